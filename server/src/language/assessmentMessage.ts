import type { ClauseAssessment, ElementAssessment } from "../core/assessment/assessment.ts";
import { topGains } from "../core/assessment/gains.ts";
import type { Evidence, PlacedScope } from "../core/detect/verdict.ts";
import { message } from "../core/messages/catalogue.ts";
import { type Locale, localised } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { span } from "../core/span.ts";
import type { AssessmentMessage, ClauseSummary, ElementSummary, Place } from "../protocol.ts";
import type { LiveSet, PositionEncoding } from "./context.ts";
import { toRange } from "./convert.ts";

export interface MessageStyle {
  readonly root: string;
  readonly locale: Locale;
  readonly positionEncoding: PositionEncoding;
  /** Score when a document of the set was last saved, points of 100. */
  readonly savedScore: number | null;
}

const GAINS = 10;
const EVIDENCE = 5;
/** A clause may be tagged in every document of a large set; nobody goes through them all. */
const SCOPES = 20;

/** The set's assessment as clients show it: points as numbers, places as ranges, words in one language. */
export function assessmentMessage(set: LiveSet, style: MessageStyle): AssessmentMessage {
  const { assessment } = set;
  const { score, rubric } = assessment;
  const count = (severity: string) => set.findings.filter((finding) => finding.severity === severity).length;
  return {
    root: style.root,
    enterprise: assessment.set.config?.enterprise ?? null,
    standard: { id: rubric.id, name: localised(rubric.name, style.locale) },
    documents: assessment.set.documents.map((document) => set.uriOf(document.path)),
    locale: style.locale,
    score: {
      points: score.points / 4,
      applicable: score.applicable / 4,
      value: score.value,
      strict: score.strict,
      target: score.target,
      verdict: score.verdict,
      verdictText: word(message(`verdict/${score.verdict}`), style.locale),
      serviceManager: score.serviceManager,
      delta: delta(score.value, style.savedScore),
    },
    disclosures: assessment.disclosures,
    counts: { errors: count("error"), warnings: count("warning"), infos: count("info") },
    sections: assessment.sections.map(({ section, points, max }) => ({
      id: section.id,
      title: localised(section.title, style.locale),
      points: points / 4,
      max: max / 4,
    })),
    clauses: assessment.clauses.map((entry) => clauseSummary(set, entry, style)),
    gains: topGains(assessment, GAINS).map((gain) => ({
      clause: gain.clause.clause.id,
      title: localised(gain.clause.clause.title, style.locale),
      points: gain.points / 4,
      elements: gain.elements.map((element) => localised(element.name, style.locale)),
      place: gain.clause.scopes[0] ? scopePlace(set, gain.clause.scopes[0], style) : null,
    })),
  };
}

/** Scores have one decimal, so the difference is rounded back to one. */
function delta(now: number | null, saved: number | null): number {
  return now === null || saved === null ? 0 : Math.round((now - saved) * 10) / 10;
}

function clauseSummary(set: LiveSet, entry: ClauseAssessment, style: MessageStyle): ClauseSummary {
  const untagged = entry.clause.elements.map(
    (element): ElementSummary => ({
      id: element.id,
      title: localised(element.name, style.locale),
      kind: element.kind,
      points: 0,
      max: element.max / 4,
      outcome: entry.status === "notApplicable" ? "notApplicable" : "untagged",
      outcomeText: word(message(`status/${entry.status}`), style.locale),
      evidence: [],
      lacks: null,
      claimed: false,
    }),
  );
  return {
    id: entry.clause.id,
    section: entry.clause.section,
    title: localised(entry.clause.title, style.locale),
    points: entry.points / 4,
    max: entry.max / 4,
    status: entry.status,
    statusText: word(message(`status/${entry.status}`), style.locale),
    scopes: entry.scopes.slice(0, SCOPES).map((scope) => scopePlace(set, scope, style)),
    elements: entry.elements.length > 0 ? entry.elements.map((item) => elementSummary(set, item, style)) : untagged,
  };
}

function elementSummary(set: LiveSet, item: ElementAssessment, style: MessageStyle): ElementSummary {
  const { element, verdict } = item;
  return {
    id: element.id,
    title: localised(element.name, style.locale),
    kind: element.kind,
    points: item.points / 4,
    max: element.max / 4,
    outcome: verdict.outcome,
    outcomeText: word(message(`outcome/${verdict.outcome}`), style.locale),
    evidence: verdict.evidence.slice(0, EVIDENCE).map((evidence) => evidencePlace(set, evidence, style)),
    lacks: verdict.lacks ? word(verdict.lacks, style.locale) : null,
    claimed: verdict.claimed,
  };
}

function scopePlace(set: LiveSet, { document, scope }: PlacedScope, style: MessageStyle): Place {
  return evidencePlace(set, { document, span: scope.anchor }, style);
}

function evidencePlace(set: LiveSet, { document, span: at }: Evidence, style: MessageStyle): Place {
  const text = { source: document.source, lines: document.lines };
  return {
    uri: set.uriOf(document.path),
    range: toRange(text, span(at.start, at.end), style.positionEncoding),
    text: document.source.slice(at.start, at.end),
  };
}
