import { message } from "../core/messages/catalogue.ts";
import type { Locale, Message } from "../core/messages/message.ts";
import type { ReportSet } from "../core/report/reportInput.ts";
import {
  type Baseline,
  type BaselineEntry,
  baselineRoot,
  entriesOf,
  formatBaseline,
  parseBaseline,
} from "../workspace/baseline.ts";
import { parentFolder, resolvePath } from "../workspace/paths.ts";
import { TextReader } from "../workspace/readText.ts";
import type { LintFlags } from "./program.ts";
import { printError, UsageError } from "./usageError.ts";
import type { World } from "./world.ts";
import { writeOne } from "./writeReports.ts";

/** Entries that are named one by one; the rest is counted. */
const NAMED = 10;

/** The file of known findings that a command line names. */
export class BaselineFile {
  private readonly written: string;
  private readonly path: string;
  private readonly world: World;
  private baseline: Baseline;

  private constructor(written: string, path: string, baseline: Baseline, world: World) {
    this.written = written;
    this.path = path;
    this.baseline = baseline;
    this.world = world;
  }

  /** Null where no baseline is asked for. A baseline that is to be updated need not exist yet. */
  static async open({ baseline, updateBaseline }: LintFlags, world: World): Promise<BaselineFile | null> {
    if (baseline === undefined) {
      if (updateBaseline) throw new UsageError(message("usage/update-baseline-alone"));
      return null;
    }
    const path = resolvePath(world.workingFolder, baseline);
    if (!(await world.files.stat(path))) {
      if (!updateBaseline) throw new UsageError(message("usage/baseline-absent", { file: baseline }));
      return new BaselineFile(baseline, path, new Map(), world);
    }
    const read = await new TextReader(world.files).read(path);
    const parsed = read.kind === "text" ? parseBaseline(read.text) : null;
    if (!parsed) throw new UsageError(message("usage/baseline-broken", { file: baseline }));
    return new BaselineFile(baseline, path, parsed, world);
  }

  /** Fingerprints that are known of a set. */
  known(set: ReportSet): ReadonlySet<string> {
    return new Set(this.baseline.get(this.rootOf(set))?.map((entry) => entry.fingerprint));
  }

  /**
   * Takes the findings of the sets for known ones; sets that were not looked at keep theirs, unless they are gone. False
   * where the file could not be written.
   */
  async update(sets: Iterable<ReportSet>, locale: Locale): Promise<boolean> {
    const next = new Map<string, readonly BaselineEntry[]>();
    for (const [root, entries] of this.baseline) if (await this.exists(root)) next.set(root, entries);
    for (const set of sets) next.set(this.rootOf(set), entriesOf(set));
    this.baseline = next;
    const written = await writeOne(this.written, formatBaseline(next), this.world, locale);
    const count = [...next.values()].reduce((sum, entries) => sum + entries.length, 0);
    if (written) printError(this.world.error, message("cli/baseline-written", { file: this.written, count }), locale);
    return written;
  }

  /** What the baseline has that is no longer found. */
  async *unused(sets: Iterable<ReportSet>): AsyncIterable<Message> {
    const found = new Map(Array.from(sets, (set) => [this.rootOf(set), new Set(set.fingerprints.values())] as const));
    for (const [root, entries] of this.baseline) {
      const current = found.get(root) ?? ((await this.exists(root)) ? null : new Set<string>());
      const gone = current ? entries.filter((entry) => !current.has(entry.fingerprint)) : [];
      if (gone.length === 0) continue;
      const lines = [...gone.slice(0, NAMED).map(entryName), ...(gone.length > NAMED ? ["…"] : [])];
      const words = {
        file: this.written,
        root,
        count: gone.length,
        entries: lines.map((line) => `\n  ${line}`).join(""),
      };
      yield message("cli/baseline-unused", words);
    }
  }

  private exists(root: string): Promise<unknown> {
    return this.world.files.stat(resolvePath(parentFolder(this.path) ?? this.path, root));
  }

  private rootOf(set: ReportSet): string {
    return baselineRoot(set.assessment.set.root, this.world.workingFolder, this.path);
  }
}

function entryName({ rule, clause, element, text }: BaselineEntry): string {
  const about = [clause, element].filter((part) => part !== undefined).join("/");
  return [rule, about, `“${text}”`].filter((part) => part !== "").join(" ");
}
