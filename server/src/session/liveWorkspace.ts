import { assess } from "../core/assessment/assess.ts";
import { createJudge } from "../core/detect/detect.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import type { LiveSet, LocatedText } from "../language/context.ts";
import { CONFIG_NAME } from "../workspace/configLookup.ts";
import { LiveFolder, type LivePolicySet, type LiveWorld } from "../workspace/liveFolder.ts";
import { displayPath, fileName, isInside, parentFolder } from "../workspace/paths.ts";
import { isDocument } from "../workspace/scan.ts";
import { located, type OpenDocuments } from "./openDocuments.ts";
import { pathToUri } from "./uris.ts";

/** One file of the workspace with the set that it belongs to. */
export interface LocatedFile {
  readonly folder: LiveFolder;
  readonly live: LivePolicySet | null;
  readonly set: LiveSet;
  /** As findings name it. */
  readonly file: string;
  readonly path: string;
  readonly text: LocatedText;
  readonly document: PolicyDocument | null;
  readonly isConfig: boolean;
}

/** All workspace folders of a session, and the open documents laid over them. */
export class LiveWorkspace {
  readonly folders = new Map<string, LiveFolder>();
  private readonly world: LiveWorld;
  private readonly open: OpenDocuments;
  private readonly views = new WeakMap<LivePolicySet, LiveSet>();

  constructor(world: LiveWorld, open: OpenDocuments) {
    this.world = world;
    this.open = open;
  }

  addFolder(path: string, isWorkspace = true): LiveFolder {
    const known = this.folders.get(path);
    if (known && (known.isWorkspace || !isWorkspace)) return known;
    const folder = new LiveFolder(path, this.world, isWorkspace);
    this.folders.set(path, folder);
    return folder;
  }

  /** The innermost folder around a path; a file outside of all gets its own folder as one. */
  folderOf(path: string): LiveFolder | null {
    let best: LiveFolder | null = null;
    for (const [root, folder] of this.folders) {
      if (isInside(path, root) && root.length > (best?.folder.length ?? -1)) best = folder;
    }
    return best;
  }

  /** The policy set that a file belongs to, with its folder. */
  ownerOf(path: string): { readonly folder: LiveFolder; readonly live: LivePolicySet } | null {
    const folder = this.folderOf(path);
    const live = folder?.setOf(path);
    return folder && live ? { folder, live } : null;
  }

  /** The standard that new policies are written for. */
  async standard(): Promise<Rubric> {
    const rubric = await this.world.rubrics.rubric(this.world.rubrics.rubricIds[0] ?? "");
    if (!rubric) throw new Error("no built-in standard");
    return rubric;
  }

  ownFolder(path: string): LiveFolder {
    return this.folderOf(path) ?? this.addFolder(parentFolder(path) ?? path, false);
  }

  /** Everything a language feature needs of one file, or null where the workspace does not know it. */
  async locate(path: string): Promise<LocatedFile | null> {
    const folder = this.folderOf(path);
    if (!folder) return null;
    const live = folder.setOf(path);
    const set = live ? this.view(folder, live) : await this.emptyView(folder);
    const file = displayPath(path, folder.folder);
    const open = this.open.get(path);
    const text = open?.text ?? set.textOf(file);
    if (!text) return null;
    const known = live?.loaded.set.documents.find((document) => document.path === file);
    return {
      folder,
      live,
      set,
      file,
      path,
      text,
      document: known ?? (isDocument(path) ? parsePolicy(file, text.source) : null),
      isConfig: fileName(path) === CONFIG_NAME,
    };
  }

  /** The set as language features see it; the same object as long as nothing in the set changed. */
  view(folder: LiveFolder, live: LivePolicySet): LiveSet {
    const known = this.views.get(live);
    if (known) return known;
    const { assessment, result } = live.checked;
    const { documents, configFile } = live.loaded.set;
    const texts = new Map<string, LocatedText>(
      documents.map((document) => [document.path, { source: document.source, lines: document.lines }]),
    );
    const places = new Map<string, { readonly path: string; readonly uri: string }>();
    const placeOf = (file: string) => {
      const path = folder.absolute(file);
      const place = { path, uri: pathToUri(path) };
      places.set(file, place);
      return place;
    };
    const lazily = (file: string, source: string): LocatedText => {
      const text = located(source);
      texts.set(file, text);
      return text;
    };
    const view: LiveSet = {
      assessment,
      findings: result.findings,
      suggestions: live.checked.suggestions,
      standards: this.world.rubrics.rubricIds,
      uriOf: (file) => {
        const { path, uri } = places.get(file) ?? placeOf(file);
        return this.open.get(path)?.uri ?? uri;
      },
      textOf: (file) => {
        const text = texts.get(file);
        if (text) return text;
        if (configFile?.path === file) return lazily(file, configFile.source);
        const other = live.loaded.others.get(file);
        return other === undefined ? null : lazily(file, other);
      },
      versionOf: (uri) => this.versionOf(uri),
    };
    this.views.set(live, view);
    return view;
  }

  /** As the client writes it where the document is open, so that its edits find it. */
  uriOf(path: string): string {
    return this.open.get(path)?.uri ?? pathToUri(path);
  }

  private versionOf(uri: string): number | null {
    for (const path of this.open.paths()) {
      const document = this.open.get(path);
      if (document?.uri === uri) return document.version;
    }
    return null;
  }

  /** Where no policy exists yet, writing help still needs the standard. */
  private async emptyView(folder: LiveFolder): Promise<LiveSet> {
    const known = folder.all()[0];
    const rubric = known?.loaded.rubric ?? (await this.standard());
    const set = { root: ".", config: null, configFile: null, documents: [] };
    const silent = { judge: () => [], notApplicable: () => null };
    const judge = known ? createJudge(known.detect) : silent;
    return {
      assessment: assess(set, rubric, judge, this.world.today()),
      findings: [],
      suggestions: () => [],
      standards: this.world.rubrics.rubricIds,
      uriOf: (file) => this.uriOf(folder.absolute(file)),
      textOf: (file) => this.open.get(folder.absolute(file))?.text ?? null,
      versionOf: (uri) => this.versionOf(uri),
    };
  }
}
