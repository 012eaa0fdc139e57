import { describe, expect, it } from "vitest";
import { documentMatcher, patternBase } from "../../server/src/workspace/documentPatterns.ts";

describe("document patterns", () => {
  it.each<[readonly string[] | null, string, boolean]>([
    [null, "/r/a.md", true],
    [null, "/r/x/y/A.MD", true],
    [null, "/r/a.markdown", false],
    [null, "/other/a.md", false],
    [["policies/**/*.md"], "/r/policies/a.md", true],
    [["policies/**/*.md"], "/r/policies/x/a.md", true],
    [["policies/**/*.md"], "/r/a.md", false],
    [["./policies/*.md"], "/r/policies/a.md", true],
    [["policies/"], "/r/policies/x/a.md", true],
    [["政策"], "/r/政策/退换货.md", true],
    [["**/*.md", "!drafts/**"], "/r/drafts/a.md", false],
    [["!drafts/**"], "/r/a.md", true],
    [["**/*.{md,markdown}"], "/r/a.markdown", true],
    [["退换货(2).md"], "/r/退换货(2).md", true],
    [["退换货(*)*.md"], "/r/退换货(2)-新.md", true],
  ])("%j takes in %s: %s", (patterns, path, taken) => {
    expect(documentMatcher("/r", patterns)(path)).toBe(taken);
  });

  it.each<[string, string, boolean]>([
    ["a?c.md", "abc.md", true],
    ["a?c.md", "a/c.md", false],
    ["[甲-乙]*.md", "甲.md", false],
    ["[一-龥]*.md", "甲.md", true],
    ["[!ab].md", "c.md", true],
    ["[!ab].md", "a.md", false],
    ["{a,{b,c}}/**/*.md", "c/x/y.md", true],
    ["{a,{b,c}}/**/*.md", "d/x.md", false],
    ["a**b.md", "axxb.md", true],
    ["a**b.md", "a/b.md", false],
    ["**/x/**/y.md", "x/y.md", true],
    ["**/x/**/y.md", "a/x/b/c/y.md", true],
    ["**/x/**/y.md", "ax/y.md", false],
    ["[.md", "[.md", true],
    ["{a.md", "{a.md", true],
    ["𠮷?.md", "𠮷😀.md", true],
  ])("%s takes in %s: %s", (pattern, path, taken) => {
    expect(documentMatcher("/r", [pattern])(`/r/${path}`)).toBe(taken);
  });

  it.each([
    ["*a".repeat(40), "a".repeat(250)],
    ["+(+(a))".repeat(20), "a".repeat(250)],
    ["{a,b}".repeat(60), "a".repeat(59)],
    ["**/".repeat(60), "a/".repeat(120)],
    ["{".repeat(900), "{".repeat(250)],
    ["{1..99999999}", "1"],
    ["(x+x+)+y", "x".repeat(250)],
  ])("%.20s… gives up on a path made against it", (pattern, path) => {
    // By backtracking this takes longer than the test may.
    expect(documentMatcher("/r", [`${pattern}z.md`])(`/r/${path}.md`)).toBe(false);
  });

  it.each([
    ["policies/**/*.md", "policies"],
    ["*.md", ""],
    ["policies/a.md", null],
    ["{a,b}.md", ""],
  ])("%s starts in %s", (written, base) => {
    expect(patternBase(written)).toBe(base);
  });
});
