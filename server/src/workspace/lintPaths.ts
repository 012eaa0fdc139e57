import { type CheckedSet, checkSet } from "../core/checkSet.ts";
import { createDetectContext, type DetectContext } from "../core/detect/detect.ts";
import type { Model } from "../core/detect/scorer/scorer.ts";
import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import type { UnreadableFile } from "../core/report/reportInput.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import type { Surface } from "../core/rules/lint.ts";
import { compareText } from "../core/text/compare.ts";
import { discover, type SetPlace } from "./discover.ts";
import { houseVocabulary, type LoadedSet, loadSet } from "./loadSet.ts";
import { resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";
import { TextReader } from "./readText.ts";
import type { BuiltInRubrics } from "./rubrics.ts";
import type { Target } from "./targets.ts";

export interface LintRequest {
  readonly workingFolder: string;
  readonly paths: readonly string[];
  readonly configPath: string | null;
  readonly honourIgnoreFiles: boolean;
  /** ISO date. */
  readonly asOf: string;
  readonly surface: Surface;
  readonly rubrics: BuiltInRubrics;
  readonly model: () => Promise<Model | null>;
  readonly signal?: AbortSignal;
  /** Called after each file has been read, with how many there are. */
  readonly onRead?: (total: number) => void;
}

export interface LintRun {
  /** Sets with policies or with a faulty configuration, sorted by root. */
  readonly sets: readonly LintedSet[];
  /** Roots of selected sets that have a configuration and nothing to check. */
  readonly emptySets: readonly string[];
  readonly unreadable: readonly UnreadableFile[];
  readonly unmatched: readonly UnmatchedPath[];
}

export interface LintedSet {
  readonly loaded: LoadedSet;
  readonly checked: CheckedSet;
  /** Whether the paths select a file, named as it is shown. */
  readonly selects: (file: string) => boolean;
}

export interface UnmatchedPath {
  readonly path: string;
  readonly why: "absent" | "no-match" | "no-policy" | "not-a-policy" | "excluded";
}

/** The main job: finds, reads and checks every policy set that the paths touch. */
export async function lintPaths(files: Files, request: LintRequest): Promise<LintRun> {
  const reader = new TextReader(files);
  const { places, targets } = await discover(files, reader, { ...request, trusted: true });
  const total = places.reduce((sum, place) => sum + place.candidates.length, 0);
  const onRead = () => request.onRead?.(total);
  const selects = (path: string) => targets.some((target) => target.selects(path));
  const selectsShown = (file: string) => selects(resolvePath(request.workingFolder, file));
  const sets: LintedSet[] = [];
  const emptySets: string[] = [];
  const unreadable = new Map<string, UnreadableFile>();
  const detectors = new Detectors();
  for (const place of places) {
    const loaded = await loadSet(files, reader, place, { ...request, trusted: true, onRead });
    for (const file of loaded.unreadable) unreadable.set(file.file, file);
    if (loaded.set.documents.length === 0 && loaded.problems.length === 0) {
      if (place.configPath !== null) emptySets.push(loaded.set.root);
      continue;
    }
    const detect = detectors.of(loaded, await request.model());
    const checked = checkSet({ ...loaded, detect, asOf: request.asOf }, request.surface);
    sets.push({ loaded, checked, selects: selectsShown });
  }
  const unmatched: UnmatchedPath[] = [];
  for (const target of targets) {
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

/** Preparing a standard for detection takes longer than judging a set, so sets of one standard share it. */
class Detectors {
  private readonly shared = new Map<Rubric, DetectContext>();

  of({ rubric, set }: LoadedSet, model: Model | null): DetectContext {
    const house = houseVocabulary(set);
    if (house.length > 0) return createDetectContext(rubric, model, house);
    const known = this.shared.get(rubric) ?? createDetectContext(rubric, model);
    this.shared.set(rubric, known);
    return known;
  }
}

/** Null where the path selects a policy, a faulty configuration, or a file that is named as unreadable. */
async function whyUnmatched(
  target: Target,
  sets: readonly LintedSet[],
  places: readonly SetPlace[],
  unreadable: readonly string[],
  reader: TextReader,
  { workingFolder }: LintRequest,
): Promise<UnmatchedPath["why"] | null> {
  const absolute = (file: string) => resolvePath(workingFolder, file);
  const named = [
    ...unreadable,
    ...sets.flatMap(({ loaded }) => loaded.set.documents.map((document) => document.path)),
    ...sets.flatMap(({ loaded }) => loaded.set.configFile?.path ?? []),
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
