import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../../server/src/core/policy/document.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { stretchesOf } from "../../../server/src/core/policy/parts.ts";
import { PieceCache } from "../../../server/src/core/policy/pieces.ts";
import { policy } from "../../bench/generate.ts";
import { Random } from "../../bench/random.ts";
import { corpusPolicies } from "./corpus.ts";

const TYPED = [
  "改",
  "\n\n",
  "## 新的一节\n\n",
  "- 24 小时内回复\n",
  "**注意：**",
  "一、",
  "（一）",
  "```\n",
  "以下：",
  "<!-- x -->",
];

/** Without what remembers how it was read. */
function plain(document: PolicyDocument): unknown {
  return { ...document, parts: document.parts.map(({ firstUnit, endUnit }) => [firstUnit, endUnit]) };
}

describe("parts of a document", () => {
  it("are taken over by the next text, and make the same document", () => {
    const random = new Random(11);
    for (const { path, source } of corpusPolicies().slice(0, 25)) {
      const cache = new PieceCache();
      let text = source;
      let document = parsePolicy(path, text, cache);
      for (let edit = 0; edit < 25; edit++) {
        const at = random.between(0, text.length);
        text = text.slice(0, at) + random.pick(TYPED) + text.slice(at + random.between(0, 8));
        document = parsePolicy(path, text, cache, document);
        const fresh = parsePolicy(path, text, new PieceCache());
        expect(plain(document), `${path}, edit ${edit}`).toEqual(plain(fresh));
      }
    }
  });

  it("hold all units, and whatever stands over a unit stands in its part", () => {
    let parts = 0;
    for (const { path, source } of corpusPolicies()) {
      const document = parsePolicy(path, source);
      let next = 0;
      for (const { firstUnit, endUnit } of document.parts) {
        expect(firstUnit).toBe(next);
        next = endUnit;
        for (const { lead, label } of document.units.slice(firstUnit, endUnit)) {
          for (const over of [lead, label]) expect(over < 0 || (over >= firstUnit && over < endUnit), path).toBe(true);
        }
        parts++;
      }
      expect(next).toBe(document.units.length);
    }
    expect(parts).toBeGreaterThan(1000);
  });

  it("keep what is remembered with them, but for the one that is edited", () => {
    const source = policy(new Random(4), 60_000);
    const cache = new PieceCache();
    const before = parsePolicy("a.md", source, cache);
    const at = source.indexOf("### 附则", source.length / 2);
    const after = parsePolicy("a.md", `${source.slice(0, at + 5)}新${source.slice(at + 5)}`, cache, before);
    const memories = new Set(before.parts.map(({ memory }) => memory));
    expect(after.parts.filter(({ memory }) => !memories.has(memory))).toHaveLength(1);
    expect(after.parts).toHaveLength(before.parts.length);
  });

  it("remember nothing of a section that is cut elsewhere", () => {
    const document = parsePolicy("a.md", policy(new Random(4), 60_000));
    const part = document.parts.find(({ firstUnit, endUnit }) => endUnit - firstUnit > 5);
    const memoryFrom = (skipped: number) =>
      stretchesOf(document, (part?.firstUnit ?? 0) + skipped, document.units.length)[0]?.memory;
    expect(part).toBeDefined();
    expect(memoryFrom(0)).toBe(part?.memory);
    expect(memoryFrom(1)).toBe(part?.memory.body);
    expect(memoryFrom(2)).toBeNull();
    expect(stretchesOf(document, 0, 20)).toEqual([{ firstUnit: 0, endUnit: 20, memory: null }]);
  });
});
