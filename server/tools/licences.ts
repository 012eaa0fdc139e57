/** The licences of the packages inside the bundles, as one text that ships beside them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./builtIn.ts";

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[-.].*)?$/i;

/** `inputs` are the source files of all bundles, relative to the repository, with forward slashes. */
export function licences(inputs: Iterable<string>): string {
  const packages = new Set([...inputs].flatMap((input) => packageFolder(input) ?? []));
  const parts = [...packages].sort().map(licenceOf);
  return `Clausemark is licensed under Apache-2.0 (see LICENSE). It contains these packages:\n\n${parts.join("\n")}`;
}

/** The folder of the innermost package that a file belongs to; null for the product's own. */
export function packageFolder(input: string): string | null {
  // The folder of packages may be a link to one elsewhere.
  const [inside] = /(?<=^|\/)node_modules\/.*/.exec(input) ?? [""];
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(inside)?.[0] ?? null;
}

function licenceOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Manifest;
  const files = readdirSync(join(ROOT, folder)).filter((name) => LICENCE_FILE.test(name));
  const texts = files.map((name) => readFileSync(join(ROOT, folder, name), "utf8").trim());
  if (texts.length === 0) texts.push(sectionOfReadme(folder));
  return [`${"-".repeat(72)}`, `${manifest.name} ${manifest.version} (${manifest.license})`, "", ...texts, ""].join(
    "\n",
  );
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
