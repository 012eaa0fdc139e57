import { parsePolicy } from "../policy/parse.ts";
import type { ExampleJudge } from "../rubric/examples.ts";
import type { Rubric } from "../rubric/rubric.ts";
import { createDetectContext, type DetectContext, judge } from "./detect.ts";
import { findLawTerms } from "./lawTerms.ts";
import type { Model } from "./scorer/scorer.ts";

/** Judges the examples of a rubric as a policy that says nothing else would be judged. */
export function exampleJudge(model: Model | null): ExampleJudge {
  const contexts = new WeakMap<Rubric, DetectContext>();
  return {
    element(rubric, element, text) {
      const context = contexts.get(rubric) ?? createDetectContext(rubric, model);
      contexts.set(rubric, context);
      // What is remembered of a place holds for other examples at the same place only by chance.
      context.cache.clear();
      const clause = rubric.clauseById.get(element.clause);
      const document = policyWith(element.clause, text);
      const scopes = document.scopes.map((scope) => ({ document, scope }));
      return clause ? judge(clause, element, scopes, context).outcome : "missing";
    },
    law: (rubric, term, text) => findLawTerms(policyWith("1", text), rubric).some((hit) => hit.term.id === term.id),
  };
}

function policyWith(clause: string, text: string) {
  return parsePolicy("example.md", `---\nclauses:\n  "${clause}": "*"\n---\n\n${text}\n`);
}
