/** The library's types as they ship: one file without imports. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./builtIn.ts";

const OPTIONS = [
  ...["--ignoreConfig", "--target", "ES2023", "--module", "ESNext", "--moduleResolution", "bundler", "--types", "node"],
  ...["--declaration", "--emitDeclarationOnly", "--allowImportingTsExtensions", "--noCheck", "--rootDir", "server/src"],
];

/** What the library says in public stands in its entry and in the types of the report, so nothing else has to ship. */
export function libraryDeclarations(): string {
  const folder = mkdtempSync(join(tmpdir(), "clausemark-types-"));
  try {
    const args = ["--no-install", "tsc", ...OPTIONS, "--outDir", folder, "server/src/library/index.ts"];
    const { status, stdout } = spawnSync("npx", args, {
      cwd: ROOT,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`the library's types cannot be written: ${stdout}`);
    const [entry = "", report = ""] = ["index", "report"].map((name) =>
      readFileSync(join(folder, "library", `${name}.d.ts`), "utf8"),
    );
    const text = entry.replace(/^(?:import|export) type .*? from "\.\/report\.ts";\n/gm, "") + report;
    const inside = /(?:from|import\() ?"[^"]+"/.exec(text);
    if (inside) throw new Error(`the library's types need ${inside[0]}, which does not ship`);
    return text;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
