import type { EntryStore } from "../../server/src/workspace/resultCache.ts";

/** Folders of entries in memory: the twin of the cache for tests. */
export function memoryEntries(): (folder: string) => EntryStore {
  const folders = new Map<string, Map<string, Uint8Array>>();
  return (folder) => {
    const entries = folders.get(folder) ?? new Map<string, Uint8Array>();
    folders.set(folder, entries);
    return {
      read: async (name) => entries.get(name) ?? null,
      write: async (name, bytes) => void entries.set(name, bytes),
    };
  };
}
