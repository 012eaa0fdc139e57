import { localised } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import { jsonClause } from "./jsonClause.ts";
import { jsonFinding } from "./jsonFinding.ts";
import type { JsonReport, JsonSet, JsonSummary } from "./jsonTypes.ts";
import { totalCounts } from "./openedSets.ts";
import type { ReportInput, ReportSet, StoredSet } from "./reportInput.ts";

/** The JSON report as text, with a line end. */
export function formatJson(input: ReportInput): string {
  // Text is made of each set before the next one is looked at.
  const sets = Array.from(input.sets, (set) => JSON.stringify(jsonSet(set)));
  const head = JSON.stringify(reportHead(input)).slice(0, -1);
  return `${head},"sets":[${sets.join(",")}],"summary":${JSON.stringify(summary(input))}}\n`;
}

export function jsonReport(input: ReportInput): JsonReport {
  return { ...reportHead(input), sets: Array.from(input.sets, jsonSet), summary: summary(input) };
}

function reportHead(input: ReportInput): Omit<JsonReport, "sets" | "summary"> {
  return {
    schemaVersion: 1,
    tool: input.tool,
    asOf: input.asOf,
    locale: input.locale,
    ...(input.shard ? { shard: { index: input.shard.index, count: input.shard.count } } : {}),
    ...(input.since ? { since: input.since } : {}),
  };
}

export function jsonSet(set: ReportSet): JsonSet {
  if (set.stored) return stillShown(set, set.stored);
  const { assessment, locale, evidence } = set;
  const { rubric, score } = assessment;
  const { config, configFile } = assessment.set;
  return {
    root: assessment.set.root,
    ...(config?.enterprise ? { enterprise: config.enterprise } : {}),
    ...(configFile ? { config: configFile.path } : {}),
    locale,
    standard: {
      id: rubric.id,
      name: localised(rubric.name, locale),
      ...(set.standardFile === null ? {} : { file: set.standardFile }),
      digest: rubric.digest,
      errata: rubric.errata.map((erratum) => localised(erratum.note, locale)),
    },
    documents: assessment.set.documents.map(({ path }) => ({ file: path })),
    score: { ...score, points: score.points / 4, applicable: score.applicable / 4 },
    disclosures: assessment.disclosures,
    ...(evidence ? { evidenced: evidence.points / 4 } : {}),
    sections: assessment.sections.map(({ section, points, max }) => ({
      id: section.id,
      title: localised(section.title, locale),
      points: points / 4,
      max: max / 4,
      ...(evidence ? { evidenced: (evidence.sections.get(section.id) ?? 0) / 4 } : {}),
    })),
    clauses: assessment.clauses.map((entry) => jsonClause(entry, set)),
    counts: set.counts,
    findings: set.findings.map((finding) => jsonFinding(finding, set)),
    ...(set.since ? { since: set.since } : {}),
  };
}

/** What was read back is written as it was, but for the findings that are not shown. */
function stillShown({ findings, counts }: ReportSet, stored: StoredSet): JsonSet {
  return { ...stored.json, counts, findings: findings.flatMap((finding) => stored.findings.get(finding) ?? []) };
}

function summary(input: ReportInput): JsonSummary {
  return {
    ...totalCounts(input.sets),
    unreadable: input.unreadable.map(({ file, reason }) => ({ file, reason: word(reason, input.locale) })),
  };
}
