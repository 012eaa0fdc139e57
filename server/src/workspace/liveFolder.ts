import { documentRecords } from "../core/config/records.ts";
import { createDetectContext, createJudge, type DetectContext, forgetGoneScopes } from "../core/detect/detect.ts";
import type { Model } from "../core/detect/scorer/scorer.ts";
import { type CheckedSet, checkSet } from "../core/index.ts";
import { anchorsOf } from "../core/policy/anchors.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import { PieceCache } from "../core/policy/pieces.ts";
import { linkedAnchor, linkedFile } from "../core/rules/document/brokenLink.ts";
import { discover, type SetPlace } from "./discover.ts";
import { Breath, checkAlone, type EarlyLook } from "./earlyLook.ts";
import { lookUpTargets } from "./existence.ts";
import { type LinkedAnchors, readAnchors } from "./linkedAnchors.ts";
import { houseVocabulary, type LoadedSet, loadSet } from "./loadSet.ts";
import { displayPath, resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";
import { TextReader } from "./readText.ts";
import { type BuiltInRubrics, boundaryOf } from "./rubrics.ts";
import { isDocument } from "./scan.ts";

/** Everything a live folder needs of the world. */
export interface LiveWorld {
  readonly files: Files;
  readonly rubrics: BuiltInRubrics;
  readonly model: () => Promise<Model | null>;
  /** False in an untrusted workspace: see `LoadRequest.trusted`. */
  readonly trusted: boolean;
  /** ISO date of today. */
  readonly today: () => string;
}

/** One policy set kept up to date. */
export interface LivePolicySet {
  readonly place: SetPlace;
  readonly loaded: LoadedSet;
  readonly detect: DetectContext;
  readonly checked: CheckedSet;
  /** Grows with every change of the result. */
  readonly version: number;
}

/** Text besides that of its policies that a folder remembers: what was typed last, should it be taken back. */
const SPARE_TEXT = 50_000;

/** The policy sets of one workspace folder. An edit of a policy costs that policy; anything else reloads the folder. */
export class LiveFolder {
  readonly folder: string;
  /** False for the folder of a document that stands outside the workspace: its configuration may be further up. */
  readonly isWorkspace: boolean;
  /** Whether the folder has been read to the end at least once. */
  isRead = false;
  private readonly world: LiveWorld;
  private readonly pieces = new PieceCache();
  private sets = new Map<string, LivePolicySet>();
  private readonly early = new Map<string, LivePolicySet>();
  /** Policies, as findings name them, that belong to no set: an ignore file or the configuration leaves them out. */
  private outsiders = new Set<string>();
  /** A policy that no set had when its text was last taken. */
  private stranger: string | null = null;
  private counter = 0;

  constructor(folder: string, world: LiveWorld, isWorkspace = true) {
    this.folder = folder;
    this.world = world;
    this.isWorkspace = isWorkspace;
  }

  all(): readonly LivePolicySet[] {
    return [...this.sets.values()];
  }

  /** Reads the folder anew. Sets keep what they remember of judged scopes as long as their standard stays the same. */
  async load(signal?: AbortSignal, onRead?: (total: number) => void, first?: EarlyLook): Promise<void> {
    this.pieces.gather();
    try {
      await this.read(signal, onRead, first);
    } finally {
      this.pieces.settle(SPARE_TEXT);
    }
  }

  private async read(signal?: AbortSignal, onRead?: (total: number) => void, first?: EarlyLook): Promise<void> {
    const { files, rubrics, trusted } = this.world;
    const reader = new TextReader(files);
    const { places } = await discover(files, reader, {
      workingFolder: this.folder,
      paths: [],
      configPath: null,
      honourIgnoreFiles: true,
      trusted,
      ...(this.isWorkspace ? { configTop: this.folder } : {}),
      ...(signal ? { signal } : {}),
    });
    if (first && !this.isRead) await this.lookEarly(places, first);
    const total = places.reduce((sum, place) => sum + place.candidates.length, 0);
    const next = new Map<string, LivePolicySet>();
    const documents = new Map(
      this.all().flatMap(({ loaded }) => loaded.set.documents.map((each) => [each.path, each])),
    );
    for (const place of places) {
      signal?.throwIfAborted();
      const loaded = await loadSet(files, reader, place, {
        workingFolder: this.folder,
        rubrics,
        trusted,
        pieces: this.pieces,
        before: (path) => documents.get(path) ?? null,
        ...(signal ? { signal } : {}),
        onRead: () => onRead?.(total),
      });
      if (loaded.set.documents.length === 0 && loaded.problems.length === 0) continue;
      const known = this.sets.get(place.root) ?? [...this.early.values()].find((early) => early.place === place);
      const detect = await this.contextFor(loaded, known);
      await judgeInTurns(loaded, detect, signal);
      next.set(place.root, this.check(place, loaded, detect));
    }
    signal?.throwIfAborted();
    this.sets = next;
    this.isRead = true;
    this.early.clear();
    this.keepOutsiders();
  }

  /** What is known of a document before the folder has been read for the first time. */
  earlyOf(path: string): LivePolicySet | null {
    return this.early.get(path) ?? null;
  }

  private async lookEarly(places: readonly SetPlace[], { paths, ready }: EarlyLook): Promise<void> {
    const { files, rubrics, trusted, today } = this.world;
    const wanted = new Set(paths());
    for (const place of places) {
      const candidates = place.candidates.filter((path) => wanted.has(path));
      if (candidates.length === 0) continue;
      const request = { workingFolder: this.folder, rubrics, trusted, pieces: this.pieces };
      const loaded = await loadSet(files, new TextReader(files), { ...place, candidates }, request);
      const detect = await this.contextFor(loaded, undefined);
      const live = { place, loaded, detect, checked: checkAlone({ ...loaded, detect, asOf: today() }), version: 0 };
      for (const { path } of loaded.set.documents) this.early.set(this.absolute(path), live);
    }
    if (this.early.size > 0) await ready();
  }

  /** A reading because of a stranger tells whether it stays one; any other may have changed who belongs. */
  private keepOutsiders(): void {
    const known = this.stranger === null ? [] : [...this.outsiders, this.stranger];
    this.outsiders = new Set(known.filter((shown) => this.setOf(this.absolute(shown)) === null));
    this.stranger = null;
  }

  /** The set that a file (absolute path) belongs to. */
  setOf(path: string): LivePolicySet | null {
    const shown = displayPath(path, this.folder);
    for (const live of this.sets.values()) {
      const { documents, configFile } = live.loaded.set;
      if (configFile?.path === shown || documents.some((document) => document.path === shown)) return live;
      if (live.loaded.others.has(shown)) return live;
    }
    return null;
  }

  /**
   * Takes a new text of one file. True where only its set had to be judged again; false where the folder must be loaded,
   * because the file is a configuration, begins or ceases to be a policy, or is not part of any set.
   */
  async update(path: string, text: string): Promise<boolean> {
    const live = this.setOf(path);
    const shown = displayPath(path, this.folder);
    if (!isDocument(path)) return live === null && !/\.ya?ml$/.test(path);
    const before = live?.loaded.set.documents.find((document) => document.path === shown);
    // A file with such a character is refused when it is read, so its text is no policy here either.
    const isPolicy = hasClauses(text) && !text.includes("\0");
    if (!isPolicy) return before === undefined && !this.movesAnchors(path, text, null);
    if (!live || !before) {
      if (this.outsiders.has(shown)) return true;
      this.stranger = shown;
      return false;
    }
    if (before.source === text) return true;
    if (this.movesAnchors(path, text, live)) return false;
    const document = parsePolicy(shown, text, this.pieces, before);
    const documents = live.loaded.set.documents.map((each) => (each === before ? document : each));
    const set = { ...live.loaded.set, documents };
    const exists = sameLinks(before, document) ? live.loaded.exists : await this.exists({ ...live.loaded, set });
    const linked = await this.anchors(live, before, document, documents);
    const loaded: LoadedSet = { ...live.loaded, set, exists, linked, anchors: linked.of };
    this.sets.set(live.place.root, this.check(live.place, loaded, live.detect));
    return true;
  }

  /** Absolute path of a file as findings name it. */
  absolute(file: string): string {
    return resolvePath(this.folder, file);
  }

  private exists({ set }: LoadedSet) {
    const config = set.config && set.configFile ? { path: set.configFile.path, config: set.config } : null;
    const request = { workingFolder: this.folder, trusted: this.world.trusted };
    return lookUpTargets(this.world.files, request, set.documents, config);
  }

  /** Links of the set are followed anew where the edit changed what they name, or what stands there. */
  private async anchors(
    { place, loaded: { linked } }: LivePolicySet,
    before: PolicyDocument,
    document: PolicyDocument,
    documents: readonly PolicyDocument[],
  ): Promise<LinkedAnchors> {
    const known = linked.byFile.get(this.absolute(document.path));
    const same = known === undefined || sameList(known, anchorsOf(document));
    if (same && sameList(anchorLinks(before), anchorLinks(document))) return linked;
    const boundary = boundaryOf(place, this.folder);
    return readAnchors(new TextReader(this.world.files), { workingFolder: this.folder, boundary }, documents);
  }

  /** Whether a link of another set than `own` names the file's anchors, and they are others now. */
  private movesAnchors(path: string, text: string, own: LivePolicySet | null): boolean {
    return this.all().some((live) => {
      const known = live === own ? undefined : live.loaded.linked.byFile.get(path);
      return known !== undefined && !sameList(known, anchorsOf(parsePolicy(path, text, this.pieces)));
    });
  }

  private check(place: SetPlace, loaded: LoadedSet, detect: DetectContext): LivePolicySet {
    forgetGoneScopes(detect, loaded.set.documents);
    const checked = checkSet({ ...loaded, detect, asOf: this.world.today() }, "editor");
    return { place, loaded, detect, checked, version: ++this.counter };
  }

  /** What is remembered of judged scopes, as long as they are judged by the same standard. */
  private async contextFor(loaded: LoadedSet, before: LivePolicySet | undefined): Promise<DetectContext> {
    const model = await this.world.model();
    return sameStandard(before, loaded) ?? createDetectContext(loaded.rubric, model, houseVocabulary(loaded.set));
  }
}

/** Judges scope by scope, so that nobody waits long for an answer meanwhile; what is judged is remembered. */
async function judgeInTurns({ set, rubric }: LoadedSet, detect: DetectContext, signal?: AbortSignal): Promise<void> {
  const judge = createJudge(detect);
  const breath = new Breath();
  for (const document of set.documents) {
    for (const scope of document.scopes) {
      const clause = rubric.clauseById.get(scope.clause);
      if (clause) judge.judge(clause, [{ document, scope }]);
      await breath.take(signal);
    }
  }
}

function sameStandard(before: LivePolicySet | undefined, loaded: LoadedSet): DetectContext | null {
  if (!before || before.loaded.rubric.digest !== loaded.rubric.digest) return null;
  const same = JSON.stringify(houseVocabulary(before.loaded.set)) === JSON.stringify(houseVocabulary(loaded.set));
  return same ? before.detect : null;
}

function sameLinks(a: PolicyDocument, b: PolicyDocument): boolean {
  const targets = (document: PolicyDocument) =>
    [
      ...document.links.map((link) => linkedFile(link.destination) ?? ""),
      ...documentRecords(document).records.map((record) => record.file.value),
    ].join("\n");
  return targets(a) === targets(b);
}

function anchorLinks({ links }: PolicyDocument): readonly string[] {
  return links.filter(({ destination }) => linkedAnchor(destination) !== null).map(({ destination }) => destination);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
