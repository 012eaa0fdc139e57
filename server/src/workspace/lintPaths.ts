import { type CheckedSet, checkSet } from "../core/checkSet.ts";
import { createDetectContext, type DetectContext } from "../core/detect/detect.ts";
import type { Model } from "../core/detect/scorer/scorer.ts";
import { DEFAULT_LOCALE, type Locale } from "../core/messages/message.ts";
import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import { PieceCache } from "../core/policy/pieces.ts";
import { heldEntry, type ReportEntry } from "../core/report/openedSets.ts";
import { type ReportSet, type UnreadableFile, wholeSet } from "../core/report/reportInput.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import type { Surface } from "../core/rules/severities.ts";
import { compareText } from "../core/text/compare.ts";
import { discover, type SetPlace } from "./discover.ts";
import { houseVocabulary, type LoadedSet, parseSet, type ReadSet, readSet } from "./loadSet.ts";
import { displayPath, resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";
import { TextReader } from "./readText.ts";
import type { ResultCache } from "./resultCache.ts";
import type { BuiltInRubrics } from "./rubrics.ts";
import { type SetWorkers, standardOf, visitedElsewhere } from "./setWorkers.ts";
import { isInShard, type Shard } from "./shard.ts";
import type { Target } from "./targets.ts";
import { newTrace, TracedReader, tracedFiles } from "./tracing.ts";

export interface LintRequest {
  readonly workingFolder: string;
  readonly paths: readonly string[];
  readonly configPath: string | null;
  readonly honourIgnoreFiles: boolean;
  /** ISO date. */
  readonly asOf: string;
  readonly surface: Surface;
  /** Language of every set, whatever their configurations say. */
  readonly locale?: Locale | null | undefined;
  /** Which part of the sets to check; without it all. */
  readonly shard?: Shard;
  readonly rubrics: BuiltInRubrics;
  readonly model: () => Promise<Model | null>;
  readonly signal?: AbortSignal;
  /** Called after each file has been read, with how many there are. */
  readonly onRead?: (total: number) => void;
}

export interface LintRun<S extends LintedSet = JudgedSet> {
  /** Sets with policies or with a faulty configuration, sorted by root. */
  readonly sets: readonly S[];
  /** Roots of selected sets that have a configuration and nothing to check. */
  readonly emptySets: readonly string[];
  readonly unreadable: readonly UnreadableFile[];
  readonly unmatched: readonly UnmatchedPath[];
}

/** The files that a set was read from. */
export interface SetFiles extends Pick<ReadSet, "place" | "root" | "others"> {
  readonly configFile: { readonly path: string } | null;
  readonly policies: readonly { readonly path: string }[];
}

export interface LintedSet {
  readonly read: SetFiles;
  /** All its findings, whatever the paths select. */
  readonly entry: ReportEntry;
  /** Whether the paths select a file, named as it is shown. */
  readonly selects: (file: string) => boolean;
}

/** A set that was judged in this run. */
export interface JudgedSet extends LintedSet {
  readonly read: ReadSet;
  readonly loaded: LoadedSet;
  readonly checked: CheckedSet;
  readonly report: ReportSet;
}

export interface UnmatchedPath {
  readonly path: string;
  readonly why: "absent" | "no-match" | "no-policy" | "not-a-policy" | "excluded";
}

/** The main job: finds, reads and checks every policy set that the paths touch. */
export async function lintPaths(files: Files, request: LintRequest): Promise<LintRun> {
  const judge = new Judge(files, request);
  return lintSets(files, request, (reader) => visitHere(reader, request, (read) => judge.judge(read, reader)));
}

/** The same by workers where there is work for several; reports are what they are without them. */
export async function lintByWorkers(
  files: Files,
  request: LintRequest,
  workers: SetWorkers,
): Promise<LintRun<LintedSet>> {
  const judge = new Judge(files, request);
  try {
    return await lintSets<Unselected<LintedSet>>(files, request, (reader, places) => {
      const here = visitHere<Unselected<LintedSet>>(reader, request, (read) => judge.judge(read, reader));
      const { workingFolder, asOf, surface, locale } = request;
      if (!workers.start({ workingFolder, asOf, surface, locale: locale ?? null }, places)) return here;
      return async (place, onRead) => {
        const found = await workers.visit(place);
        if (found === null) return here(place, onRead);
        for (let read = 0; read < place.candidates.length; read++) onRead();
        return visitedElsewhere(place, found, await standardOf(found, request), asOf);
      };
    });
  } finally {
    workers.end();
  }
}

/** The same, where sets that the cache knows are not checked again. */
export async function lintCached(files: Files, request: LintRequest, cache: ResultCache): Promise<LintRun<LintedSet>> {
  const judge = new Judge(files, request);
  return lintSets<Unselected<LintedSet>>(files, request, () => (place, onRead) => {
    // Each set reads for itself: one reader would hold the texts of all.
    const reader = new TextReader(files);
    return visitHere<Unselected<LintedSet>>(reader, request, async (read) => {
      const known = await cache.find(read, localeOf(read, request), files, reader);
      if (known) return { read: filesOf(read), entry: known };
      const trace = newTrace();
      const traced = tracedFiles(files, trace);
      const judged = await judge.judge(read, new TracedReader(traced, reader, trace), traced);
      return { read: filesOf(read), entry: await cache.keep(read, judged.report, trace) };
    })(place, onRead);
  });
}

/** Without the texts. */
function filesOf({ place, root, others, configFile, policies }: ReadSet): SetFiles {
  return {
    place,
    root,
    others,
    configFile: configFile && { path: configFile.path },
    policies: policies.map(({ path }) => ({ path })),
  };
}

type Unselected<S extends LintedSet> = Omit<S, "selects">;

/** What became of one place. */
interface Visited<S> {
  readonly read: SetFiles;
  readonly unreadable: readonly UnreadableFile[];
  /** Null where there is nothing to check. */
  readonly set: S | null;
}

type Visit<S> = (place: SetPlace, onRead: () => void) => Promise<Visited<S>>;

/** Reads a set and judges it in this process. */
function visitHere<S>(reader: TextReader, request: LintRequest, judge: (read: ReadSet) => Promise<S>): Visit<S> {
  return async (place, onRead) => {
    const read = await readSet(reader, place, { ...request, trusted: true, onRead });
    const isEmpty = read.policies.length === 0 && read.problems.length === 0;
    return { read, unreadable: read.unreadable, set: isEmpty ? null : await judge(read) };
  };
}

async function lintSets<S extends Unselected<LintedSet>>(
  files: Files,
  request: LintRequest,
  start: (reader: TextReader, places: readonly SetPlace[]) => Visit<S>,
): Promise<LintRun<S & Pick<LintedSet, "selects">>> {
  const reader = new TextReader(files);
  const { places, targets } = await discover(files, reader, { ...request, trusted: true });
  const { shard } = request;
  const own = shard
    ? places.filter((place) => isInShard(displayPath(place.root, request.workingFolder), shard))
    : places;
  const total = own.reduce((sum, place) => sum + place.candidates.length, 0);
  const onRead = () => request.onRead?.(total);
  const selects = (file: string) => {
    const path = resolvePath(request.workingFolder, file);
    return targets.some((target) => target.selects(path));
  };
  const sets: (S & Pick<LintedSet, "selects">)[] = [];
  const emptySets: string[] = [];
  const unreadable = new Map<string, UnreadableFile>();
  const visit = start(reader, own);
  for (const place of own) {
    const visited = await visit(place, onRead);
    for (const file of visited.unreadable) unreadable.set(file.file, file);
    if (visited.set) sets.push({ ...visited.set, selects });
    else if (place.configPath !== null) emptySets.push(visited.read.root);
  }
  const unmatched: UnmatchedPath[] = [];
  const elsewhere = shard ? places.filter((place) => !own.includes(place)) : [];
  for (const target of targets) {
    if (elsewhere.some((place) => touches(target, place))) continue;
    const why = await whyUnmatched(target, sets, places, [...unreadable.keys()], reader, request);
    if (why !== null) unmatched.push({ path: target.written, why });
  }
  return {
    sets,
    emptySets,
    unreadable: [...unreadable.values()].sort((a, b) => compareText(a.file, b.file)),
    unmatched,
  };
}

function localeOf({ config }: ReadSet, { locale }: LintRequest): Locale {
  return locale ?? config?.locale ?? DEFAULT_LOCALE;
}

/** Text of which a run remembers what it has learned: policies of one set repeat each other, a run reads none twice. */
const KEPT_TEXT = 40_000;

/** Parses and judges sets of one run. */
export class Judge {
  private readonly files: Files;
  private readonly request: LintRequest;
  private readonly detectors = new Detectors();
  private readonly pieces = new PieceCache(KEPT_TEXT);

  constructor(files: Files, request: LintRequest) {
    this.files = files;
    this.request = request;
  }

  async judge(read: ReadSet, reader: TextReader, files = this.files): Promise<Omit<JudgedSet, "selects">> {
    const { workingFolder, rubrics, signal, asOf, surface, model } = this.request;
    const loaded = await parseSet(files, reader, read, {
      workingFolder,
      rubrics,
      trusted: true,
      pieces: this.pieces,
      ...(signal ? { signal } : {}),
    });
    const detect = this.detectors.of(loaded, await model());
    const checked = checkSet({ ...loaded, detect, asOf }, surface);
    const wording = { locale: localeOf(read, this.request), others: loaded.others, exists: loaded.exists };
    const report = wholeSet(checked.assessment, checked.result, wording);
    return { read, loaded, checked, report, entry: heldEntry(report) };
  }
}

/**
 * Preparing a standard for detection takes longer than judging a set, so sets of one standard share it. What is remembered
 * of judged scopes is each set's own: a run of many sets would keep all their documents for it.
 */
class Detectors {
  private readonly shared = new Map<Rubric, DetectContext>();

  of({ rubric, set }: LoadedSet, model: Model | null): DetectContext {
    const house = houseVocabulary(set);
    if (house.length > 0) return createDetectContext(rubric, model, house);
    const known = this.shared.get(rubric) ?? createDetectContext(rubric, model);
    this.shared.set(rubric, known);
    return { ...known, cache: new Map() };
  }
}

/** Whether a path selects something of a set, which may turn out to be no policy. */
function touches(target: Target, { configPath, candidates, closedFolders }: SetPlace): boolean {
  return [...(configPath === null ? [] : [configPath]), ...candidates, ...closedFolders].some(target.selects);
}

/** Null where the path selects a policy, a faulty configuration, or a file that is named as unreadable. */
async function whyUnmatched(
  target: Target,
  sets: readonly Pick<LintedSet, "read">[],
  places: readonly SetPlace[],
  unreadable: readonly string[],
  reader: TextReader,
  { workingFolder }: LintRequest,
): Promise<UnmatchedPath["why"] | null> {
  const absolute = (file: string) => resolvePath(workingFolder, file);
  const named = [
    ...unreadable,
    ...sets.flatMap(({ read }) => read.policies.map((policy) => policy.path)),
    ...sets.flatMap(({ read }) => read.configFile?.path ?? []),
  ];
  if (named.some((file) => target.selects(absolute(file)))) return null;
  switch (target.kind) {
    case "absent":
      return "absent";
    case "pattern":
      return "no-match";
    case "folder":
      return "no-policy";
    case "file": {
      if (places.some((place) => place.configPath === target.path)) return "no-policy";
      const read = await reader.read(target.path);
      return read.kind === "text" && hasClauses(read.text) ? "excluded" : "not-a-policy";
    }
  }
}
