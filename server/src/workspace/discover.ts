import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import { compareText } from "../core/text/compare.ts";
import { CONFIG_NAME, type Enclosing, enclosing } from "./configLookup.ts";
import { displayPath, isInside, join } from "./paths.ts";
import type { Files } from "./ports.ts";
import type { TextReader } from "./readText.ts";
import { byFolder, type Scan, scan } from "./scan.ts";
import { defaultRoot, findTargets, type Target } from "./targets.ts";

export interface DiscoverRequest {
  /** Absolute; what paths are relative to, and the root of policies without a configuration. */
  readonly workingFolder: string;
  /** Path arguments as written; none means the working folder. */
  readonly paths: readonly string[];
  /** A configuration to use instead of looking for one; then there is one set. */
  readonly configPath: string | null;
  readonly honourIgnoreFiles: boolean;
  /** False: nothing above the working folder is looked at. */
  readonly trusted: boolean;
  /** The folder above which no configuration counts, such as an editor's workspace folder; default: no such folder. */
  readonly configTop?: string;
  readonly signal?: AbortSignal;
}

/** Where a policy set is, before anything of it has been read. */
export interface SetPlace {
  /** Absolute. */
  readonly root: string;
  readonly configPath: string | null;
  /** The repository around the set, null outside of one. */
  readonly repository: string | null;
  /** Markdown files of the root without those of nested sets, sorted: which are policies is decided when they are read. */
  readonly candidates: readonly string[];
  /** Folders of the root that may not be listed. */
  readonly closedFolders: readonly string[];
}

export interface Discovery {
  /** Sets with something selected, sorted by root as it is shown. */
  readonly places: readonly SetPlace[];
  readonly targets: readonly Target[];
}

/**
 * Finds the policy sets that the paths touch. A set is always found whole, even where a path selects one file of it,
 * because its score is the whole set's.
 */
export async function discover(files: Files, reader: TextReader, request: DiscoverRequest): Promise<Discovery> {
  const targets = await findTargets(files, request.workingFolder, request.paths);
  const finder = new Finder(files, reader, request);
  if (request.configPath !== null) {
    return { targets, places: [await finder.oneSet(request.configPath, targets)] };
  }
  for (const target of targets) await finder.add(target);
  const shown = (place: SetPlace) => displayPath(place.root, request.workingFolder);
  return { targets, places: finder.places().sort((a, b) => compareText(shown(a), shown(b))) };
}

class Finder {
  private readonly files: Files;
  private readonly reader: TextReader;
  private readonly request: DiscoverRequest;
  private readonly scans = new Map<string, Scan>();
  private readonly found = new Map<string, SetPlace>();

  constructor(files: Files, reader: TextReader, request: DiscoverRequest) {
    this.files = files;
    this.reader = reader;
    this.request = request;
  }

  places(): SetPlace[] {
    return [...this.found.values()];
  }

  async oneSet(configPath: string, targets: readonly Target[]): Promise<SetPlace> {
    const { workingFolder } = this.request;
    const inside = targets.every((target) => isInside(target.folder, workingFolder));
    const root = inside ? workingFolder : (targets[0]?.folder ?? workingFolder);
    const around = await this.around(root);
    const { documents, closedFolders } = await this.scan(root, around.repository);
    return { root, configPath, repository: around.repository, candidates: documents, closedFolders };
  }

  async add(target: Target): Promise<void> {
    if (target.kind === "absent") return;
    const around = await this.around(target.folder);
    const scanned = await this.scan(around.configFolder ?? target.folder, around.repository);
    // The configuration above applies even where an ignore file happens to name it.
    const owners = new Set([...(around.configFolder === null ? [] : [around.configFolder]), ...scanned.configFolders]);
    const documents = byFolder(scanned.documents, owners);
    const closedFolders = byFolder(scanned.closedFolders, owners);
    for (const folder of owners) {
      const configPath = join(folder, CONFIG_NAME);
      const own = documents.get(folder) ?? [];
      const selected = target.selects(configPath) || own.some(target.selects);
      if (!selected) continue;
      // A nested set may be in a repository of its own.
      const { repository } = await this.around(folder);
      this.found.set(folder, {
        root: folder,
        configPath,
        repository,
        candidates: own,
        closedFolders: closedFolders.get(folder) ?? [],
      });
    }
    const strays = documents.get(null)?.filter(target.selects) ?? [];
    if (closedFolders.get(null)?.some(target.selects) || (await this.anyPolicy(strays)))
      await this.addDefault(defaultRoot(target, this.request.workingFolder, around.repository));
  }

  /** The set of policies without a configuration. */
  private async addDefault(root: string): Promise<void> {
    if (this.found.has(root)) return;
    const around = await this.around(root);
    const scanned = await this.scan(root, around.repository);
    const owners = new Set(scanned.configFolders);
    this.found.set(root, {
      root,
      configPath: null,
      repository: around.repository,
      candidates: byFolder(scanned.documents, owners).get(null) ?? [],
      closedFolders: byFolder(scanned.closedFolders, owners).get(null) ?? [],
    });
  }

  /** A file that cannot be read may have been a policy: it must be named, so it counts. */
  private async anyPolicy(paths: readonly string[]): Promise<boolean> {
    for (const path of paths) {
      const read = await this.reader.read(path, this.request.signal);
      if (read.kind === "unreadable" || hasClauses(read.text)) return true;
    }
    return false;
  }

  private around(folder: string): Promise<Enclosing> {
    const { trusted, workingFolder, signal, configTop } = this.request;
    const top = trusted ? null : workingFolder;
    return enclosing(this.files, folder, top, signal, configTop ?? top);
  }

  private async scan(root: string, repository: string | null): Promise<Scan> {
    const known = this.scans.get(root);
    if (known) return known;
    const { honourIgnoreFiles, signal } = this.request;
    const scanned = await scan(this.files, this.reader, root, repository, honourIgnoreFiles, signal);
    this.scans.set(root, scanned);
    return scanned;
  }
}
