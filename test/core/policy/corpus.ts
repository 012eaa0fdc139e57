import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const TEST = join(import.meta.dirname, "../..");
const FOLDERS = [join(TEST, "corpus/sets"), join(TEST, "../samples")];

export interface CorpusFile {
  readonly path: string;
  readonly source: string;
}

/** The policies of the development corpus and the samples. */
export function corpusPolicies(): readonly CorpusFile[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => ({
        path: relative(TEST, path).replaceAll("\\", "/"),
        source: readFileSync(path, "utf8"),
      })),
  ).filter((file) => file.source.startsWith("---"));
}
