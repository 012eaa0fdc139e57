/**
 * Builds `dist/playground/index.html`: one page with the server's browser bundle, the standards and a sample inside. It
 * opens from the disk, and its content policy lets nothing in or out.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, transform } from "esbuild";
import { BUILT_IN_IDS, ROOT } from "./builtIn.ts";
import { STYLE_SOURCE } from "./generate-report-style.ts";

const DIST = join(ROOT, "dist");
const SOURCE = join(ROOT, "client/playground");
const SAMPLE = join(ROOT, "samples/qinghe-draft");

export const PLAYGROUND = join(DIST, "playground/index.html");

/** From what `npm run build` has left in `dist/`. */
export async function buildPlayground(): Promise<void> {
  const style = await minifiedStyle();
  const script = await pageScript();
  const parts: Readonly<Record<string, string>> = {
    style: `<style>${style}</style>`,
    script: `<script>${script}</script>`,
    data: `<script type="application/json" id="data">${JSON.stringify(pageData()).replace(/</g, "\\u003c")}</script>`,
    policy: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; worker-src blob:; base-uri 'none'; form-action 'none'">`,
  };
  const page = readFileSync(join(SOURCE, "page.html"), "utf8").replace(/<!-- slot (\w+) -->/g, (_, name: string) => {
    return parts[name] ?? "";
  });
  mkdirSync(dirname(PLAYGROUND), { recursive: true });
  writeFileSync(PLAYGROUND, page);
}

function pageData() {
  const rubrics = BUILT_IN_IDS.map((id) => [id, readFileSync(join(DIST, `rubric/${id}.json`), "utf8")]);
  const sample = readdirSync(SAMPLE)
    .sort()
    .map((name) => [name, readFileSync(join(SAMPLE, name), "utf8")]);
  return {
    worker: readFileSync(join(DIST, "server.browser.js"), "utf8"),
    assets: {
      rubrics: Object.fromEntries(rubrics),
      model: readFileSync(join(DIST, "model.bin")).toString("base64"),
    },
    sample: Object.fromEntries(sample),
  };
}

async function minifiedStyle(): Promise<string> {
  const sources = [STYLE_SOURCE, join(SOURCE, "playground.css")].map((path) => readFileSync(path, "utf8"));
  return (await transform(sources.join("\n"), { loader: "css", minify: true })).code.trim();
}

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, "playground.ts")],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    format: "iife",
    platform: "browser",
    target: "es2022",
    logLevel: "warning",
  });
  return (outputFiles[0]?.text ?? "").trim().replace(/<\/script/g, "<\\/script");
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

if (process.argv[1] === import.meta.filename) {
  await import("./build.ts");
  await buildPlayground();
  console.log(PLAYGROUND);
}
