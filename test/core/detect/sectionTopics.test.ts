import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { likelyClause } from "../../../server/src/core/detect/topics/likelyClause.ts";
import { sectionsOf } from "../../../server/src/core/detect/topics/sections.ts";
import { likelyClauses } from "../../../server/src/core/detect/topics/sectionTopics.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { PieceCache } from "../../../server/src/core/policy/pieces.ts";
import { readModel } from "../../../server/tools/builtIn.ts";
import { corpusPolicies } from "../policy/corpus.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const topics = readModel()?.topics;
if (!topics) throw new Error("the built-in model has no topics");

describe("what sections are about", () => {
  it("is what each says when it is read by itself, however they stand in each other", () => {
    let compared = 0;
    for (const { path, source } of corpusPolicies().slice(0, 40)) {
      const document = parsePolicy(path, source);
      const sections = sectionsOf(document);
      const found = likelyClauses(topics, document, sections);
      for (const { heading, firstUnit, endUnit } of sections) {
        const alone = likelyClause(topics, document, firstUnit, endUnit);
        const own = found.get(heading) ?? null;
        expect(own?.clause, `${path} ${heading}`).toBe(alone?.clause);
        expect(own?.confidence ?? 0).toBeCloseTo(alone?.confidence ?? 0, 9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(200);
  });

  it("keeps no text of a document that is gone", async () => {
    const read = (at: number) => {
      const document = parsePolicy("a.md", `# 投诉 ${at}\n\n投诉电话 400-820-${at}。\n`, new PieceCache());
      likelyClauses(topics, document, sectionsOf(document));
      return new WeakRef(document.units[1]?.content ?? document);
    };
    const texts = Array.from({ length: 50 }, (_, at) => read(1000 + at));
    // What a weak reference was made of lives until the turn ends.
    await new Promise((resolve) => setTimeout(resolve, 0));
    collect();
    expect(texts.filter((text) => text.deref() !== undefined)).toHaveLength(0);
  });
});
