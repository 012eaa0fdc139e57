import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, spawnCli } from "../support/built.ts";
import { installPacked, output, packInto } from "../support/packed.ts";

/** The product as its users get it: packed, installed into an empty project, called by name. */

let folder = "";
let project = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-packed-"));
  project = join(folder, "project");
  installPacked(packInto(folder), project);
  cpSync(join(ROOT, "samples/qinghe-draft"), join(project, "policies"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runScript(name: string, source: string): string {
  writeFileSync(join(project, name), source);
  return output(process.execPath, [name], project);
}

describe("the packed product", () => {
  it("installs alone", () => {
    expect(readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["clausemark"]);
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(output(join(project, "node_modules/.bin/clausemark"), ["--version"], project)).toBe(`${version}\n`);
  });

  it("gives from an ES module what the command line gives", () => {
    const lines = runScript(
      "use.mjs",
      `import { formats, lint, version } from "clausemark";
       const { report, unmatched, format } = await lint("policies", { asOf: "2026-11-24" });
       console.log(JSON.stringify({ report, unmatched, version, names: formats, csv: format("csv") }));`,
    );
    const { report, unmatched, version, names, csv } = JSON.parse(lines) as Record<string, unknown>;
    const run = (format: string) =>
      spawnCli(["policies", "--format", format, "--as-of", "2026-11-24"], { cwd: project });
    expect(report).toEqual(JSON.parse(run("json").out));
    expect(csv).toBe(run("csv").out);
    expect(unmatched).toEqual([]);
    expect(version).toBe((report as { tool: { version: string } }).tool.version);
    expect(names).toContain("sarif");
  });

  it("checks a text that is nowhere on the disk, in the set of its file", () => {
    const lines = runScript(
      "text.mjs",
      `import { lintText } from "clausemark";
       const text = "---\\nversion: '1'\\nclauses:\\n  8.1: 投诉\\n---\\n\\n# 投诉\\n\\n详见[价目表](没有.md)。\\n";
       const { report } = await lintText(text, "policies/new.md", { locale: "en", quiet: true });
       console.log(JSON.stringify(report.sets.map(({ root, findings }) => ({ root, files: [...new Set(findings.map(({ file }) => file))], rules: findings.map(({ rule }) => rule) }))));`,
    );
    const [set] = JSON.parse(lines) as { root: string; files: string[]; rules: string[] }[];
    expect(set).toMatchObject({ root: "policies", files: ["policies/new.md"] });
    expect(set?.rules).toContain("document/broken-link");
  });

  it("refuses options that make no sense, and names paths that select nothing", () => {
    const lines = runScript(
      "wrong.mjs",
      `import { lint } from "clausemark";
       const said = async (run) => run().then(() => "nothing", (error) => error.name + ": " + error.message);
       console.log(JSON.stringify([
         await said(() => lint(".", { asOf: "2026-02-30" })),
         await said(() => lint(".", { locale: "fr" })),
         await said(() => lint(".", { config: "gone.yaml" })),
         await said(async () => (await lint("policies")).format("pdf")),
         (await lint(["policies", "gone.md"])).unmatched,
       ]));`,
    );
    expect(JSON.parse(lines)).toEqual([
      "TypeError: asOf: 2026-02-30 is no day written like 2026-12-31",
      "TypeError: locale: fr is none of zh-CN, en",
      "TypeError: config: there is no file gone.yaml",
      expect.stringMatching(/^TypeError: format: pdf is none of stylish, json/),
      [{ path: "gone.md", why: "absent" }],
    ]);
  });

  it.each(["nodenext", "bundler"])("has types for a strict consumer with module resolution %s", (resolution) => {
    writeFileSync(
      join(project, "consumer.ts"),
      `import { type Format, formats, lint, type LintOptions, type Report, type ReportFinding } from "clausemark";
       const options: LintOptions = { asOf: "2026-11-24", locale: "en" };
       const { report, format } = await lint(["policies"], options);
       const kept: Report = report;
       const errors: ReportFinding[] = kept.sets.flatMap((set) => set.findings).filter(({ severity }) => severity === "error");
       const text: string = format(formats[0] satisfies Format);
       const lowest: number = Math.min(...kept.sets.map((set) => set.score.value ?? 0));
       export const out = [errors.map(({ file, range, fingerprint }) => file + range.start.line + fingerprint), text, lowest];
       // @ts-expect-error there is no such format
       format("pdf");
       // @ts-expect-error languages are two
       await lint(".", { locale: "fr" });
       // @ts-expect-error findings have places, not lines
       errors[0]?.line;
      `,
    );
    const module = resolution === "nodenext" ? "nodenext" : "esnext";
    const flags = ["--strict", "--noEmit", "--target", "es2022", "--lib", "es2022", "--types", ""];
    const how = ["--module", module, "--moduleResolution", resolution];
    expect(output(join(ROOT, "node_modules/.bin/tsc"), [...flags, ...how, "consumer.ts"], project)).toBe("");
  });

  it("has the licence of every package inside the bundles", () => {
    const text = readFileSync(join(project, "node_modules/clausemark/dist/THIRD-PARTY-LICENSES.txt"), "utf8");
    const groups = text.split(`${"-".repeat(72)}\n`).slice(1);
    const packages = groups.map((group) => [...group.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(([^\n]+)\)$/gm)]);
    const names = packages.flat().map(([, name]) => name);
    expect(names.length).toBeGreaterThan(100);
    expect(names).toEqual(expect.arrayContaining(["commander", "yaml", "remark-parse", "vscode-languageserver"]));
    // A licence that is not listed here has to be looked at before it ships.
    const known = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "Apache-2.0", "BlueOak-1.0.0"];
    known.push("(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)");
    for (const [, , licence = ""] of packages.flat()) expect(known).toContain(licence);
    // Packages under the same terms stand above them: no terms without a package, no package without terms.
    for (const [index, group] of groups.entries()) {
      const last = packages[index]?.at(-1);
      expect(group.length - (last?.index ?? group.length)).toBeGreaterThan(200);
    }
  });
});
