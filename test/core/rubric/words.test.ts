import { describe, expect, it } from "vitest";
import { compileRubric } from "../../../server/src/core/rubric/compile.ts";
import { deserialiseRubric, serialiseRubric } from "../../../server/src/core/rubric/serial.ts";
import { compileBuiltIn } from "../../../server/tools/builtIn.ts";

const { rubric: standard } = compileBuiltIn("t-cgcc-customized-goods");
if (!standard) throw new Error("the built-in standard does not compile");
const builtIns = new Map([[standard.id, standard]]);

function house(more: string) {
  const source = `id: house\nextends: ${standard?.id}\n${more}`;
  return compileRubric([{ path: "house.yaml", source }], { builtIns });
}

const RULE = `
rules:
  - id: house-rule
    name: {zh: 自定, en: Own}
    severity: info
    kind: pattern
    message: {zh: 为什么, en: why}
    replacement: 按价目表
    patterns: ['PATTERN']
    underTopic: {topic: [召回], patterns: ['{payer}自付']}
    beats: [price-deferral]
`;
const WORDS = "words:\n  - {id: person, terms: [张三, 李四]}\n  - {id: payer, terms: ['{person}家', 王五]}\n";

describe("word lists of a rubric", () => {
  it("stand in patterns, also in lists after them", () => {
    const { rubric, problems } = house(WORDS + RULE.replace("PATTERN", "{payer}{..4}付"));
    expect(problems).toEqual([]);
    const term = rubric?.lawTerms.find(({ id }) => id === "house-rule");
    expect(term?.patterns.map(({ source }) => source)).toEqual(["(?:(?:张三|李四)家|王五)[^。;!?,\\n]{0,4}付"]);
    expect(term?.topicPatterns.map(({ source }) => source)).toEqual(["(?:(?:张三|李四)家|王五)自付"]);
    expect(term?.beats).toEqual(["price-deferral"]);
  });

  it("of the base serve a rubric that extends it", () => {
    const { problems } = house(RULE.replace("PATTERN", "由{customer}自付").replace("'{payer}自付'", "自付"));
    expect(problems).toEqual([]);
  });

  it("of an unknown name are a problem of the pattern", () => {
    const { rubric, problems } = house(WORDS + RULE.replace("PATTERN", "{nobody}付"));
    expect(rubric).toBeNull();
    expect(problems.map(({ code, at }) => ({ code, at }))).toEqual([
      { code: "rubric/unknown-words", at: "rules[0].patterns[0]" },
    ]);
  });

  it("survive writing and reading of a compiled rubric", () => {
    const revived = deserialiseRubric(serialiseRubric(standard));
    expect(revived.words).toEqual(standard.words);
    const plain = (rubric: typeof standard) =>
      rubric.lawTerms.map((term) => [term.id, term.topic, term.topicPatterns, term.beats].map(String));
    expect(plain(revived)).toEqual(plain(standard));
  });
});

describe("the built-in rules", () => {
  it("give way to rules that exist, and never to each other both ways", () => {
    const terms = new Map(standard.lawTerms.map((term) => [term.id, term]));
    for (const term of standard.lawTerms) {
      for (const beaten of term.beats) {
        expect(terms.has(beaten), `${term.id} beats ${beaten}`).toBe(true);
        expect(terms.get(beaten)?.beats.includes(term.id), `${term.id} and ${beaten}`).toBe(false);
      }
    }
  });
});
