import { below } from "./paths.ts";
import { type Files, isFound, MAX_BYTES, ReadError } from "./ports.ts";

/** Files in memory, by absolute path: the twin for tests and for pages without a file system. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    async find(root, query, signal) {
      signal?.throwIfAborted();
      return [...files.keys()].filter((path) => isFound(path, root, query));
    },

    async read(path) {
      const bytes = files.get(path);
      if (!bytes) throw new ReadError("absent", `${path} does not exist`);
      if (bytes.length > MAX_BYTES) throw new ReadError("too-large", `${path} has ${bytes.length} bytes`);
      return bytes;
    },

    async stat(path) {
      const bytes = files.get(path);
      if (bytes) return { kind: "file", size: bytes.length };
      const isFolder = [...files.keys()].some((other) => below(other, path) !== null);
      return isFolder ? { kind: "directory", size: 0 } : null;
    },
  };
}
