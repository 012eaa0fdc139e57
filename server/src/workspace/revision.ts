import { GitError, git, ObjectReader } from "./gitProcess.ts";
import { below, join, parentFolder, resolvePath } from "./paths.ts";
import { type FileStat, type Files, isFound, MAX_BYTES, ReadError } from "./ports.ts";
import { isDocument } from "./scan.ts";

/** The files of a repository as they were at a commit; nothing is checked out. */
export interface Revision {
  /** Full name of the commit. */
  readonly commit: string;
  readonly files: Files;
  /** Ends the process that reads objects. */
  close(): void;
}

export type RevisionFailure =
  | { readonly why: "absent" }
  | { readonly why: "no-repository"; readonly detail: string }
  | { readonly why: "unknown-revision" }
  | { readonly why: "failed"; readonly detail: string };

interface TreeEntry {
  readonly kind: "file" | "link";
  readonly object: string;
  /** Bytes. */
  readonly size: number;
}

/** Links that lead to links. */
const MAX_LINKS = 8;

/**
 * Opens a revision of the repository around a folder. Paths are those of the work tree; what is outside of it is read
 * from `base`.
 */
export async function openRevision(folder: string, ref: string, base: Files): Promise<Revision | RevisionFailure> {
  let prefix: string;
  try {
    prefix = (await git(folder, ["rev-parse", "--show-prefix"])).toString("utf8").replace(/\n$/, "");
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return error.absent ? { why: "absent" } : { why: "no-repository", detail: error.detail };
  }
  // Going up from the folder keeps its spelling: git would give the top with links resolved.
  const top = resolvePath(folder, "../".repeat(prefix.split("/").length - 1));
  let commit: string;
  try {
    // A name that begins with a dash would be taken for an option.
    if (ref.startsWith("-")) return { why: "unknown-revision" };
    commit = (await git(folder, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`])).toString("utf8").trim();
  } catch {
    return { why: "unknown-revision" };
  }
  try {
    const tree = parseTree(await git(folder, ["ls-tree", "-r", "-z", "-l", "--full-tree", commit]), top);
    const reader = new ObjectReader(folder);
    return { commit, files: new RevisionFiles(top, tree, reader, base), close: () => reader.end() };
  } catch (error) {
    return { why: "failed", detail: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Lines are `mode type object size<TAB>path`, ended by zero bytes. A partial clone has no size for what it lacks: of files
 * that could be read here that is an error, because they would pass for absent.
 */
function parseTree(listing: Buffer, top: string): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of listing.toString("utf8").split("\0")) {
    const [, mode, object, written, path] = /^(\d+) blob (\S+) +(\d+|BAD)\t(.*)$/s.exec(line) ?? [];
    if (object === undefined || path === undefined) continue;
    const size = Number(written);
    if (Number.isNaN(size) && (isDocument(path) || /\.ya?ml$/.test(path))) {
      throw new GitError(`missing blob ${object} ${path}`, false);
    }
    entries.set(join(top, path), { kind: mode === "120000" ? "link" : "file", object, size: size || 0 });
  }
  return entries;
}

class RevisionFiles implements Files {
  private readonly top: string;
  private readonly entries: ReadonlyMap<string, TreeEntry>;
  private readonly folders: ReadonlySet<string>;
  private readonly reader: ObjectReader;
  private readonly base: Files;

  constructor(top: string, entries: ReadonlyMap<string, TreeEntry>, reader: ObjectReader, base: Files) {
    this.top = top;
    this.entries = entries;
    this.reader = reader;
    this.base = base;
    const folders = new Set([top, join(top, ".git")]);
    for (const path of entries.keys()) {
      for (let at = parentFolder(path); at !== null && !folders.has(at); at = parentFolder(at)) folders.add(at);
    }
    this.folders = folders;
  }

  async find(...[root, query, signal]: Parameters<Files["find"]>): Promise<readonly string[]> {
    if (!this.isInside(root)) {
      const outside = await this.base.find(root, query, signal);
      return [...outside.filter((path) => !this.isInside(path)), ...this.found(root, query)];
    }
    return this.found(root, query);
  }

  async read(...[path, signal]: Parameters<Files["read"]>): Promise<Uint8Array> {
    if (!this.isInside(path)) return this.base.read(path, signal);
    const target = await this.follow(path);
    const entry = target === null ? undefined : this.entries.get(target);
    if (!entry) {
      const kind = target !== null && this.folders.has(target) ? "not-a-file" : "absent";
      throw new ReadError(kind, `${path} is no file of the revision`);
    }
    if (entry.size > MAX_BYTES) throw new ReadError("too-large", `${path} has ${entry.size} bytes`);
    const bytes = await this.reader.read(entry.object);
    if (!bytes) throw new ReadError("failed", `${path} is missing from the repository`);
    return bytes;
  }

  async stat(...[path, signal]: Parameters<Files["stat"]>): Promise<FileStat | null> {
    if (!this.isInside(path)) return this.base.stat(path, signal);
    const target = await this.follow(path);
    if (target === null) return null;
    const entry = this.entries.get(target);
    if (entry) return { kind: "file", size: entry.size };
    return this.folders.has(target) ? { kind: "directory", size: 0 } : null;
  }

  /** The path that links lead to; null where they lead out of the repository or in circles. */
  private async follow(path: string): Promise<string | null> {
    let at = path;
    for (let step = 0; step <= MAX_LINKS; step++) {
      const entry = this.entries.get(at);
      if (entry?.kind !== "link") return at;
      const written = (await this.reader.read(entry.object))?.toString("utf8") ?? "";
      at = resolvePath(parentFolder(at) ?? this.top, written);
      if (!this.isInside(at)) return null;
    }
    return null;
  }

  private found(root: string, query: Parameters<Files["find"]>[1]): readonly string[] {
    return [...this.entries.keys()].filter((path) => isFound(path, root, query));
  }

  private isInside(path: string): boolean {
    return path === this.top || below(path, this.top) !== null;
  }
}
