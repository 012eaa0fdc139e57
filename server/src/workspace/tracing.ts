import type { FileStat, Files } from "./ports.ts";
import { type ReadText, TextReader } from "./readText.ts";

/** What was asked of the world of files, and what it answered. */
export interface Trace {
  readonly stats: Map<string, FileStat["kind"] | null>;
  readonly reads: Map<string, ReadText>;
}

export function newTrace(): Trace {
  return { stats: new Map(), reads: new Map() };
}

/** The same files; every look is noted. */
export function tracedFiles(files: Files, trace: Trace): Files {
  return {
    find: (root, query, signal) => files.find(root, query, signal),
    read: (path, signal) => files.read(path, signal),
    stat: async (path, signal) => {
      const stat = await files.stat(path, signal);
      trace.stats.set(path, stat?.kind ?? null);
      return stat;
    },
  };
}

/** The same texts; every text that is read is noted. */
export class TracedReader extends TextReader {
  private readonly base: TextReader;
  private readonly trace: Trace;

  constructor(files: Files, base: TextReader, trace: Trace) {
    super(files);
    this.base = base;
    this.trace = trace;
  }

  override async read(path: string, signal?: AbortSignal): Promise<ReadText> {
    const read = await this.base.read(path, signal);
    this.trace.reads.set(path, read);
    return read;
  }
}
