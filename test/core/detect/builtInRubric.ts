import { type Passage, passagesOf } from "../../../server/src/core/detect/passage.ts";
import type { PolicyDocument } from "../../../server/src/core/policy/document.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import type { Clause, Element, Rubric } from "../../../server/src/core/rubric/rubric.ts";
import { compileBuiltIn } from "../../../server/tools/builtIn.ts";

const compiled = compileBuiltIn("t-cgcc-customized-goods").rubric;
if (!compiled) throw new Error("the built-in rubric does not compile");
export const RUBRIC: Rubric = compiled;

/** A clause and one of its elements, by `8.5/return-fees`. */
export function elementOf(key: string): { clause: Clause; element: Element } {
  const [id, name] = key.split("/");
  const clause = RUBRIC.clauseById.get(id ?? "");
  const element = clause?.elements.find((candidate) => candidate.id === name);
  if (!clause || !element) throw new Error(`no element ${key}`);
  return { clause, element };
}

export function passagesIn(text: string): readonly Passage[] {
  const document = parsePolicy("a.md", text);
  return passagesOf(document, 0, document.units.length);
}

/** A policy whose whole text is tagged with one clause. */
export function policyFor(clause: string, text: string, path = "a.md"): PolicyDocument {
  return parsePolicy(path, `---\nclauses:\n  ${clause}: "*"\n---\n\n${text}\n`);
}
