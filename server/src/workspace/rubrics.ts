import type { Message } from "../core/messages/message.ts";
import { listedFiles, type RubricFile } from "../core/rubric/files.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import type { PlacedProblem } from "../core/rules/rule.ts";
import type { Placed } from "../core/span.ts";
import { nearest } from "../core/yaml/nearest.ts";
import type { SetPlace } from "./discover.ts";
import type { LoadRequest } from "./loadSet.ts";
import { displayPath, isInside, parentFolder, resolvePath } from "./paths.ts";
import type { TextReader } from "./readText.ts";

/** The standards that ship with the product. */
export interface BuiltInRubrics {
  readonly rubricIds: readonly string[];
  rubric(id: string): Promise<Rubric | null>;
}

/** Stands in where the standard that is asked for cannot be used: nothing is scored against another one instead. */
export const UNUSABLE: Rubric = {
  id: "",
  number: "",
  name: { zh: "（标准不可用）", en: "(standard not usable)" },
  digest: "",
  max: 0,
  pass: 0,
  needsServiceManager: false,
  errata: [],
  sections: [],
  clauses: [],
  clauseById: new Map(),
  vocabulary: [],
  words: [],
  lawTerms: [],
  laws: new Map(),
  copyShingles: new Set(),
};

export interface FoundRubric {
  readonly rubric: Rubric;
  readonly problems: readonly PlacedProblem[];
  /** Texts of its files by the path they are shown with; empty for a built-in one. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The standard that a configuration names: a built-in id, or a house rubric's path relative to the configuration. */
export async function findRubric(
  reader: TextReader,
  named: Placed<string>,
  place: SetPlace,
  request: LoadRequest,
): Promise<FoundRubric> {
  const configPath = place.configPath ?? place.root;
  const file = displayPath(configPath, request.workingFolder);
  const fail = (code: string, words: { nearest?: string; more?: Message["args"] }) => ({
    rubric: UNUSABLE,
    texts: new Map<string, string>(),
    problems: [
      {
        file,
        family: "config/standard" as const,
        problem: { at: "standard", span: named.span, code, found: named.value, ...words },
      },
    ],
  });
  if (!isPath(named.value)) {
    const rubric = await request.rubrics.rubric(named.value);
    if (rubric) return { rubric, problems: [], texts: new Map() };
    const looksLikeFile = /\.ya?ml$/i.test(named.value);
    const guess = looksLikeFile ? `./${named.value}` : nearest(named.value, request.rubrics.rubricIds);
    return fail("config/standard", guess === null ? {} : { nearest: guess });
  }
  if (!request.trusted) return fail("config/standard/untrusted", {});
  const main = resolvePath(parentFolder(configPath) ?? place.root, named.value);
  const boundary = boundaryOf(place, request.workingFolder);
  if (!isInside(main, boundary)) return fail("config/standard/outside", {});
  const read = await readRubricFiles(reader, main, boundary, request);
  if (read.files.length === 0)
    return fail("config/standard/unreadable", read.reason ? { more: { reason: read.reason } } : {});
  const texts = new Map(read.files.map((each) => [each.path, each.source]));
  // Most sets use the built-in standard, which comes compiled: the compiler is not loaded for them.
  const { compileRubric } = await import("../core/rubric/compile.ts");
  const compiled = compileRubric(read.files, { builtIns: await allBuiltIns(request.rubrics) });
  if (compiled.rubric) return { rubric: compiled.rubric, problems: [], texts };
  const failed = fail("config/standard/invalid", { more: { count: compiled.problems.length } });
  const inFiles = compiled.problems.map(
    ({ file: path, position: _, ...problem }): PlacedProblem => ({
      file: path,
      family: "config/standard",
      problem,
    }),
  );
  return { rubric: UNUSABLE, texts, problems: [...failed.problems, ...inFiles] };
}

export async function allBuiltIns(rubrics: BuiltInRubrics): Promise<ReadonlyMap<string, Rubric>> {
  const all = new Map<string, Rubric>();
  for (const id of rubrics.rubricIds) {
    const rubric = await rubrics.rubric(id);
    if (rubric) all.set(id, rubric);
  }
  return all;
}

export interface RubricFiles {
  /** The main file first; empty where it cannot be read. */
  readonly files: readonly RubricFile[];
  readonly reason: Message | null;
}

/** A rubric's main file and those it lists. Files outside of `boundary` are not read: they count as missing. */
export async function readRubricFiles(
  reader: TextReader,
  main: string,
  boundary: string,
  request: { readonly workingFolder: string; readonly signal?: AbortSignal },
): Promise<RubricFiles> {
  const read = await reader.read(main, request.signal);
  if (read.kind === "unreadable") return { files: [], reason: read.reason };
  const files: RubricFile[] = [{ path: displayPath(main, request.workingFolder), source: read.text }];
  for (const path of listedFiles({ path: files[0]?.path ?? main, source: read.text })) {
    const absolute = resolvePath(request.workingFolder, path);
    if (!isInside(absolute, boundary)) continue;
    const part = await reader.read(absolute, request.signal);
    if (part.kind === "text") files.push({ path, source: part.text });
  }
  return { files, reason: null };
}

function isPath(standard: string): boolean {
  return standard.startsWith("./") || standard.startsWith("../");
}

/** A configuration from elsewhere must not make the product read the machine's other files. */
export function boundaryOf(place: SetPlace, workingFolder: string): string {
  if (place.repository !== null) return place.repository;
  const folder = place.configPath === null ? place.root : (parentFolder(place.configPath) ?? place.root);
  return isInside(folder, workingFolder) ? workingFolder : folder;
}
