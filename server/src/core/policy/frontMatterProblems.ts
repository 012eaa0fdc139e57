import type { Span } from "../span.ts";
import { nearest } from "../yaml/nearest.ts";
import type { YamlEntry } from "../yaml/node.ts";
import type { FileProblem } from "../yaml/problem.ts";
import type { PolicyProblem } from "./document.ts";
import { isDate } from "./isDate.ts";

/** Keys with a meaning here. Others are the writer's own. */
const KNOWN_KEYS = ["title", "version", "effective", "review", "clauses", "evidence", "lang", "owner"];

/** Close to a known key and yet names of their own, used by other tools that read front matter. */
const OWN_KEYS = new Set([
  "reviewer",
  "reviewers",
  "reviewed",
  "subtitle",
  "owners",
  "language",
  "tile",
  "slug",
  "tags",
]);

const DATES = new Set(["effective", "review"]);
const TEXTS = new Set(["title", "version", "effective", "review", "lang", "owner"]);

export function schemaProblem(at: Span, code: string, found: string, more: { nearest?: string } = {}): PolicyProblem {
  return { kind: "front-matter-schema", span: at, detail: { code, found, ...more } };
}

export function syntaxProblemOf(problem: FileProblem): PolicyProblem {
  const { code, found } = problem;
  const detail = found === undefined ? { code } : { code, found };
  return { kind: "front-matter-syntax", span: problem.span, detail };
}

/** What is wrong with a top-level entry of its own: a misspelt key, a list for a title, a date that is none. */
export function entryProblems(entry: YamlEntry): readonly PolicyProblem[] {
  const { key, keySpan, value } = entry;
  if (!KNOWN_KEYS.includes(key)) {
    const guess = OWN_KEYS.has(key.toLowerCase()) ? null : nearest(key, KNOWN_KEYS);
    return guess === null ? [] : [schemaProblem(keySpan, "front-matter/unknown-key", key, { nearest: guess })];
  }
  if (value === null || !TEXTS.has(key)) return [];
  if (value.kind !== "scalar") return [schemaProblem(value.span, "front-matter/not-text", key)];
  if (!DATES.has(key) || isDate(value.text.trim())) return [];
  return [schemaProblem(value.span, "front-matter/date", value.text.trim() || key)];
}
