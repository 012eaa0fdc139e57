import type { Locale } from "../core/messages/message.ts";
import { DEFAULT_SETTINGS, type LanguageContext, type PresentationSettings } from "../language/context.ts";
import { diagnosticsOf } from "../language/diagnostics.ts";
import type { LiveFolder, LivePolicySet, LiveWorld } from "../workspace/liveFolder.ts";
import { OverlayFiles } from "../workspace/overlayFiles.ts";
import { displayPath } from "../workspace/paths.ts";
import type { ClientProfile } from "./client.ts";
import { FirstLooks } from "./firstLooks.ts";
import { LiveWorkspace, type LocatedFile } from "./liveWorkspace.ts";
import { OpenDocuments } from "./openDocuments.ts";
import { type FileReport, fileReport } from "./reports.ts";

/** The state of one connection: who the client is, what is open, what the workspace holds. */
export class Session {
  readonly profile: ClientProfile;
  readonly open: OpenDocuments;
  readonly firstLooks = new FirstLooks();
  readonly overlay: OverlayFiles;
  readonly workspace: LiveWorkspace;
  readonly today: () => string;
  settings: PresentationSettings = DEFAULT_SETTINGS;
  /** Language by the client's setting; null leaves it to the configuration of each set. */
  settingLocale: Locale | null;
  private readonly savedScores = new Map<string, number | null>();

  constructor(profile: ClientProfile, world: LiveWorld) {
    this.profile = profile;
    this.settingLocale = profile.locale;
    this.today = world.today;
    this.open = new OpenDocuments(() => profile.positionEncoding);
    this.overlay = new OverlayFiles(world.files);
    this.workspace = new LiveWorkspace({ ...world, files: this.overlay }, this.open);
  }

  localeOf(live: LivePolicySet | null): Locale {
    return this.settingLocale ?? live?.loaded.set.config?.locale ?? "zh-CN";
  }

  context(at: LocatedFile): LanguageContext {
    return {
      set: at.set,
      uri: this.workspace.uriOf(at.path),
      file: at.file,
      text: at.text,
      document: at.document,
      isConfig: at.isConfig,
      locale: this.localeOf(at.live),
      capabilities: this.profile.capabilities,
      positionEncoding: this.profile.positionEncoding,
      settings: this.settings,
    };
  }

  /** Diagnostics of every file of every set, open or not. */
  *reports(): Iterable<FileReport> {
    for (const folder of this.workspace.folders.values()) {
      for (const live of folder.all()) yield* this.setReports(folder, live);
    }
  }

  /** Diagnostics of one file; empty for a file that is no policy. */
  reportOf(path: string): FileReport {
    const owner = this.workspace.ownerOf(path);
    if (owner) {
      for (const report of this.setReports(owner.folder, owner.live, path)) return report;
    }
    return fileReport(this.workspace.uriOf(path), this.open.get(path)?.version ?? null, []);
  }

  /** Whether the folder of a document has never been read to the end. */
  isReading(path: string): boolean {
    return this.workspace.folderOf(path)?.isRead === false;
  }

  /** Diagnostics of a document whose folder is still being read; null where there are none yet, or of an older text. */
  earlyReportOf(path: string): FileReport | null {
    const folder = this.workspace.folderOf(path);
    const live = folder?.earlyOf(path);
    if (!folder || !live) return null;
    const text = this.open.get(path)?.text.source;
    const isOfText = live.loaded.set.documents.some(
      ({ path: file, source }) => folder.absolute(file) === path && source === text,
    );
    if (!isOfText) return null;
    for (const report of this.setReports(folder, live, path)) return report;
    return null;
  }

  private *setReports(folder: LiveFolder, live: LivePolicySet, only?: string): Iterable<FileReport> {
    const set = this.workspace.view(folder, live);
    const style = {
      locale: this.localeOf(live),
      positionEncoding: this.profile.positionEncoding,
      relatedInformation: this.profile.relatedInformation,
    };
    const wanted = only === undefined ? null : displayPath(only, folder.folder);
    for (const file of filesOf(live)) {
      if (wanted !== null && wanted !== file) continue;
      const path = folder.absolute(file);
      const items = diagnosticsOf(set, file, style);
      yield fileReport(set.uriOf(file), this.open.get(path)?.version ?? null, items);
    }
  }

  /** The score that a later one is compared with: the set's when one of its documents was last saved. */
  rememberScore(live: LivePolicySet): void {
    this.savedScores.set(live.place.root, live.checked.assessment.score.value);
  }

  savedScore(live: LivePolicySet): number | null {
    const root = live.place.root;
    if (!this.savedScores.has(root)) this.rememberScore(live);
    return this.savedScores.get(root) ?? null;
  }
}

/** Files of a set that findings can stand in, each once. */
function filesOf(live: LivePolicySet): readonly string[] {
  const { documents, configFile } = live.loaded.set;
  const config = configFile ? [configFile.path] : [];
  return [...new Set([...config, ...live.loaded.others.keys(), ...documents.map((document) => document.path)])];
}
