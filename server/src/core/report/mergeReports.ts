import { message } from "../messages/catalogue.ts";
import type { Message } from "../messages/message.ts";
import { compareText } from "../text/compare.ts";
import type { JsonReport, JsonSet, JsonSince, JsonSummary } from "./jsonTypes.ts";

/** A report in JSON and the file it was read from. */
export interface ReadReport {
  readonly file: string;
  readonly report: JsonReport;
}

export interface MergedReports {
  readonly tool: JsonReport["tool"];
  readonly asOf: string;
  readonly locale: JsonReport["locale"];
  readonly since: JsonSince | null;
  /** Sorted by root. */
  readonly sets: readonly JsonSet[];
  readonly unreadable: JsonSummary["unreadable"];
}

/** What one run over everything would have reported; a message where the reports do not belong together. */
export function mergeReports(reports: readonly [ReadReport, ...ReadReport[]]): MergedReports | Message {
  const [first] = reports;
  const problem = different(reports) ?? differentStandard(reports) ?? repeatedSet(reports) ?? missingShard(reports);
  if (problem) return problem;
  const { tool, asOf, locale, since } = first.report;
  const removed = reports.flatMap(({ report }) => report.since?.removed ?? []);
  const unreadable = new Map(
    reports.flatMap(({ report }) => report.summary.unreadable.map((each) => [each.file, each] as const)),
  );
  return {
    tool,
    asOf,
    locale,
    since: since ? { ...since, removed: removed.sort((a, b) => compareText(a.root, b.root)) } : null,
    sets: reports.flatMap(({ report }) => report.sets).sort((a, b) => compareText(a.root, b.root)),
    unreadable: [...unreadable.values()].sort((a, b) => compareText(a.file, b.file)),
  };
}

function different(reports: readonly [ReadReport, ...ReadReport[]]): Message | null {
  const [first, ...others] = reports;
  for (const other of others) {
    const a = first.report;
    const b = other.report;
    const files = { file: first.file, other: other.file };
    if (a.tool.version !== b.tool.version)
      return message("merge/version", { ...files, found: a.tool.version, expected: b.tool.version });
    if (a.asOf !== b.asOf) return message("merge/as-of", { ...files, found: a.asOf, expected: b.asOf });
    if (a.since?.commit !== b.since?.commit || a.since?.ref !== b.since?.ref) return message("merge/since", files);
    if (a.locale !== b.locale) return message("merge/locale", { ...files, found: a.locale, expected: b.locale });
  }
  return null;
}

/** A standard that ships with the product is named by its id, one of the house by its file. */
function differentStandard(reports: readonly ReadReport[]): Message | null {
  const known = new Map<string, { readonly file: string; readonly digest: string }>();
  for (const { file, report } of reports) {
    for (const { standard } of report.sets) {
      const name = standard.file ?? standard.id;
      const before = known.get(name);
      if (before && before.digest !== standard.digest)
        return message("merge/standard", { standard: name, file: before.file, other: file });
      known.set(name, { file, digest: standard.digest });
    }
  }
  return null;
}

function repeatedSet(reports: readonly ReadReport[]): Message | null {
  const known = new Map<string, string>();
  for (const { file, report } of reports) {
    for (const { root } of report.sets) {
      const before = known.get(root);
      if (before !== undefined) return message("merge/repeated", { root, file: before, other: file });
      known.set(root, file);
    }
  }
  return null;
}

/** A shard that is forgotten would pass unseen. */
function missingShard(reports: readonly ReadReport[]): Message | null {
  const shards = reports.flatMap(({ report, file }) => (report.shard ? [{ ...report.shard, file }] : []));
  const [first] = shards;
  if (!first) return null;
  const other = shards.find(({ count }) => count !== first.count);
  if (other) {
    const found = { found: first.count, expected: other.count };
    return message("merge/shard-counts", { file: first.file, other: other.file, ...found });
  }
  const present = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: first.count }, (_, at) => at + 1).filter((index) => !present.has(index));
  if (missing.length === 0) return null;
  return message("merge/shard-missing", { shards: missing.map((index) => `${index}/${first.count}`).join(", ") });
}
