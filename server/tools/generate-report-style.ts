/** Writes the style of the web view as a module of the core, so that a report carries the same style inside. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { ROOT } from "./builtIn.ts";

export const STYLE_SOURCE = join(ROOT, "client/webview/preview.css");
export const STYLE_MODULE = join(ROOT, "server/src/core/report/html/style.ts");

export async function styleModule(): Promise<string> {
  const { code } = await transform(readFileSync(STYLE_SOURCE, "utf8"), { loader: "css", minify: true });
  const text = code.trim().replace(/[\\`]|\$\{/g, "\\$&");
  return [
    "/** Made from client/webview/preview.css by server/tools/generate-report-style.ts; do not edit. */",
    `export const STYLE = \`${text}\`;`,
    "",
  ].join("\n");
}

if (process.argv[1] === import.meta.filename) writeFileSync(STYLE_MODULE, await styleModule());
