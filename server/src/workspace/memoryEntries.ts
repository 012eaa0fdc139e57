import type { EntryStore } from "./resultCache.ts";

/** Folders of entries in memory: the twin for tests and for programs that keep nothing. */
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
