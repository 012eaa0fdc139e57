import type { Located, LocatedProblem } from "../yaml/located.ts";
import { problemAt } from "../yaml/located.ts";
import type { Element, LawTerm, Rubric } from "./rubric.ts";
import type { ClauseDraft, HeadDraft, LawRuleDraft } from "./shape.ts";

/** Judges a text by a rubric; given from outside, because judging comes after compiling. */
export interface ExampleJudge {
  /** The outcome of the element over the text alone: `stated`, `deferred`, `contradicted`, `missing`. */
  readonly element: (rubric: Rubric, element: Element, text: string) => string;
  /** Whether the rule hits somewhere in the text. */
  readonly law: (rubric: Rubric, term: LawTerm, text: string) => boolean;
}

/** Good examples state their element and bad ones do not; rules hit their bad examples and nothing they recommend. */
export function checkExamples(
  rubric: Rubric,
  parts: readonly HeadDraft[],
  judge: ExampleJudge,
): readonly LocatedProblem[] {
  return parts.flatMap((part) => [
    ...(part.clauses?.value ?? []).flatMap((clause) => checkClause(rubric, clause.value, judge)),
    ...(part.rules?.value ?? []).flatMap((rule) => checkLaw(rubric, rule.value, judge)),
  ]);
}

function checkClause(rubric: Rubric, draft: ClauseDraft, judge: ExampleJudge): readonly LocatedProblem[] {
  const elements = rubric.clauseById.get(draft.id?.value ?? "")?.elements ?? [];
  return (draft.elements?.value ?? []).flatMap(({ value }) => {
    const element = elements.find(({ id }) => id === value.id?.value);
    if (!element) return [];
    const outcome = (text: Located<string>) => judge.element(rubric, element, text.value);
    const good = (value.good?.value ?? []).flatMap((text) => {
      const found = outcome(text);
      return found === "stated" ? [] : [problemAt(text, "rubric/example-good", { found })];
    });
    const bad = (value.bad?.value ?? []).flatMap(({ value: { text } }) =>
      text && outcome(text) === "stated" ? [problemAt(text, "rubric/example-bad")] : [],
    );
    return [...good, ...bad];
  });
}

function checkLaw(rubric: Rubric, draft: LawRuleDraft, judge: ExampleJudge): readonly LocatedProblem[] {
  const term = rubric.lawTerms.find(({ id }) => id === draft.id?.value);
  if (!term) return [];
  const hits = (text: Located<string>) => judge.law(rubric, term, text.value);
  const words = { expected: term.id };
  return [
    ...(draft.bad?.value ?? []).filter((text) => !hits(text)).map((text) => problemAt(text, "rubric/law-bad", words)),
    ...(draft.good?.value ?? []).filter(hits).map((text) => problemAt(text, "rubric/law-good", words)),
    ...[draft.replacement]
      .flatMap((text) => text ?? [])
      .filter(hits)
      .map((text) => problemAt(text, "rubric/law-replacement", words)),
  ];
}
