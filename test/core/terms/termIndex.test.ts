import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTerms } from "../../../server/src/core/terms/termIndex.ts";

function naive(phrases: readonly string[], text: string): string[] {
  const hits: string[] = [];
  phrases.forEach((phrase, term) => {
    if (phrase === "") return;
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      hits.push(`${term}@${at}-${at + phrase.length}`);
    }
  });
  return hits.sort();
}

describe("indexTerms", () => {
  it("finds overlapping and nested phrases with their places", () => {
    const phrases = ["退换", "退换货", "换货", "货条件", "投诉"];
    const text = "定制商品退换货条件";
    expect(indexTerms(phrases).find(text)).toEqual([
      { term: 0, start: 4, end: 6 },
      { term: 1, start: 4, end: 7 },
      { term: 2, start: 5, end: 7 },
      { term: 3, start: 6, end: 9 },
    ]);
  });

  it("keeps equal phrases apart and ignores empty ones", () => {
    expect(
      indexTerms(["保修", "", "保修"])
        .find("保修")
        .map((hit) => hit.term),
    ).toEqual([0, 2]);
  });

  it("counts UTF-16 offsets behind astral characters", () => {
    expect(indexTerms(["退货"]).find("😀𠮷退货")).toEqual([{ term: 0, start: 4, end: 6 }]);
  });

  it("agrees with a plain search", () => {
    const word = fc.stringMatching(/^[退换货修保]{0,4}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), fc.stringMatching(/^[退换货修保]{0,20}$/), (phrases, text) => {
        const found = indexTerms(phrases)
          .find(text)
          .map((hit) => `${hit.term}@${hit.start}-${hit.end}`)
          .sort();
        expect(found).toEqual(naive(phrases, text));
      }),
    );
  });
});
