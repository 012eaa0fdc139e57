import { span } from "../span.ts";
import { type Located, type LocatedProblem, problemAt } from "../yaml/located.ts";
import type { Element } from "./rubric.ts";
import { escapeSnippet, TAB_STOP } from "./tabStops.ts";

/**
 * What is wrong in a skeleton: blanks that are not well formed or not numbered from 1, heading lines. A problem stands on
 * the very text where that can be found in the file, else on the whole skeleton.
 */
export function checkSkeleton(skeleton: Located<string>): readonly LocatedProblem[] {
  const text = skeleton.value;
  const problems: LocatedProblem[] = [];
  const numbers = [...text.matchAll(TAB_STOP)].flatMap((match) => (match[1] === undefined ? [] : [Number(match[1])]));
  for (const stray of text.replace(TAB_STOP, (stop) => " ".repeat(stop.length)).matchAll(/\$\{?[^\s]{0,12}/g)) {
    const found = text.slice(stray.index, stray.index + stray[0].length).trimEnd();
    problems.push(problemAt(skeleton, "rubric/skeleton-placeholder", { found }));
  }
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const gap = distinct.findIndex((number, index) => number !== index + 1);
  if (gap >= 0) problems.push(problemAt(skeleton, "rubric/skeleton-placeholder", { found: `\${${distinct[gap]}` }));
  for (const heading of text.matchAll(/^ {0,3}#{1,6}[ \t].*$/gm)) {
    problems.push(problemAt(skeleton, "rubric/skeleton-heading", { found: heading[0].trim() }));
  }
  return problems;
}

/** Narrows problems of a skeleton to the text they are about, given the file they stand in. */
export function narrow(problem: LocatedProblem, source: string): LocatedProblem {
  if (!problem.code.startsWith("rubric/skeleton-") || problem.found === undefined) return problem;
  const at = source.slice(problem.span.start, problem.span.end).indexOf(problem.found);
  if (at < 0) return problem;
  const start = problem.span.start + at;
  return { ...problem, span: span(start, start + problem.found.length) };
}

/** A skeleton for a clause that has none: a blank for every element. */
export function plainSkeleton(elements: readonly Element[]): string {
  return elements.map((element, index) => `- \${${index + 1}:【待填：${escapeSnippet(element.name.zh)}】}\n`).join("");
}
