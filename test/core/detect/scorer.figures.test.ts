import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { DECISION } from "../../../server/src/core/detect/decisionWeights.ts";
import { compileBuiltIn, MODEL_FILE } from "../../../server/tools/builtIn.ts";
import { type Figures, rounded } from "../../../server/tools/evaluation/figures.ts";
import { lawQuality } from "../../../server/tools/evaluation/lawQuality.ts";
import { withTables } from "../../../server/tools/evaluation/tables.ts";
import { readSets } from "../../../server/tools/training/corpus.ts";
import { SETTINGS } from "../../../server/tools/training/settings.ts";
import { CORPUS } from "../../../server/tools/training/shipped.ts";

const figures = JSON.parse(readFileSync("docs/detection-figures.json", "utf8")) as Figures;

it("shows in the docs what was measured of the shipped model", () => {
  const page = readFileSync("docs/detection.md", "utf8");
  expect(withTables(page, figures)).toBe(page);
  expect(figures.model).toBe(createHash("sha256").update(readFileSync(MODEL_FILE)).digest("hex"));
});

it("shows what the law patterns find today", () => {
  const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
  if (!rubric) throw new Error("the built-in standard does not compile");
  expect(figures.law).toEqual(rounded(lawQuality(readSets(`${CORPUS}sets`), rubric)));
});

it("ships the decision that was fitted on authors left out", () => {
  expect(DECISION).toEqual(figures.decision);
});

it("keeps the goals that were reached on authors left out", () => {
  const { first, product } = figures;
  expect(first.stated.precision).toBeGreaterThanOrEqual(0.96);
  expect(first.stated.recall).toBeGreaterThanOrEqual(0.93);
  expect(first.lowestSet.precision).toBeGreaterThanOrEqual(0.85);
  expect(first.lowestSet.recall).toBeGreaterThanOrEqual(0.8);
  for (const { precision } of Object.values(first.authors)) expect(precision).toBeGreaterThanOrEqual(0.93);
  expect(first.deferred.f1).toBeGreaterThanOrEqual(0.8);
  expect(first.contradicted.f1).toBeGreaterThanOrEqual(0.8);
  expect(first.scoreError.mean).toBeLessThanOrEqual(2.5);
  expect(first.scoreError.largest).toBeLessThanOrEqual(10);
  // One of the twenty writes dialects without punctuation throughout.
  expect(product.stated.precision).toBeGreaterThanOrEqual(0.96);
  expect(product.stated.f1).toBeGreaterThanOrEqual(0.955);
  for (const { precision } of Object.values(product.authors)) expect(precision).toBeGreaterThanOrEqual(0.93);
  expect(product.deferred.f1).toBeGreaterThanOrEqual(0.8);
  expect(product.contradicted.f1).toBeGreaterThanOrEqual(0.8);
  // Scores are counted from near the scorer's own threshold; the decision's least share is what counts.
  expect(Math.abs(figures.threshold - SETTINGS.threshold)).toBeLessThan(0.5);
});

it("shows tag suggestions only where they are nearly certain, whoever wrote the text", () => {
  expect(figures.suggestions.top1).toBeGreaterThanOrEqual(0.93);
  expect(figures.suggestions.precision).toBeGreaterThanOrEqual(0.97);
  expect(figures.suggestions.lowestAuthor.precision).toBeGreaterThanOrEqual(0.95);
});
