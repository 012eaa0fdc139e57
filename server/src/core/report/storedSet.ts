import type {
  Assessment,
  ClauseAssessment,
  ElementAssessment,
  NotApplicable,
  PolicySet,
} from "../assessment/assessment.ts";
import type { Config } from "../config/config.ts";
import type { Evidence } from "../detect/verdict.ts";
import type { Message } from "../messages/message.ts";
import type { PolicyDocument } from "../policy/document.ts";
import { parsePolicy } from "../policy/parse.ts";
import type { Clause, Element, Rubric } from "../rubric/rubric.ts";
import type { Finding, Fix } from "../rules/finding.ts";
import { span } from "../span.ts";
import type { JsonClause, JsonElement, JsonFinding, JsonFix, JsonPlace, JsonSet } from "./jsonTypes.ts";
import { QuotedSources } from "./quotedSources.ts";
import type { HiddenFinding, ReportSet } from "./reportInput.ts";
import type { ClauseEvidence, SetEvidence } from "./setEvidence.ts";

/**
 * A set as reports need it, made of its part of a report in JSON and of the standard it was judged by: every format says
 * of it what it said of the original. Documents are known by name only, and texts are those the report quotes.
 */
export function readStoredSet(
  json: JsonSet,
  rubric: Rubric,
  asOf: string,
  suppressed: readonly HiddenFinding[],
): ReportSet {
  const reader = new StoredReader(json);
  const findings = new Map(json.findings.map((each) => [reader.finding(each), each]));
  return {
    locale: json.locale,
    assessment: reader.assessment(rubric, asOf),
    standardFile: json.standard.file ?? null,
    sources: reader.sources,
    findings: [...findings.keys()],
    fingerprints: new Map([...findings].map(([finding, { fingerprint }]) => [finding, fingerprint])),
    counts: json.counts,
    evidence: storedEvidence(json),
    suppressed,
    ...(json.since ? { since: json.since } : {}),
    stored: { json, findings },
  };
}

function storedEvidence(json: JsonSet): SetEvidence | null {
  if (json.evidenced === undefined) return null;
  const clauses = json.clauses.flatMap(({ id, evidenced = 0, records }): [string, ClauseEvidence][] => {
    if (!records) return [];
    const shown = records.map((record) => ({ element: null, validUntil: null, grade: null, ...record }));
    return [[id, { points: evidenced * 4, records: shown }]];
  });
  return {
    points: json.evidenced * 4,
    sections: new Map(json.sections.map(({ id, evidenced = 0 }) => [id, evidenced * 4])),
    clauses: new Map(clauses),
  };
}

class StoredReader {
  readonly sources = new QuotedSources();
  private readonly json: JsonSet;
  private readonly documents = new Map<string, PolicyDocument>();

  constructor(json: JsonSet) {
    this.json = json;
  }

  assessment(rubric: Rubric, asOf: string): Assessment {
    const { json } = this;
    const sections = new Map(json.sections.map((section) => [section.id, section]));
    const clauses = new Map(json.clauses.map((clause) => [clause.id, clause]));
    return {
      set: this.set(),
      rubric,
      asOf,
      sections: rubric.sections.map((section) => {
        const { points = 0, max = 0 } = sections.get(section.id) ?? {};
        return { section, points: points * 4, max: max * 4 };
      }),
      clauses: rubric.clauses.flatMap((clause) => {
        const found = clauses.get(clause.id);
        return found ? [this.clause(clause, found)] : [];
      }),
      score: { ...json.score, points: json.score.points * 4, applicable: json.score.applicable * 4 },
      disclosures: json.disclosures,
    };
  }

  finding(json: JsonFinding): Finding {
    return {
      rule: json.rule,
      severity: json.severity,
      message: worded(json.message),
      file: json.file,
      span: this.sources.quote(json),
      clause: json.clause ?? null,
      element: json.element ?? null,
      related: json.related.map((related) => ({
        ...(related.rule === undefined ? {} : { rule: related.rule }),
        file: related.file,
        span: this.sources.quote(related),
        message: worded(related.message),
      })),
      fixes: json.fix ? [this.fix(json.fix)] : [],
    };
  }

  private set(): PolicySet {
    const { root, enterprise, config, documents } = this.json;
    return {
      root,
      config: enterprise === undefined ? null : { ...NO_CONFIG, enterprise },
      configFile: config === undefined ? null : { path: config, source: "" },
      documents: documents.map(({ file }) => this.document(file)),
    };
  }

  private clause(clause: Clause, json: JsonClause): ClauseAssessment {
    const elements = new Map(json.elements.map((element) => [element.id, element]));
    return {
      clause,
      status: json.status,
      scopes: [],
      points: json.points * 4,
      max: json.max * 4,
      elements: clause.elements.flatMap((element) => {
        const found = elements.get(element.id);
        return found ? [this.element(element, found)] : [];
      }),
      notApplicable: this.notApplicable(json),
      records: [],
    };
  }

  private notApplicable({ notApplicable }: JsonClause): NotApplicable | null {
    if (!notApplicable) return null;
    return notApplicable.by === "config"
      ? notApplicable
      : { by: "text", evidence: this.evidence(notApplicable.evidence) };
  }

  private element(element: Element, json: JsonElement): ElementAssessment {
    const known = json.evidence.map((place) => this.evidence(place));
    // Beyond those that a report lists, only their number is known and only their number is told.
    const evidence = Array.from({ length: json.evidenceTotal }, (_, index) => known[index] ?? known[0]);
    return {
      element,
      points: json.points * 4,
      max: json.max * 4,
      verdict: {
        outcome: json.outcome,
        reason: json.reason ?? null,
        evidence: evidence.flatMap((each) => each ?? []),
        lacks: json.lacks === undefined ? null : worded(json.lacks),
        nearest: json.nearest ? this.evidence(json.nearest) : null,
        claimed: json.claimed,
        because: [],
      },
    };
  }

  private fix(json: JsonFix): Fix {
    return {
      kind: json.kind,
      title: worded(json.title),
      safe: json.safe,
      edits: json.edits.map(({ range, ...edit }) => ({ ...edit, span: this.sources.spanOf(range) })),
    };
  }

  private evidence(place: JsonPlace): Evidence {
    return { document: this.document(place.file), span: this.sources.quote(place) };
  }

  private document(file: string): PolicyDocument {
    const known = this.documents.get(file) ?? parsePolicy(file, "");
    this.documents.set(file, known);
    return known;
  }
}

/** Wording an id that the catalogue does not know gives the id itself. */
function worded(text: string): Message {
  return { id: text, args: {} };
}

const NO_CONFIG: Config = {
  standard: { value: "", span: span(0, 0) },
  enterprise: null,
  serviceManager: null,
  documents: null,
  target: null,
  locale: null,
  rules: [],
  notApplicable: [],
  evidence: [],
  vocabulary: [],
  directives: [],
  places: new Map(),
};
