import { createDetectContext, type DetectContext } from "../../server/src/core/detect/detect.ts";
import type { Model } from "../../server/src/core/detect/scorer/scorer.ts";
import type { TagSuggestion } from "../../server/src/core/detect/suggest.ts";
import { type CheckedSet, checkSet } from "../../server/src/core/index.ts";
import { parsePolicy } from "../../server/src/core/policy/parse.ts";
import type { Rubric } from "../../server/src/core/rubric/rubric.ts";
import { indexLines } from "../../server/src/core/text/lines.ts";
import {
  DEFAULT_SETTINGS,
  type LanguageCapabilities,
  type LanguageContext,
  type LiveSet,
  type LocatedText,
} from "../../server/src/language/context.ts";
import { houseVocabulary, type LoadedSet, loadSet } from "../../server/src/workspace/loadSet.ts";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { TextReader } from "../../server/src/workspace/readText.ts";
import { compileBuiltIn } from "../../server/tools/builtIn.ts";

export const STANDARD = "t-cgcc-customized-goods";
const AS_OF = "2026-11-24";
const ROOT = "/set";

let compiled: Rubric | null = null;

export function builtInRubric(): Rubric {
  compiled ??= compileBuiltIn(STANDARD).rubric;
  if (!compiled) throw new Error("the built-in rubric has problems");
  return compiled;
}

/** A policy set in memory, read and checked as the server does it. */
export interface OpenSet {
  readonly loaded: LoadedSet;
  readonly checked: CheckedSet;
  readonly live: LiveSet;
  readonly files: Readonly<Record<string, string>>;
}

export interface SetOptions {
  readonly model?: Model | null;
  readonly suggestions?: readonly Omit<TagSuggestion, "document">[];
}

const detectors = new WeakMap<Rubric, Map<Model | null, DetectContext>>();

/** Opens the set whose files are given by name; `clausemark.yaml` is its configuration. */
export async function openSet(files: Readonly<Record<string, string>>, options: SetOptions = {}): Promise<OpenSet> {
  const absolute = Object.fromEntries(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text]));
  const port = memoryFiles(absolute);
  const place = {
    root: ROOT,
    configPath: "clausemark.yaml" in files ? `${ROOT}/clausemark.yaml` : null,
    repository: ROOT,
    candidates: Object.keys(absolute).filter((path) => path.endsWith(".md")),
    closedFolders: [],
  };
  const rubrics = { rubricIds: [STANDARD], rubric: async (id: string) => (id === STANDARD ? builtInRubric() : null) };
  const loaded = await loadSet(port, new TextReader(port), place, { workingFolder: ROOT, rubrics, trusted: true });
  const checked = checkSet({ ...loaded, detect: detectorOf(loaded, options.model ?? null), asOf: AS_OF }, "editor");
  return { loaded, checked, live: liveSet(loaded, checked, files, options), files };
}

/** Without a house vocabulary one detector serves every set of a rubric, as it does in the server. */
function detectorOf(loaded: LoadedSet, model: Model | null): DetectContext {
  const house = houseVocabulary(loaded.set);
  if (house.length > 0) return createDetectContext(loaded.rubric, model, house);
  const known = detectors.get(loaded.rubric) ?? new Map<Model | null, DetectContext>();
  const detector = known.get(model) ?? createDetectContext(loaded.rubric, model);
  detectors.set(loaded.rubric, known.set(model, detector));
  return detector;
}

function liveSet(
  { set, others }: LoadedSet,
  checked: CheckedSet,
  files: Readonly<Record<string, string>>,
  options: SetOptions,
): LiveSet {
  return {
    assessment: checked.assessment,
    findings: checked.result.findings,
    suggestions: (document) => (options.suggestions ?? []).map((suggestion) => ({ ...suggestion, document })),
    standards: [STANDARD],
    uriOf: (file) => `file:///set/${file.split("/").map(encodeURIComponent).join("/")}`,
    textOf: (file) => {
      const document = set.documents.find((candidate) => candidate.path === file);
      const source = document?.source ?? (set.configFile?.path === file ? set.configFile.source : others.get(file));
      return source === undefined ? null : located(source);
    },
    versionOf: (uri) => (uri.endsWith(encodeURIComponent(Object.keys(files)[0] ?? "")) ? 7 : null),
  };
}

export function located(source: string): LocatedText {
  return { source, lines: indexLines(source) };
}

const EVERYTHING: LanguageCapabilities = {
  snippets: true,
  snippetEdits: true,
  documentChanges: true,
  markdownHover: true,
  markdownCompletion: true,
  labelDetails: true,
  insertReplace: true,
  preferredActions: true,
  definitionLinks: true,
  hierarchicalSymbols: true,
  linkTooltips: true,
};

export function contextOf(open: OpenSet, file: string, changes: Partial<LanguageContext> = {}): LanguageContext {
  const source = open.files[file] ?? "";
  const known = open.loaded.set.documents.find((document) => document.path === file);
  return {
    set: open.live,
    uri: open.live.uriOf(file),
    file,
    text: located(source),
    document: known ?? (file.endsWith(".md") ? parsePolicy(file, source) : null),
    isConfig: file === "clausemark.yaml",
    locale: "zh-CN",
    capabilities: EVERYTHING,
    positionEncoding: "utf-16",
    settings: DEFAULT_SETTINGS,
    ...changes,
  };
}
