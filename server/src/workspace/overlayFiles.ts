import { below } from "./paths.ts";
import { type Files, isFound, MAX_BYTES, ReadError } from "./ports.ts";

/** The files of the world with an editor's open documents, or the text of standard input, laid over them. */
export class OverlayFiles implements Files {
  private readonly base: Files;
  private readonly open = new Map<string, string | Uint8Array>();

  constructor(base: Files) {
    this.base = base;
  }

  set(path: string, content: string | Uint8Array): void {
    this.open.set(path, content);
  }

  delete(path: string): void {
    this.open.delete(path);
  }

  async find(...[root, query, signal]: Parameters<Files["find"]>): Promise<readonly string[]> {
    const found = await this.base.find(root, query, signal);
    const known = new Set(found);
    const added = [...this.open.keys()].filter((path) => !known.has(path) && isFound(path, root, query));
    return added.length === 0 ? found : [...found, ...added];
  }

  async read(...[path, signal]: Parameters<Files["read"]>): Promise<Uint8Array> {
    const bytes = this.bytes(path);
    if (bytes && bytes.length > MAX_BYTES) throw new ReadError("too-large", `${path} has ${bytes.length} bytes`);
    return bytes ?? this.base.read(path, signal);
  }

  /** A folder that only unsaved documents are in is there as well. */
  async stat(...[path, signal]: Parameters<Files["stat"]>): ReturnType<Files["stat"]> {
    const bytes = this.bytes(path);
    if (bytes) return { kind: "file", size: bytes.length };
    const known = await this.base.stat(path, signal);
    const holdsOpen = () => [...this.open.keys()].some((other) => below(other, path) !== null);
    return known ?? (holdsOpen() ? { kind: "directory", size: 0 } : null);
  }

  private bytes(path: string): Uint8Array | undefined {
    const content = this.open.get(path);
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
}
