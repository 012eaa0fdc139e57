import type { PolicyDocument } from "../policy/document.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { compareText } from "../text/compare.ts";
import { ruleMetas, rulesFor } from "./catalogue.ts";
import type { Finding } from "./finding.ts";
import { foldSharedCauses } from "./fold.ts";
import { documentPlace } from "./places.ts";
import { type DocumentFacts, isDocumentRule } from "./rule.ts";
import { runRule } from "./runRule.ts";
import type { Severities } from "./severities.ts";
import { suppress } from "./suppression/suppress.ts";
import type { SuppressibleFile } from "./suppression/suppressible.ts";

/** What is said of one file, in the order of `compareFindings`. */
export interface FileFindings {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** What is known of a document as long as neither it nor what it is looked at with changes. */
interface Remembered {
  readonly severities: Severities;
  readonly own: readonly Finding[];
  /** What is said of it where no rule about the set finds anything in it; null until that was asked. */
  alone: FileFindings | null;
}

const REMEMBERED = new WeakMap<DocumentFacts, WeakMap<PolicyDocument, Remembered>>();

/** What document rules find, and `ofSet`, what rules about the set find in the document. */
export function documentFindings(
  document: PolicyDocument,
  ofSet: readonly Finding[],
  facts: DocumentFacts,
  severities: Severities,
): FileFindings {
  const known = rememberedOf(document, facts, severities);
  if (ofSet.length > 0) return fileFindings(document, [...ofSet, ...known.own], facts, severities);
  known.alone ??= fileFindings(document, known.own, facts, severities);
  return known.alone;
}

function rememberedOf(document: PolicyDocument, facts: DocumentFacts, severities: Severities): Remembered {
  const byDocument = REMEMBERED.get(facts) ?? new WeakMap<PolicyDocument, Remembered>();
  REMEMBERED.set(facts, byDocument);
  const known = byDocument.get(document);
  if (known?.severities.equals(severities)) return known;
  const rules = rulesFor(facts.rubric).filter(isDocumentRule);
  const own = rules.flatMap((rule) =>
    runRule(
      rule,
      () => rule.findIn(document, facts),
      severities,
      () => documentPlace(document),
    ),
  );
  const made = { severities, own, alone: null };
  byDocument.set(document, made);
  return made;
}

/** Hides what comments of the file hide, and folds what has one cause: a finding that a comment hides takes no other with it. */
export function fileFindings(
  file: SuppressibleFile,
  found: readonly Finding[],
  { rubric, asOf }: Pick<DocumentFacts, "rubric" | "asOf">,
  severities: Severities,
): FileFindings {
  const { kept, suppressed, comments } = suppress(file, found, knownRules(rubric), asOf);
  const ofComments = comments.flatMap((finding) => {
    const setting = severities.setting(finding.rule);
    if (setting === "off") return [];
    return [setting === null ? finding : { ...finding, severity: setting }];
  });
  return {
    findings: foldSharedCauses([...kept, ...ofComments].sort(compareFindings), rubric.lawTerms),
    suppressed: suppressed.toSorted(compareFindings),
  };
}

const KNOWN_RULES = new WeakMap<Rubric, readonly string[]>();

function knownRules(rubric: Rubric): readonly string[] {
  const known = KNOWN_RULES.get(rubric) ?? ruleMetas(rubric).map(({ id }) => id);
  KNOWN_RULES.set(rubric, known);
  return known;
}

export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compareText(a.rule, b.rule) ||
    compareText(a.clause ?? "", b.clause ?? "") ||
    compareText(a.element ?? "", b.element ?? "")
  );
}
