import { below } from "./paths.ts";
import { type Files, matchesQuery } from "./ports.ts";

/** The files of the world with an editor's open documents laid over them. */
export class OverlayFiles implements Files {
  private readonly base: Files;
  private readonly open = new Map<string, string>();

  constructor(base: Files) {
    this.base = base;
  }

  set(path: string, text: string): void {
    this.open.set(path, text);
  }

  delete(path: string): void {
    this.open.delete(path);
  }

  async find(...[root, query, signal]: Parameters<Files["find"]>): Promise<readonly string[]> {
    const found = await this.base.find(root, query, signal);
    const known = new Set(found);
    const added = [...this.open.keys()].filter((path) => {
      return (
        !known.has(path) && below(path, root) !== null && matchesQuery(path.slice(path.lastIndexOf("/") + 1), query)
      );
    });
    return added.length === 0 ? found : [...found, ...added];
  }

  async read(...[path, signal]: Parameters<Files["read"]>): Promise<Uint8Array> {
    const text = this.open.get(path);
    return text === undefined ? this.base.read(path, signal) : new TextEncoder().encode(text);
  }

  /** A folder that only unsaved documents are in is there as well. */
  async stat(...[path, signal]: Parameters<Files["stat"]>): ReturnType<Files["stat"]> {
    const text = this.open.get(path);
    if (text !== undefined) return { kind: "file", size: text.length };
    const known = await this.base.stat(path, signal);
    const holdsOpen = () => [...this.open.keys()].some((other) => below(other, path) !== null);
    return known ?? (holdsOpen() ? { kind: "directory", size: 0 } : null);
  }
}
