import { describe, expect, it } from "vitest";
import { hasClauses } from "../../../server/src/core/policy/frontMatterOnly.ts";
import { corpusPolicies } from "./corpus.ts";
import { parse } from "./unitLines.ts";

/** Samples that are broken on purpose. */
const BROKEN = /broken/;

describe("the corpus", () => {
  const files = corpusPolicies();

  it("is there, and tagged", () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.reduce((sum, { source }) => sum + parse(source).tags.length, 0)).toBeGreaterThan(600);
  });

  it.each(files.filter((file) => !BROKEN.test(file.path)))("$path parses without a problem", ({ source }) => {
    const document = parse(source);
    expect(document.problems).toEqual([]);
    expect(document.tags.filter((tag) => !/^(?:heading|document)$/.test(tag.resolution.kind))).toEqual([]);
    expect(document.scopes.length).toBe(document.tags.length);
    expect(hasClauses(source)).toBe(true);
    for (const scope of document.scopes) expect(scope.endUnit).toBeGreaterThan(scope.firstUnit);
  });
});
