import { describe, expect, it } from "vitest";
import { copiedUnits } from "../../../server/src/core/detect/copied.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { standardSentences } from "../../../server/tools/generate-shingles.ts";
import { RUBRIC } from "./builtInRubric.ts";

const SENTENCES = standardSentences().map(({ text }) => text);

function copied(text: string): { copied: number; units: number } {
  const document = parsePolicy("a.md", text);
  return {
    copied: copiedUnits(document, 0, document.units.length, RUBRIC).size,
    units: document.units.length,
  };
}

describe("copiedUnits", () => {
  it("knows every sentence of the standard that is long enough", () => {
    const unknown = SENTENCES.filter((text) => text.length >= 16 && copied(text).copied === 0);
    expect(unknown).toEqual([]);
  });

  it("knows them when persons and companies are called otherwise", () => {
    const reworded = SENTENCES.map((text) => text.replaceAll("企业", "我公司").replaceAll("顾客", "客户"));
    expect(reworded.filter((text) => text.length >= 16 && copied(text).copied === 0)).toEqual([]);
  });

  it("does not take a company's own promise for a copy", () => {
    const own = "接到投诉后，客服当场登记，两小时内由督导回电，五日内办结；办不结的，由总经理约您面谈。";
    expect(copied(own).copied).toBe(0);
  });

  it("takes a scope that is mostly the standard for a paste of it, tables and headings too", () => {
    const { copied: count, units } = copied(
      `${SENTENCES.slice(0, 20).join("\n\n")}\n\n| 指标 | 分值 |\n|---|---|\n| 4.1 | 4 |\n`,
    );
    expect(count).toBe(units);
  });

  it("leaves a company's own sentences standing beside one that is copied", () => {
    const { copied: count, units } = copied(
      `${SENTENCES.find((text) => text.length > 30)}\n\n我们两小时内回电，三日内办结。`,
    );
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(units);
  });
});
