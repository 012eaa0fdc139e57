import { message } from "../messages/catalogue.ts";
import { localised } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { ruleMetas } from "../rules/catalogue.ts";
import type { RuleMeta } from "../rules/finding.ts";
import type { ReportInput, ReportSet } from "./reportInput.ts";
import { sarifLevel, sarifResult, sarifUri } from "./sarifResult.ts";

/**
 * SARIF 2.1.0 (OASIS): one run with every rule of the standards in use, a result per finding with fingerprint and
 * fixes, and a notification per file that could not be read.
 */
export function formatSarif(input: ReportInput): string {
  const rules = new Rules();
  const results = [];
  const scores = [];
  for (const set of input.sets) {
    rules.add(set.assessment.rubric);
    for (const finding of set.findings) results.push(sarifResult(finding, set, rules.indexOf));
    scores.push(scoreOf(set.assessment));
  }
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: input.tool.name,
            version: input.tool.version,
            language: input.locale,
            rules: rules.all.map((meta) => descriptor(meta, input)),
          },
        },
        automationDetails: { id: "clausemark/" },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { SRCROOT: { description: { text: word(message("sarif/root"), input.locale) } } },
        invocations: [
          {
            executionSuccessful: input.unreadable.length === 0,
            toolExecutionNotifications: input.unreadable.map(({ file, reason }) => ({
              level: "error",
              message: { text: word(message("path/unreadable", { path: file, reason }), input.locale) },
              locations: [{ physicalLocation: { artifactLocation: sarifUri(file) } }],
            })),
          },
        ],
        results,
        properties: { asOf: input.asOf, sets: scores },
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

/** Every rule once: sets of different standards share most of them. */
class Rules {
  readonly all: RuleMeta[] = [];
  readonly indexOf = new Map<string, number>();

  add(rubric: Rubric): void {
    for (const meta of ruleMetas(rubric)) {
      if (this.indexOf.has(meta.id)) continue;
      this.indexOf.set(meta.id, this.all.length);
      this.all.push(meta);
    }
  }
}

function descriptor(meta: RuleMeta, { locale }: ReportInput) {
  return {
    id: meta.id,
    shortDescription: { text: localised(meta.name, locale) },
    fullDescription: { text: localised(meta.why, locale) },
    help: { text: localised(meta.remedy, locale) },
    defaultConfiguration: {
      enabled: meta.severity !== "off",
      level: meta.severity === "off" ? "none" : sarifLevel(meta.severity),
    },
    properties: { tags: [meta.id.split("/")[0] ?? ""] },
  };
}

function scoreOf({ set, rubric, score }: ReportSet["assessment"]) {
  return {
    root: set.root,
    standard: { id: rubric.id, digest: rubric.digest },
    score: score.value,
    target: score.target,
    verdict: score.verdict,
  };
}
