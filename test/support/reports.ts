import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FORMAT_NAMES, type FormatName } from "../../server/src/cli/formats.ts";
import { ROOT } from "./built.ts";
import { run } from "./cli.ts";

export type Reports = Readonly<Record<FormatName, string>>;

/** Every format of one run over files by path, as the command line writes them. */
export async function reportsOn(
  files: Readonly<Record<string, string | Uint8Array>>,
  flags: readonly string[] = [],
): Promise<Reports> {
  const outputs = FORMAT_NAMES.flatMap((name) => ["--format", name, "--output-file", `out.${name}`]);
  const { written, error } = await run(["lint", ...outputs, "--as-of", "2026-11-24", ...flags], { files });
  const reports = FORMAT_NAMES.map((name) => [name, written[`/shop-root/out.${name}`] ?? ""] as const);
  if (reports.some(([, text]) => text === "")) throw new Error(error);
  return Object.fromEntries(reports) as Reports;
}

/** Files of folders below `samples/`, each set in a folder of its own. */
export function sampleFiles(...names: readonly string[]): Readonly<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const name of names) {
    for (const file of readdirSync(join(ROOT, "samples", name))) {
      files[`${name}/${file}`] = readFileSync(join(ROOT, "samples", name, file));
    }
  }
  return files;
}

/** A policy that tries to break out of every format; its clauses are tagged and partly stated. */
export const HOSTILE: Readonly<Record<string, string>> = {
  "clausemark.yaml":
    'standard: t-cgcc-customized-goods\nenterprise: { name: "::error::=1+1 <script>alert(1)</script>|@all" }\nnotApplicable: { "5.8": "<b onclick=x>国产</b>" }\n',
  "=evil,&'<b>.md": [
    "---",
    'title: "<svg onload=alert(1)>[x](javascript:alert(1))"',
    'version: "1.0"',
    "effective: 2026-01-01",
    "clauses:",
    '  8.1: "投诉 <img src=x onerror=alert(1)>"',
    '  6.2: "=HYPERLINK(1)"',
    '  9.9: "x%0A::error::y"',
    "---",
    "",
    "# 投诉 <img src=x onerror=alert(1)>",
    "",
    "=cmd|' /C calc'!A0 投诉电话 400-820-1234，邮箱 <service@example.com>，@octocat #12 “]]>\u202e\u0007\"' onmouseover=\"x\" <script>alert(1)</script>。",
    "",
    "# =HYPERLINK(1)",
    "",
    "+保修 5 年，自安装验收合格之日起算；最终解释权归本公司所有 | `x` | ${alert(1)} </style><script src=//evil.example></script>。",
    "",
  ].join("\n"),
};

/** Every sample, three sets of each author of the corpus, and a hostile set, each in a folder of its own. */
export function manySets(): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  const folders = (path: string) =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${path}/${entry.name}`);
  const corpus = folders("test/corpus/sets").flatMap((author) => folders(author).slice(0, 3));
  for (const folder of [...folders("samples"), ...corpus]) {
    files[`${folder}/clausemark.yaml`] = "standard: t-cgcc-customized-goods\n";
    for (const name of readdirSync(join(ROOT, folder))) {
      if (name !== "gold.yaml") files[`${folder}/${name}`] = readFileSync(join(ROOT, folder, name));
    }
  }
  // Two policies without a configuration form a set of their own.
  for (const name of ["甲", "乙"]) files[`${name}.md`] = "---\nclauses: [8.1]\n---\n\n投诉电话 400-820-6655。\n";
  // Reports list twenty passages of an element and count the rest.
  files["many/clausemark.yaml"] = "standard: t-cgcc-customized-goods\n";
  for (let store = 0; store < 22; store++) {
    const channels = `本店的投诉可打 400-820-${6600 + store}、写信到 t${store}@example.com，或到门店当面找店长。`;
    files[`many/${store}.md`] = `---\nclauses: [8.1]\n---\n\n${channels}\n`;
  }
  for (const [name, text] of Object.entries(HOSTILE)) files[`hostile/${name}`] = text;
  return files;
}
