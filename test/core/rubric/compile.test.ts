import { describe, expect, it } from "vitest";
import { compileRubric } from "../../../server/src/core/rubric/compile.ts";
import { listedFiles } from "../../../server/src/core/rubric/files.ts";
import { JUDGE, SOUND } from "./teaHouse.ts";

describe("a rubric in one file", () => {
  const { rubric, problems } = compileRubric([{ path: "house.yaml", source: SOUND }], { judge: JUDGE });

  it("compiles, points in quarter points, elements numbered through", () => {
    expect(problems).toEqual([]);
    expect(rubric).toMatchObject({ id: "tea-house", number: "", max: 20, pass: 80, needsServiceManager: false });
    expect(rubric?.clauses.flatMap(({ elements }) => elements.map(({ id, index, max }) => [id, index, max]))).toEqual([
      ["price", 0, 9],
      ["refill", 1, 3],
      ["respond", 2, 8],
    ]);
    expect(rubric?.clauseById.get("2.1")).toMatchObject({ basis: "implied", title: { zh: "退茶", en: "退茶" } });
    expect(rubric?.clauseById.get("2.1")?.skeleton).toBe("- ${1:【待填：多久换】}\n");
    expect(rubric?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("normalises phrases and gives limits in minutes and per cent", () => {
    expect(rubric?.vocabulary[0]?.terms).toEqual(["茶水", "茗茶", "龙井"]);
    const [price, , respond] = rubric?.clauses.flatMap((clause) => clause.elements) ?? [];
    expect(price?.detection.limit).toEqual({ kind: "percent", verb: ["加收"], atMost: 10 });
    expect(respond?.detection.limit).toEqual({ kind: "duration", verb: ["换"], atMost: 10 });
  });

  it("stays the same when its files change only in layout", () => {
    const spaced = SOUND.replaceAll(": {", ":   {").replace("id: tea-house", "# 说明\nid: 'tea-house'");
    expect(compileRubric([{ path: "other.yaml", source: spaced }]).rubric?.digest).toBe(rubric?.digest);
  });
});

describe("a rubric in several files", () => {
  const at = SOUND.indexOf("clauses:\n");
  const end = SOUND.indexOf("concepts:\n");
  const main = { path: "r/main.yaml", source: `${SOUND.slice(0, at)}files: [./parts/clauses.yaml, words.yaml]\n` };
  const clauses = { path: "r/parts/clauses.yaml", source: SOUND.slice(at, end) };
  const words = { path: "r/words.yaml", source: SOUND.slice(end) };

  it("is the same as in one, in whatever order the others come", () => {
    expect(listedFiles(main)).toEqual(["r/parts/clauses.yaml", "r/words.yaml"]);
    const one = compileRubric([{ path: "house.yaml", source: SOUND }]).rubric;
    for (const files of [
      [main, clauses, words],
      [main, words, clauses],
    ]) {
      const { rubric, problems } = compileRubric(files);
      expect(problems).toEqual([]);
      expect(rubric?.digest).toBe(one?.digest);
    }
  });

  it("says which file is wrong, which is missing, and what belongs in the main one", () => {
    const misspelt = { ...words, path: "r/word.yaml" };
    const { problems } = compileRubric([main, { ...clauses, source: `pass: 1\n${clauses.source}` }, misspelt]);
    expect(problems.map(({ file, code, nearest }) => [file, code, nearest])).toEqual([
      ["r/main.yaml", "rubric/missing-file", "word.yaml"],
      ["r/parts/clauses.yaml", "rubric/key-in-part", undefined],
      ["r/parts/clauses.yaml", "rubric/unknown-concept", undefined],
    ]);
  });
});
