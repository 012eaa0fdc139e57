import type { ClauseAssessment, ElementAssessment } from "../assessment/assessment.ts";
import type { Evidence } from "../detect/verdict.ts";
import { type Locale, localised } from "../messages/message.ts";
import { word } from "../messages/word.ts";
import type { JsonClause, JsonElement, JsonNotApplicable, JsonPlace, JsonRecord } from "./jsonTypes.ts";
import type { ReportSet } from "./reportInput.ts";
import type { ShownRecord } from "./setEvidence.ts";
import type { SourceTexts } from "./sources.ts";

/** Evidence lists end here; the total is given beside them. */
const MAX_EVIDENCE = 20;

export function jsonClause(entry: ClauseAssessment, set: ReportSet): JsonClause {
  const { sources, locale } = set;
  const excuse = notApplicable(entry, sources);
  const evidence = set.evidence?.clauses.get(entry.clause.id);
  return {
    id: entry.clause.id,
    title: localised(entry.clause.title, locale),
    points: entry.points / 4,
    max: entry.max / 4,
    status: entry.status,
    scopes: entry.scopes.map(({ document, scope }) => ({
      file: document.path,
      heading: scope.heading === null ? null : (document.headings[scope.heading]?.text ?? null),
      range: sources.range(document.path, scope.span),
    })),
    ...(excuse ? { notApplicable: excuse } : {}),
    ...(evidence ? { evidenced: evidence.points / 4, records: evidence.records.map(jsonRecord) } : {}),
    elements: entry.elements.map((item) => jsonElement(item, sources, locale)),
  };
}

function jsonRecord({ file, element, validUntil, grade, state }: ShownRecord): JsonRecord {
  return {
    file,
    ...(element === null ? {} : { element }),
    ...(validUntil === null ? {} : { validUntil }),
    ...(grade === null ? {} : { grade }),
    state,
  };
}

function notApplicable(entry: ClauseAssessment, sources: SourceTexts): JsonNotApplicable | null {
  if (!entry.notApplicable) return null;
  return entry.notApplicable.by === "config"
    ? entry.notApplicable
    : { by: "text", evidence: place(entry.notApplicable.evidence, sources) };
}

function jsonElement(item: ElementAssessment, sources: SourceTexts, locale: Locale): JsonElement {
  const { element, verdict } = item;
  const lacks = verdict.lacks ? word(verdict.lacks, locale) : "";
  const reasoned = verdict.outcome !== "stated" && verdict.outcome !== "notApplicable";
  const deciding = (verdict.evidence[0] ?? verdict.nearest)?.document;
  return {
    id: element.id,
    name: localised(element.name, locale),
    kind: element.kind,
    points: item.points / 4,
    max: item.max / 4,
    outcome: verdict.outcome,
    ...(reasoned && verdict.reason ? { reason: verdict.reason } : {}),
    evidence: verdict.evidence.slice(0, MAX_EVIDENCE).map((evidence) => place(evidence, sources)),
    evidenceTotal: verdict.evidence.length,
    ...(reasoned && lacks !== "" ? { lacks } : {}),
    ...(reasoned && verdict.nearest ? { nearest: place(verdict.nearest, sources) } : {}),
    claimed: verdict.claimed,
    because: deciding ? verdict.because.map((span) => place({ document: deciding, span }, sources)) : [],
  };
}

function place({ document, span }: Evidence, sources: SourceTexts): JsonPlace {
  return sources.place(document.path, span);
}
