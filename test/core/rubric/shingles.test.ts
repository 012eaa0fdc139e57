import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { copyForm, shingleHashes } from "../../../server/src/core/rubric/shingles.ts";
import { normalise } from "../../../server/src/core/text/normalise.ts";
import { SHINGLES_FILE, shinglesSource, standardSentences } from "../../../server/tools/generate-shingles.ts";

const shipped = new Set(JSON.parse(readFileSync(SHINGLES_FILE, "utf8")) as number[]);

/** Share of a text's shingles that the standard has too; 0 for a text without shingles. */
function copiedShare(text: string): number {
  const hashes = shingleHashes(normalise(text).text);
  return hashes.length === 0 ? 0 : hashes.filter((hash) => shipped.has(hash)).length / hashes.length;
}

describe("the copy guard's shingles", () => {
  it("are up to date with the standard's text, and hold numbers only", () => {
    expect(readFileSync(SHINGLES_FILE, "utf8")).toBe(shinglesSource());
    expect(readFileSync(SHINGLES_FILE, "utf8")).toMatch(/^\[\d+(?:,\d+)*\]\n$/);
    expect(new Set(standardSentences().map(({ clause }) => clause)).size).toBe(43);
  });

  it.each([
    ["as it is", (text: string) => text],
    ["企业 as 本公司", (text: string) => text.replaceAll("企业", "本公司")],
    ["顾客 as 客户", (text: string) => text.replaceAll("顾客", "客户")],
    ["both, as 我们 and 您", (text: string) => text.replaceAll("企业", "我们").replaceAll("顾客", "您")],
    ["without 应", (text: string) => text.replaceAll("应", "")],
    ["with other punctuation", (text: string) => text.replace(/[，,、]/g, " ； ")],
    [
      "in traditional script",
      (text: string) => text.replaceAll("务", "務").replaceAll("订", "訂").replaceAll("应", "應"),
    ],
  ])("know every sentence of the standard again, %s", (_, change) => {
    const missed = standardSentences().filter(({ text }) => text.length >= 10 && copiedShare(change(text)) < 0.99);
    expect(missed).toEqual([]);
  });

  it("leave policies alone: of 2,000 real sentences next to none is half copied", () => {
    const root = new URL("../../corpus/sets/", import.meta.url);
    const sentences = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .sort()
      .flatMap((name) => readFileSync(new URL(name, root), "utf8").split(/[。；！？\n]/))
      .filter((sentence) => sentence.trim().length >= 12);
    const copied = sentences.filter((sentence) => copiedShare(sentence) >= 0.5);
    expect(sentences.length).toBeGreaterThan(2000);
    expect(copied.length / sentences.length).toBeLessThan(0.005);
  });

  it("fold persons, companies and duties", () => {
    expect(copyForm("本公司应提前告知消费者，并征求您的意见。")).toBe("q提前告知k并征求k的意见");
    expect(shingleHashes("短句")).toEqual([]);
    expect(shingleHashes("一二三四五六七八九")).toHaveLength(2);
  });
});
