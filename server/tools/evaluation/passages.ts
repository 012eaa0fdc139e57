import { parsePolicy } from "../../src/core/policy/parse.ts";
import type { Example, LabelledSet } from "../training/corpus.ts";
import { authorOf } from "./leftOut.ts";

/** A passage as a policy set of its own: one document that is tagged with its clause as a whole. */
export function setOfPassage(example: Example): LabelledSet {
  const text = example.scopes[0]?.document.source ?? "";
  return {
    author: authorOf(example),
    name: example.name,
    style: example.style,
    documents: [parsePolicy("passage.md", `---\nclauses:\n  ${example.clause}: "*"\n---\n\n${text}`)],
    clauses: new Map([[example.clause, example.labels]]),
    terms: [],
  };
}
