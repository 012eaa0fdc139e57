/** The licences of the packages inside the bundles, as one text that ships beside them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./builtIn.ts";

/** A paragraph of a few short lines that names the licence or whose the work is. */
const NOTICE = /^(?:[^\n]{0,100}(?:copyright|©|\blicen[cs]e\b)[^\n]{0,100}(?:\n|$)){1,6}$/i;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[-.].*)?$/i;

/** `inputs` are the source files of all bundles, relative to the repository, with forward slashes. */
export function licences(inputs: Iterable<string>): string {
  const packages = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const groups = new Map<string, { readonly terms: string; readonly notices: string[] }>();
  for (const licence of [...packages].sort().map(licenceOf)) {
    const key = licence.terms.replace(/\s+/g, " ").replace(/[“”]/g, '"').toLowerCase();
    const group = groups.get(key) ?? { terms: licence.terms, notices: [] };
    group.notices.push(licence.notice);
    groups.set(key, group);
  }
  const parts = [...groups.values()].map(
    ({ terms, notices }) => `${"-".repeat(72)}\n${notices.join("\n")}\n${terms}\n`,
  );
  return [
    "Clausemark is licensed under Apache-2.0 (see LICENSE). It contains these packages;",
    `packages under the same terms stand above them together, each with its own notice.\n\n${parts.join("\n")}`,
  ].join("\n");
}

/** The folder of the innermost package that a file belongs to; null for the product's own. */
export function packageFolder(input: string): string | null {
  // The folder of packages may be a link to one elsewhere.
  const [inside] = /(?<=^|\/)node_modules\/.*/.exec(input) ?? [""];
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(inside)?.[0] ?? null;
}

interface Licence {
  /** The package, and what its licence says before its terms: whose it is. */
  readonly notice: string;
  readonly terms: string;
}

function licenceOf(folder: string): Licence {
  const manifest = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Manifest;
  const files = readdirSync(join(ROOT, folder)).filter((name) => LICENCE_FILE.test(name));
  const texts = files.map((name) => readFileSync(join(ROOT, folder, name), "utf8").trim());
  if (texts.length === 0) texts.push(sectionOfReadme(folder));
  const paragraphs = texts
    .join("\n\n")
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t]*\n/);
  const first = paragraphs.findIndex((paragraph) => !NOTICE.test(paragraph));
  const own = paragraphs.slice(0, Math.max(first, 0));
  const name = `${manifest.name} ${manifest.version} (${manifest.license})`;
  return { notice: [name, ...own, ""].join("\n"), terms: paragraphs.slice(own.length).join("\n\n") };
}

/** Some packages have their licence at the end of their README only. */
function sectionOfReadme(folder: string): string {
  const name = readdirSync(join(ROOT, folder)).find((each) => /^readme/i.test(each));
  const text = name === undefined ? "" : readFileSync(join(ROOT, folder, name), "utf8");
  const [, after = ""] = text.split(/^#+ *licen[cs]e\b.*$/im);
  return (after.split(/^#/m)[0] ?? "").trim();
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}
