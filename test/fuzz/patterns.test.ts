import { createContext, Script } from "node:vm";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { compilePattern } from "../../server/src/core/rubric/pattern/compilePattern.ts";
import { property } from "./effort.ts";

/** Parts of patterns over two letters, so that what can match in many ways does. */
const PARTS = [
  "a",
  "b",
  "a+",
  "a*",
  "a?",
  "b*",
  ".",
  ".*",
  "[ab]",
  "[^b]+",
  "a{0,9}",
  "(a|b)",
  "|",
  "^",
  "$",
  "\\b",
  "ab",
];
const GROUPS = ["(", "(?:", "(?=", "(?!", "(?<=", "(?<!"];
const REPEATS = ["", "", "*", "+", "?", "{2}", "{0,24}", "{3,}"];

const flat = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""));
const grouped = (inner: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.constantFrom(...GROUPS), inner, fc.constantFrom(...REPEATS), flat)
    .map(([open, body, repeat, rest]) => `${open}${body})${repeat}${rest}`);
const pattern = fc.oneof(flat, grouped(flat), grouped(grouped(flat)), grouped(grouped(grouped(flat))));

const TEXTS = ["a".repeat(400), `${"a".repeat(200)}c`, "ab".repeat(200), `${"ab".repeat(100)}c`, "b".repeat(300)];

/** Backtracking looks for interruptions, so that a pattern that never ends stops here. */
const matching = new Script("for (const text of texts) pattern.exec(text);");

describe("a pattern of a house rubric", () => {
  property("is refused, or done with any text at once", pattern, 1500, (value) => {
    const compiled = compilePattern({ value, span: { start: 0, end: 1 }, at: "", file: "" });
    if (!(compiled instanceof RegExp)) return;
    const sandbox = createContext({ pattern: compiled, texts: TEXTS });
    expect(() => matching.runInContext(sandbox, { timeout: 5000 }), value).not.toThrow();
  });
});
