import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MODEL_FILE } from "../../../server/tools/builtIn.ts";
import type { Figures } from "../../../server/tools/evaluation/figures.ts";
import { withTables } from "../../../server/tools/evaluation/tables.ts";
import { SETTINGS } from "../../../server/tools/training/settings.ts";

const figures = JSON.parse(readFileSync("docs/detection-figures.json", "utf8")) as Figures;

it("shows in the docs what was measured of the shipped model", () => {
  const page = readFileSync("docs/detection.md", "utf8");
  expect(withTables(page, figures)).toBe(page);
  expect(figures.model).toBe(createHash("sha256").update(readFileSync(MODEL_FILE)).digest("hex"));
});

it("keeps the goals that were reached on authors left out", () => {
  expect(figures.product.stated.precision).toBeGreaterThanOrEqual(0.95);
  expect(figures.product.stated.recall).toBeGreaterThanOrEqual(0.91);
  expect(Math.abs(figures.threshold - SETTINGS.threshold)).toBeLessThan(0.2);
});
