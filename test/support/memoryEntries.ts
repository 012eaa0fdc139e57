import type { EntryStore } from "../../server/src/workspace/resultCache.ts";

/** Folders of entries in memory: the twin of the cache for tests. */
export function memoryEntries(): (folder: string) => EntryStore {
  const folders = new Map<string, Map<string, string>>();
  return (folder) => {
    const entries = folders.get(folder) ?? new Map<string, string>();
    folders.set(folder, entries);
    return {
      read: async (name) => entries.get(name) ?? null,
      write: async (name, text) => void entries.set(name, text),
    };
  };
}
