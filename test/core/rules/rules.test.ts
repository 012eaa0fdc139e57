import { describe, expect, it } from "vitest";
import { BUILT_IN_RULES } from "../../../server/src/core/rules/catalogue.ts";
import { SUPPRESSION_RULES } from "../../../server/src/core/rules/suppression/metas.ts";
import { readMarks } from "../marks.ts";
import { check, type Fixture } from "./check.ts";
import { COVERAGE } from "./fixtures/coverage.ts";
import { DOCUMENTS } from "./fixtures/documents.ts";
import { SETS } from "./fixtures/sets.ts";
import { SUPPRESSIONS } from "./fixtures/suppressions.ts";
import { TAGS } from "./fixtures/tags.ts";

const FIXTURES: readonly Fixture[] = [...COVERAGE, ...TAGS, ...DOCUMENTS, ...SETS, ...SUPPRESSIONS];
const RULES = [...BUILT_IN_RULES.map(({ meta }) => meta.id), ...SUPPRESSION_RULES.map(({ id }) => id)];

describe.each(RULES)("%s", (rule) => {
  const own = FIXTURES.filter((fixture) => fixture.rule === rule);

  it.each(own)("$name", check);

  it("is tried on what it should find and on what it should leave alone", () => {
    const marked = ({ files }: Fixture) => Object.values(files).some((text) => readMarks(text).marks.length > 0);
    expect([own.some(marked), own.some((fixture) => !marked(fixture))]).toEqual([true, true]);
  });
});

it("every fixture is about a rule that exists", () => {
  for (const { rule } of FIXTURES) expect(RULES).toContain(rule);
});
