import { createHash } from "node:crypto";
import type { Locale } from "../core/messages/message.ts";
import { jsonSet } from "../core/report/json.ts";
import type { JsonSet } from "../core/report/jsonTypes.ts";
import type { HiddenFinding, ReportSet } from "../core/report/reportInput.ts";
import { readStoredSet } from "../core/report/storedSet.ts";
import type { Surface } from "../core/rules/severities.ts";
import type { ReadSet } from "./loadSet.ts";
import { displayPath, resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";
import type { ReadText, TextReader } from "./readText.ts";
import type { Trace } from "./tracing.ts";

/** Where entries are kept: each is there whole or not at all, however many runs share the place. */
export interface EntryStore {
  /** Null where there is none. */
  read(name: string): Promise<string | null>;
  /** Rejects with the reason. */
  write(name: string, text: string): Promise<void>;
}

/** What all results of a run depend on besides files. */
export interface CacheRun {
  /** Changes with every build of the program. */
  readonly build: string;
  readonly asOf: string;
  readonly surface: Surface;
  readonly workingFolder: string;
}

/**
 * Results of earlier runs, one entry a set. An entry serves only where everything that its result came from is the same:
 * the program, the standard, the configuration, every policy, the day, the language, and the files that links and
 * records point to. What is not understood counts as absent.
 */
export class ResultCache {
  private readonly store: EntryStore;
  private readonly run: CacheRun;
  private failed: string | null = null;

  constructor(store: EntryStore, run: CacheRun) {
    this.store = store;
    this.run = run;
  }

  /** Why results could not be kept, null where they could. */
  get failure(): string | null {
    return this.failed;
  }

  async find(read: ReadSet, locale: Locale, files: Files, reader: TextReader): Promise<ReportSet | null> {
    if (!isCacheable(read)) return null;
    const entry = parseEntry(await this.store.read(this.nameOf(read, locale)));
    if (entry?.digest !== this.digestOf(read, locale)) return null;
    if (!(await this.looksTheSame(entry, files, reader))) return null;
    return readStoredSet(entry.set, read.rubric, this.run.asOf, entry.suppressed);
  }

  /**
   * Keeps the result of a set with all its findings; `trace` is what was looked at beyond the set's own files. Gives the
   * result as it will be found: a run of many sets would not hold the documents of all of them.
   */
  async keep(read: ReadSet, report: ReportSet, trace: Trace): Promise<ReportSet> {
    if (!isCacheable(read)) return report;
    const entry: Entry = {
      digest: this.digestOf(read, report.locale),
      stats: [...trace.stats].map(([path, kind]) => [this.shown(path), kind]),
      reads: [...trace.reads].map(([path, text]) => [this.shown(path), textDigest(text)]),
      suppressed: report.suppressed.map(({ rule, file }) => ({ rule, file })),
      set: jsonSet(report),
    };
    try {
      if (this.failed === null) await this.store.write(this.nameOf(read, report.locale), JSON.stringify(entry));
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
    return readStoredSet(entry.set, read.rubric, this.run.asOf, entry.suppressed);
  }

  private async looksTheSame(entry: Entry, files: Files, reader: TextReader): Promise<boolean> {
    for (const [path, kind] of entry.stats) {
      if (((await files.stat(this.absolute(path)))?.kind ?? null) !== kind) return false;
    }
    for (const [path, digest] of entry.reads) {
      if (textDigest(await reader.read(this.absolute(path))) !== digest) return false;
    }
    return true;
  }

  /** A set has one entry for each language, so that a cache does not grow with every day and every edit. */
  private nameOf({ root, configFile }: ReadSet, locale: Locale): string {
    return `${digest([root, configFile?.path ?? null, locale]).slice(0, 32)}.json`;
  }

  private digestOf(read: ReadSet, locale: Locale): string {
    const { build, asOf, surface } = this.run;
    return digest([
      build,
      asOf,
      surface,
      locale,
      read.rubric.digest,
      read.root,
      read.configFile?.path ?? null,
      read.configFile?.source ?? null,
      ...[...read.others].flat(),
      ...read.policies.flatMap(({ path, source, encoding }) => [path, encoding, source]),
    ]);
  }

  private shown(path: string): string {
    return displayPath(path, this.run.workingFolder);
  }

  private absolute(shown: string): string {
    return resolvePath(this.run.workingFolder, shown);
  }
}

interface Entry {
  readonly digest: string;
  readonly stats: readonly (readonly [string, string | null])[];
  readonly reads: readonly (readonly [string, string])[];
  readonly suppressed: readonly HiddenFinding[];
  readonly set: JsonSet;
}

/** A faulty configuration is judged anew each time: what is wrong with it may lie outside of the set. */
function isCacheable({ problems, rubric }: ReadSet): boolean {
  return problems.length === 0 && rubric.clauses.length > 0;
}

/** Entries are written by this program and renamed into place, so one that parses is whole. */
function parseEntry(text: string | null): Entry | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return null;
  }
}

function textDigest(read: ReadText): string {
  return read.kind === "text" ? digest([read.encoding, read.text]) : digest(["unreadable", read.reason.id]);
}

/** Each part goes in with its length, so that no two lists of parts give the same bytes. */
function digest(parts: readonly (string | null)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part === null ? "-\n" : `${part.length}\n${part}`);
  return hash.digest("hex");
}
