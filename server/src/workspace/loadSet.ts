import type { ConfigFile, PolicySet } from "../core/assessment/assessment.ts";
import { checkConfig } from "../core/config/checkConfig.ts";
import type { Config } from "../core/config/config.ts";
import { DEFAULT_STANDARD, parseConfig } from "../core/config/parseConfig.ts";
import { message } from "../core/messages/catalogue.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import type { PieceCache } from "../core/policy/pieces.ts";
import type { UnreadableFile } from "../core/report/reportInput.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import { ruleMetas } from "../core/rules/catalogue.ts";
import type { PlacedProblem } from "../core/rules/rule.ts";
import { compareText } from "../core/text/compare.ts";
import type { FileProblem } from "../core/yaml/problem.ts";
import type { Encoding } from "./decode.ts";
import type { SetPlace } from "./discover.ts";
import { documentMatcher } from "./documentPatterns.ts";
import { type Exists, lookUpTargets } from "./existence.ts";
import { type LinkedAnchors, readAnchors } from "./linkedAnchors.ts";
import { displayPath } from "./paths.ts";
import type { Files } from "./ports.ts";
import type { TextReader } from "./readText.ts";
import { type BuiltInRubrics, boundaryOf, findRubric, UNUSABLE } from "./rubrics.ts";

export interface LoadRequest {
  /** Absolute; files are named relative to it. */
  readonly workingFolder: string;
  readonly rubrics: BuiltInRubrics;
  /** False in a folder that nobody vouches for: no house rubric, nothing outside the folder. */
  readonly trusted: boolean;
  readonly signal?: AbortSignal;
  /** Called after each candidate has been read. */
  readonly onRead?: () => void;
  /** What is known of pieces of text; without it what the process knows. */
  readonly pieces?: PieceCache;
  /** A policy as it was read before, by its path as it is shown. */
  readonly before?: (path: string) => PolicyDocument | null;
}

/** One policy set as it was read, before its policies are parsed. */
export interface ReadSet {
  readonly place: SetPlace;
  /** As it is shown. */
  readonly root: string;
  readonly config: Config | null;
  readonly configFile: ConfigFile | null;
  readonly rubric: Rubric;
  /** Sorted by path. */
  readonly policies: readonly ReadPolicy[];
  /** Problems of the configuration and of a house rubric. */
  readonly problems: readonly PlacedProblem[];
  /** Texts of the files of a house rubric, by path. */
  readonly others: ReadonlyMap<string, string>;
  readonly unreadable: readonly UnreadableFile[];
}

export interface ReadPolicy {
  /** As it is shown. */
  readonly path: string;
  readonly source: string;
  readonly encoding: Encoding;
}

/** One policy set, read and parsed: everything that can be known before anything is judged. */
export interface LoadedSet {
  readonly set: PolicySet;
  readonly rubric: Rubric;
  /** Problems of the configuration and of a house rubric. */
  readonly problems: readonly PlacedProblem[];
  /** Encodings of documents that are not UTF-8, by path. */
  readonly encodings: ReadonlyMap<string, string>;
  readonly exists: Exists;
  /** Anchors of the files that are linked to. */
  readonly linked: LinkedAnchors;
  readonly anchors: LinkedAnchors["of"];
  /** Texts of the files of a house rubric, by path. */
  readonly others: ReadonlyMap<string, string>;
  readonly unreadable: readonly UnreadableFile[];
}

/** Reads and parses a set. */
export async function loadSet(
  files: Files,
  reader: TextReader,
  place: SetPlace,
  request: LoadRequest,
): Promise<LoadedSet> {
  return parseSet(files, reader, await readSet(reader, place, request), request);
}

/** Reads a set. What cannot be read is named in `unreadable`, and the rest goes on. */
export async function readSet(reader: TextReader, place: SetPlace, request: LoadRequest): Promise<ReadSet> {
  const { file, ...configured } = await loadConfig(reader, place, request);
  const { policies, unreadable } = await readPolicies(reader, place, configured.config, request);
  return {
    ...configured,
    place,
    root: displayPath(place.root, request.workingFolder),
    configFile: file,
    policies,
    unreadable: [...closedFolders(place, request), ...configured.unreadable, ...unreadable],
  };
}

/** Parses what was read and looks up what it points to. */
export async function parseSet(
  files: Files,
  reader: TextReader,
  read: ReadSet,
  request: LoadRequest,
): Promise<LoadedSet> {
  const { root, config, configFile } = read;
  const documents = read.policies.map(({ path, source }) =>
    parsePolicy(path, source, request.pieces, request.before?.(path)),
  );
  const set: PolicySet = { root, config, configFile, documents };
  const boundary = boundaryOf(read.place, request.workingFolder);
  const linked = await readAnchors(reader, { ...request, boundary }, set.documents);
  const configAt = config && configFile ? { path: configFile.path, config } : null;
  return {
    set,
    rubric: read.rubric,
    problems: read.problems,
    encodings: new Map(
      read.policies.flatMap(({ path, encoding }) => (encoding === "UTF-8" ? [] : [[path, encoding] as const])),
    ),
    exists: await lookUpTargets(files, request, set.documents, configAt),
    linked,
    anchors: linked.of,
    others: read.others,
    unreadable: read.unreadable,
  };
}

/** Synonyms that the configuration adds to the standard's concepts. */
export function houseVocabulary({ config }: PolicySet) {
  return (config?.vocabulary ?? []).map(({ concept, terms }) => ({ concept: concept.value, terms }));
}

function closedFolders(place: SetPlace, { workingFolder }: LoadRequest): readonly UnreadableFile[] {
  const reason = message("unreadable/no-permission");
  return place.closedFolders.map((folder) => ({ file: displayPath(folder, workingFolder), reason }));
}

interface Configured {
  readonly config: Config | null;
  readonly file: ConfigFile | null;
  readonly rubric: Rubric;
  readonly problems: readonly PlacedProblem[];
  readonly others: ReadonlyMap<string, string>;
  readonly unreadable: readonly UnreadableFile[];
}

async function loadConfig(reader: TextReader, place: SetPlace, request: LoadRequest): Promise<Configured> {
  const none = { config: null, file: null, problems: [], others: new Map<string, string>(), unreadable: [] };
  const standard = async () => (await request.rubrics.rubric(DEFAULT_STANDARD)) ?? UNUSABLE;
  if (place.configPath === null) return { ...none, rubric: await standard() };
  const path = displayPath(place.configPath, request.workingFolder);
  const read = await reader.read(place.configPath, request.signal);
  if (read.kind === "unreadable") {
    return { ...none, rubric: await standard(), unreadable: [{ file: path, reason: read.reason }] };
  }
  const file = { path, source: read.text };
  const named = parseConfig(path, read.text, []).config?.standard;
  const found = named ? await findRubric(reader, named, place, request) : null;
  const rubric = found ? found.rubric : await standard();
  // Which rules can be set depends on the standard, so the file is read once more when that is known. Where it cannot be
  // used, that is said once: settings of its rules are not wrong besides.
  const { config, problems } = parseConfig(
    path,
    read.text,
    ruleMetas(rubric === UNUSABLE ? await standard() : rubric).map((meta) => meta.id),
  );
  const own = [...problems, ...(config && rubric !== UNUSABLE ? checkConfig(config, rubric) : [])];
  return {
    config,
    file,
    rubric,
    problems: [...own.map((problem) => placed(path, problem)), ...(found?.problems ?? [])],
    others: found?.texts ?? none.others,
    unreadable: [],
  };
}

function placed(file: string, problem: FileProblem): PlacedProblem {
  const syntax = problem.code.startsWith("yaml/");
  return { file, family: syntax ? "config/syntax" : "config/schema", problem };
}

interface Policies {
  readonly policies: readonly ReadPolicy[];
  readonly unreadable: readonly UnreadableFile[];
}

async function readPolicies(
  reader: TextReader,
  place: SetPlace,
  config: Config | null,
  request: LoadRequest,
): Promise<Policies> {
  const policies: ReadPolicy[] = [];
  const unreadable: UnreadableFile[] = [];
  const wanted = documentMatcher(place.root, config?.documents?.map((pattern) => pattern.value) ?? null);
  for (const absolute of place.candidates) {
    if (!wanted(absolute)) continue;
    const path = displayPath(absolute, request.workingFolder);
    const read = await reader.read(absolute, request.signal);
    request.onRead?.();
    if (read.kind === "unreadable") unreadable.push({ file: path, reason: read.reason });
    else if (hasClauses(read.text)) policies.push({ path, source: read.text, encoding: read.encoding });
  }
  policies.sort((a, b) => compareText(a.path, b.path));
  return { policies, unreadable };
}
