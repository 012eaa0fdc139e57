import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadModel, scoreScope } from "../../../server/src/core/detect/scorer/scorer.ts";
import { ScopeVectors } from "../../../server/src/core/detect/scorer/unitVector.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { compileBuiltIn, MODEL_FILE } from "../../../server/tools/builtIn.ts";

const bytes = readFileSync(MODEL_FILE);
const model = loadModel(bytes);
const { rubric } = compileBuiltIn("t-cgcc-customized-goods");

function scoresOf(clauseId: string, text: string) {
  const clause = rubric?.clauseById.get(clauseId);
  if (!clause) throw new Error(clauseId);
  const document = parsePolicy("a.md", text);
  return { document, scores: scoreScope(model, clause, document, 0, document.units.length).states };
}

function stated(clauseId: string, text: string): readonly string[] {
  return [...scoresOf(clauseId, text).scores].filter(([, score]) => score.stated).map(([id]) => id);
}

describe("the scorer", () => {
  it("has a column for every element of the standard and is at most 1 MB", () => {
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
    for (const clause of rubric?.clauses ?? [])
      expect(model.clauses.get(clause.id)?.elements.map((element) => element.id)).toEqual(
        expect.arrayContaining(clause.elements.map((element) => element.id)),
      );
  });

  it("reads a sentence anew where it is an item, though both share their content", () => {
    const [unit] = parsePolicy("a.md", "投诉电话 400-820-6655。\n").units;
    if (!unit) throw new Error("no unit");
    const [sentence, item] = [{ ...unit, kind: "sentence" } as const, { ...unit, kind: "item" } as const];
    const alone = new ScopeVectors(loadModel(bytes), [item], 0, 1).of(0);
    const both = new ScopeVectors(loadModel(bytes), [sentence, item], 0, 2);
    expect(both.of(0)?.sum).not.toEqual(alone?.sum);
    expect(both.of(1)?.sum).toEqual(alone?.sum);
  });

  it("recognises what was never listed", () => {
    const text = `开料之前反悔,画图的钱照收,别的全退。\n\n开料之后就不退了,除非门板翘了、尺寸跟图对不上。\n\n以上签单那天店员会逐条念给您听。`;
    expect(stated("8.5", text)).toEqual(expect.arrayContaining(["return-conditions", "return-told"]));
    expect(stated("8.5", text)).not.toContain("return-process");
  });

  it.each([
    ["8.3", "respond-2h", "接到投诉后两小时内回电。", "接到投诉后两天内回电。"],
    ["7.2", "repair-time", "师傅三个工作日内修好。", "师傅会尽快修好。"],
    ["6.2", "warranty-period", "整柜质保五年。", "整柜质保期限见另行通知。"],
  ])("tells %s/%s from its near miss", (clause, element, good, bad) => {
    expect(stated(clause, good)).toContain(element);
    expect(stated(clause, bad)).not.toContain(element);
  });

  it("gives phrases of the source as its reason", () => {
    const { document, scores } = scoresOf("8.3", "😀𠮷前言。\n\n**接到投诉**后,我們兩小時內回電,並登記在冊。");
    const score = scores.get("respond-2h");
    const phrases = score?.because.map(({ start, end }) => document.source.slice(start, end)) ?? [];
    expect(score?.window).not.toBeNull();
    expect(phrases.length).toBeGreaterThan(0);
    expect(phrases.length).toBeLessThanOrEqual(5);
    expect(phrases.join(" ")).toContain("兩小時");
    for (const phrase of phrases) expect(document.source).toContain(phrase);
  });

  it("says nothing of an empty scope or of elements it was not trained for", () => {
    const { scores } = scoresOf("8.3", "");
    expect([...scores.values()].some((score) => score.stated)).toBe(false);
    const document = parsePolicy("a.md", "两小时内响应。");
    const house = { id: "house-1", elements: [{ id: "quiet-hours", countsWhen: { zh: "写出安静时段", en: "" } }] };
    expect(scoreScope(model, house, document, 0, document.units.length).states.size).toBe(0);
    const changed = { id: "8.3", elements: [{ id: "respond-2h", countsWhen: { zh: "四小时内响应", en: "" } }] };
    expect(scoreScope(model, changed, document, 0, document.units.length).states.size).toBe(0);
  });
});
