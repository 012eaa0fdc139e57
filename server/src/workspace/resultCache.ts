import { createHash } from "node:crypto";
import type { Locale } from "../core/messages/message.ts";
import { heldEntry, type ReportEntry } from "../core/report/openedSets.ts";
import type { ReportSet } from "../core/report/reportInput.ts";
import type { Surface } from "../core/rules/severities.ts";
import type { ReadSet } from "./loadSet.ts";
import { type PackedSet, packedEntry, packSet } from "./packedSet.ts";
import { displayPath, resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";
import type { ReadText, TextReader } from "./readText.ts";
import type { Trace } from "./tracing.ts";

/** Where entries are kept: each is there whole or not at all, however many runs share the place. */
export interface EntryStore {
  /** Null where there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** Rejects with the reason. */
  write(name: string, bytes: Uint8Array): Promise<void>;
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

  async find(read: ReadSet, locale: Locale, files: Files, reader: TextReader): Promise<ReportEntry | null> {
    if (!isCacheable(read)) return null;
    const entry = parseEntry(await this.store.read(this.nameOf(read, locale)));
    if (entry?.digest !== this.digestOf(read, locale)) return null;
    if (!(await this.looksTheSame(entry, files, reader))) return null;
    return packedEntry(entry.packed, read.rubric, this.run.asOf);
  }

  /**
   * Keeps the result of a set with all its findings; `trace` is what was looked at beyond the set's own files. Gives the
   * result as it will be found: a run of many sets would not hold the documents of all of them.
   */
  async keep(read: ReadSet, report: ReportSet, trace: Trace): Promise<ReportEntry> {
    if (!isCacheable(read)) return heldEntry(report);
    const entry: Entry = {
      digest: this.digestOf(read, report.locale),
      stats: [...trace.stats].map(([path, kind]) => [this.shown(path), kind]),
      reads: [...trace.reads].map(([path, text]) => [this.shown(path), textDigest(text)]),
      packed: packSet(report),
    };
    try {
      if (this.failed === null) await this.store.write(this.nameOf(read, report.locale), entryBytes(entry));
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
    return packedEntry(entry.packed, read.rubric, this.run.asOf);
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
    return digest([root, configFile?.path ?? null, locale]).slice(0, 32);
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
  readonly packed: PackedSet;
}

/** The first line of an entry; the packed set follows. */
interface EntryHead extends Omit<Entry, "packed"> {
  readonly score: PackedSet["score"];
  /** Of the bytes that follow. */
  readonly checksum: string;
}

const LINE_FEED = 0x0a;

/** A faulty configuration is judged anew each time: what is wrong with it may lie outside of the set. */
function isCacheable({ problems, rubric }: ReadSet): boolean {
  return problems.length === 0 && rubric.clauses.length > 0;
}

function entryBytes({ packed, ...head }: Entry): Uint8Array {
  const { score, bytes } = packed;
  const line = JSON.stringify({ ...head, score, checksum: checksum(bytes) } satisfies EntryHead);
  return Buffer.concat([Buffer.from(`${line}\n`), bytes]);
}

/** The set is unpacked long after this, so whether it is whole is seen here. */
function parseEntry(entry: Uint8Array | null): Entry | null {
  if (entry === null) return null;
  const end = entry.indexOf(LINE_FEED);
  const bytes = entry.subarray(end + 1);
  try {
    const {
      score,
      checksum: expected,
      ...head
    } = JSON.parse(new TextDecoder().decode(entry.subarray(0, end))) as EntryHead;
    return checksum(bytes) === expected ? { ...head, packed: { score, bytes } } : null;
  } catch {
    return null;
  }
}

function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
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
