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
  ])("%j takes in %s: %s", (patterns, path, taken) => {
    expect(documentMatcher("/r", patterns)(path)).toBe(taken);
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
