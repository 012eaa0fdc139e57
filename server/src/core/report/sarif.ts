import { message } from "../messages/catalogue.ts";
import { localised } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import { ruleMetas } from "../rules/catalogue.ts";
import type { RuleMeta } from "../rules/finding.ts";
import type { ReportInput } from "./reportInput.ts";
import { sarifLevel, sarifResult, sarifUri } from "./sarifResult.ts";

/**
 * SARIF 2.1.0 (OASIS): one run with every rule of the standards in use, a result per finding with fingerprint and
 * fixes, and a notification per file that could not be read.
 */
export function formatSarif(input: ReportInput): string {
  const rules = rulesOf(input);
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
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
            rules: rules.map((meta) => descriptor(meta, input)),
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
        results: input.sets.flatMap((set) => set.findings.map((finding) => sarifResult(finding, set, indexOf))),
        properties: { asOf: input.asOf, sets: input.sets.map(({ assessment }) => scoreOf(assessment)) },
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

/** Every rule once: sets of different standards share most of them. */
function rulesOf(input: ReportInput): readonly RuleMeta[] {
  const rules = new Map<string, RuleMeta>();
  for (const { assessment } of input.sets) {
    for (const meta of ruleMetas(assessment.rubric)) if (!rules.has(meta.id)) rules.set(meta.id, meta);
  }
  return [...rules.values()];
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

function scoreOf({ set, rubric, score }: ReportInput["sets"][number]["assessment"]) {
  return {
    root: set.root,
    standard: { id: rubric.id, digest: rubric.digest },
    score: score.value,
    target: score.target,
    verdict: score.verdict,
  };
}
