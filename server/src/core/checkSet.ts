import { assess } from "./assessment/assess.ts";
import type { Assessment, PolicySet } from "./assessment/assessment.ts";
import { createJudge, type DetectContext, statedPassages } from "./detect/detect.ts";
import { findLawTerms } from "./detect/lawTerms.ts";
import { suggestTags, type TagSuggestion } from "./detect/suggest.ts";
import { validOn } from "./detect/validity.ts";
import type { PolicyDocument } from "./policy/document.ts";
import { type LintResult, lint } from "./rules/lint.ts";
import type { DocumentFacts, PlacedProblem } from "./rules/rule.ts";
import type { Surface } from "./rules/severities.ts";

/** A policy set with everything that must be known of its files beforehand. */
export interface SetInput {
  readonly set: PolicySet;
  /** The standard, how it is recognised, and what is remembered of earlier judgements. */
  readonly detect: DetectContext;
  /** ISO date that certificates and review dates are judged by. */
  readonly asOf: string;
  readonly problems: readonly PlacedProblem[];
  /** Encodings of documents that are not UTF-8, by path. */
  readonly encodings: ReadonlyMap<string, string>;
  /** Whether a path relative to a file's folder exists; null where that is not known. */
  readonly exists: (fromFile: string, path: string) => boolean | null;
  /** Anchors of a Markdown file at a path relative to a file's folder; null where they are not known. */
  readonly anchors: (fromFile: string, path: string) => readonly string[] | null;
}

export interface CheckedSet {
  readonly assessment: Assessment;
  readonly result: LintResult;
  /** Sections that answer a clause without a tag. */
  readonly suggestions: (document: PolicyDocument) => readonly TagSuggestion[];
}

/** Judges, scores and lints one policy set. */
export function checkSet(input: SetInput, surface: Surface): CheckedSet {
  const { rubric } = input.detect;
  const judge = validOn(createJudge(input.detect), input.asOf);
  const assessment = assess(input.set, rubric, judge, input.asOf);
  const suggestions = asksForSuggestions(input.set, surface)
    ? (document: PolicyDocument) => rememberedSuggestions(document, input.detect)
    : () => [];
  const result = lint({ facts: factsOf(input), assessment, problems: input.problems, suggestions }, surface);
  return { assessment, suggestions, result: rubric.clauses.length > 0 ? result : withoutStandard(result) };
}

const ASK_THE_STANDARD: ReadonlySet<string> = new Set([
  "tag/unknown-clause",
  "tag/idle-claim",
  "config/not-applicable",
  "suppression/unused",
]);

/**
 * Where the standard cannot be used, no clause is known and comments have nothing to hide; that is said once, not at
 * every tag, claim and comment, and no comment is removed for it.
 */
function withoutStandard(result: LintResult): LintResult {
  return { ...result, findings: result.findings.filter((finding) => !ASK_THE_STANDARD.has(finding.rule)) };
}

/** A batch run shows no hints unless the configuration asks for this one, so that it need not look for them. */
function asksForSuggestions({ config }: PolicySet, surface: Surface): boolean {
  return (
    surface === "editor" || (config?.rules.some(({ rule }) => rule.value === "coverage/untagged-evidence") ?? false)
  );
}

const SUGGESTIONS = new WeakMap<DetectContext, WeakMap<PolicyDocument, readonly TagSuggestion[]>>();

function rememberedSuggestions(document: PolicyDocument, detect: DetectContext): readonly TagSuggestion[] {
  const known = SUGGESTIONS.get(detect) ?? new WeakMap<PolicyDocument, readonly TagSuggestion[]>();
  SUGGESTIONS.set(detect, known);
  const suggestions = known.get(document) ?? suggestTags(document, detect);
  known.set(document, suggestions);
  return suggestions;
}

const FACTS = new WeakMap<DetectContext, DocumentFacts>();

/** The same object as long as nothing in it changes: with it the linter remembers what it found in documents. */
function factsOf({ detect, asOf, encodings, exists, anchors }: SetInput): DocumentFacts {
  const known = FACTS.get(detect);
  const isSame =
    known?.asOf === asOf && known.encodings === encodings && known.exists === exists && known.anchors === anchors;
  if (known && isSame) return known;
  const facts: DocumentFacts = {
    rubric: detect.rubric,
    asOf,
    encodings,
    exists,
    anchors,
    lawHits: remembered((document) => findLawTerms(document, detect.rubric)),
    stated: remembered((document) => statedPassages(document, detect)),
  };
  FACTS.set(detect, facts);
  return facts;
}

/** Every law rule asks the same of a document. */
function remembered<T>(find: (document: PolicyDocument) => T): (document: PolicyDocument) => T {
  const known = new WeakMap<PolicyDocument, T>();
  return (document) => {
    if (!known.has(document)) known.set(document, find(document));
    return known.get(document) as T;
  };
}
