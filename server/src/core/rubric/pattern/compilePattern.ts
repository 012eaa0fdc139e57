import { readPattern } from "../../text/pattern/syntax.ts";
import { type Located, type LocatedProblem, type Location, problemAt } from "../../yaml/located.ts";
import { type Danger, dangerOf, matchesNothing } from "./cost.ts";
import { foldPattern } from "./fold.ts";

/** Patterns match code points, over normalised text, whose letters are in lower case. */
export const PATTERN_FLAGS = "u";

const DANGERS: Readonly<Record<Danger, string>> = {
  backreference: "rubric/pattern-backreference",
  "nested-repeat": "rubric/pattern-nested-repeat",
  slow: "rubric/pattern-slow",
};

/** The regular expression of a rubric's pattern, or the problem that forbids its use. */
export function compilePattern(pattern: Located<string>): RegExp | LocatedProblem {
  const source = foldPattern(pattern.value);
  let compiled: RegExp;
  try {
    compiled = new RegExp(source, PATTERN_FLAGS);
  } catch (error) {
    return refuse(pattern, "rubric/pattern-syntax", error instanceof Error ? briefly(error.message) : undefined);
  }
  const node = readPattern(source);
  const danger = dangerOf(node);
  if (danger) return refuse(pattern, DANGERS[danger]);
  return matchesNothing(node) ? refuse(pattern, "rubric/pattern-empty") : compiled;
}

/** Names of the groups of a compiled pattern. */
export function groupNames(pattern: RegExp): readonly string[] {
  return [...pattern.source.matchAll(/(?<!\\)\(\?<([A-Za-z_$][\w$]*)>/g)].map((match) => match[1] ?? "");
}

function refuse(place: Location, code: string, expected?: string): LocatedProblem {
  return problemAt(place, code, { found: String(place.value), expected });
}

/** Engines repeat the pattern in their message: "Invalid regular expression: /…/u: Unterminated group". */
function briefly(text: string): string {
  return text.replace(/^.*\/u?: /s, "");
}
