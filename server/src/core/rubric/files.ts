import { span } from "../span.ts";
import { fileProblem, type Located, type LocatedProblem, problemAt } from "../yaml/located.ts";
import { nearest } from "../yaml/nearest.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { entryOf, readYaml } from "../yaml/read.ts";
import { HEAD_KEYS, type HeadDraft, headShape, PART_KEYS } from "./shape.ts";

/** One file of a rubric as the caller read it; paths have forward slashes and share one origin. */
export interface RubricFile {
  readonly path: string;
  readonly source: string;
}

/** What was read of a rubric's files, before anything is checked across them. */
export interface RubricDraft {
  readonly main: HeadDraft;
  /** The start of the main file: where a problem about the whole rubric stands. */
  readonly place: Located<string>;
  readonly parts: readonly HeadDraft[];
}

/** Paths of the other files that a rubric's main file lists, in its order. */
export function listedFiles(main: RubricFile): readonly string[] {
  const { root } = readYaml(main.source);
  const files = root?.kind === "map" ? entryOf(root, "files")?.value : null;
  if (files?.kind !== "sequence") return [];
  return files.items.flatMap((item) => (item.kind === "scalar" ? [beside(main.path, item.text)] : []));
}

/** The main file is the first one; the others are taken in the order in which it lists them. */
export function readDraft(files: readonly RubricFile[], problems: LocatedProblem[]): RubricDraft | null {
  const [mainFile, ...others] = files;
  if (!mainFile) return null;
  const main = readFile(mainFile, problems);
  const place = { value: mainFile.path, span: span(0, 0), at: "", file: mainFile.path };
  if (main === null) return null;
  const parts = (main.files?.value ?? []).flatMap((listed) => {
    const path = beside(mainFile.path, listed.value);
    const file = others.find((other) => other.path === path);
    if (file === undefined) {
      const known = others.map((other) => other.path.slice(folderOf(mainFile.path).length));
      const words = { found: listed.value, nearest: nearest(listed.value, known) };
      problems.push(problemAt(listed, "rubric/missing-file", words));
      return [];
    }
    const part = readFile(file, problems);
    if (part) problems.push(...headKeys(part));
    return part ?? [];
  });
  return { main, place, parts: [main, ...parts] };
}

function readFile(file: RubricFile, problems: LocatedProblem[]): HeadDraft | null {
  const found: FileProblem[] = [];
  const yaml = readYaml(file.source);
  found.push(...yaml.problems);
  const read = yaml.root === null ? undefined : headShape(yaml.root, "", { file: file.path, problems: found });
  if (yaml.root === null && found.length === 0) {
    found.push(fileProblem("", span(0, 0), "file/empty", { expected: [...HEAD_KEYS, ...PART_KEYS].join(", ") }));
  }
  problems.push(...found.map((problem) => ({ file: file.path, ...problem })));
  return read ?? null;
}

/** What a part says that belongs in the main file. */
function headKeys(part: HeadDraft): readonly LocatedProblem[] {
  return Object.entries(part).flatMap(([key, place]) =>
    HEAD_KEYS.includes(key) && place
      ? [problemAt(place, "rubric/key-in-part", { found: key, expected: PART_KEYS.join(", ") })]
      : [],
  );
}

function beside(main: string, listed: string): string {
  return `${folderOf(main)}${listed.replace(/^\.\//, "")}`;
}

/** With its closing slash; empty for a bare file name. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
