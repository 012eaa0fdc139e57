import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SIMPLIFIED, TRADITIONAL } from "../../../server/src/core/text/folding.ts";
import { FOLDING_FILE, foldingSource } from "../../../server/tools/generate-folding.ts";

describe("the script table", () => {
  it("is what the generator makes", async () => {
    expect(readFileSync(FOLDING_FILE, "utf8")).toBe(await foldingSource());
  });

  it("pairs one character with one, and folds no character twice", () => {
    expect(TRADITIONAL.length).toBe(SIMPLIFIED.length);
    expect(TRADITIONAL.length).toBeGreaterThan(2500);
    expect(new Set(TRADITIONAL).size).toBe(TRADITIONAL.length);
    for (const character of SIMPLIFIED) expect(TRADITIONAL).not.toContain(character);
  });
});
