import { describe, expect, it } from "vitest";
import { compileRubric } from "../../../server/src/core/rubric/compile.ts";
import { SOUND } from "./teaHouse.ts";

describe("a profile that extends a standard", () => {
  const base = compileRubric([{ path: "house.yaml", source: SOUND }]).rubric;
  const builtIns = new Map(base ? [["tea-house", base]] : []);
  const compileProfile = (source: string) => compileRubric([{ path: "profile.yaml", source }], { builtIns });

  it("takes everything over, even with nothing of its own", () => {
    const { rubric, problems } = compileProfile("id: mine\nextends: tea-house\n");
    expect(problems).toEqual([]);
    expect(rubric).toMatchObject({ id: "mine", name: base?.name, max: 20, pass: 80 });
    expect(rubric?.clauses).toEqual(base?.clauses);
    expect(rubric?.digest).not.toBe(base?.digest);
  });

  it("adds elements, raises points, widens the vocabulary, changes rules", () => {
    const { rubric, problems } = compileProfile(`id: mine
extends: tea-house
max: 6
sections: [{id: "2", points: 3}]
clauses:
  - id: "2.1"
    points: 3
    elements:
      - {id: respond, points: 2.5}
      - {id: sorry, name: 致歉, kind: practice, points: 0.5, countsWhen: 说明致歉, fix: 写明, detect: {topic: [致歉]}}
errata: [{clause: "2.1", points: 3, note: 加了致歉}]
concepts: [{id: tea, terms: [奉茶]}]
rules: [{id: no-refund, severity: info}]
`);
    expect(problems).toEqual([]);
    const elements = rubric?.clauseById.get("2.1")?.elements ?? [];
    expect(elements.map(({ id, max, index }) => [id, max, index])).toEqual([
      ["respond", 10, 2],
      ["sorry", 2, 3],
    ]);
    expect(elements[0]?.detection).toBe(base?.clauseById.get("2.1")?.elements[0]?.detection);
    expect(rubric?.vocabulary[0]?.terms).toEqual(["茶水", "茗茶", "龙井", "奉茶"]);
    expect(rubric?.lawTerms[0]).toMatchObject({ id: "no-refund", severity: "info", name: { zh: "概不退换" } });
    expect(rubric?.errata).toEqual([{ clause: "2.1", points: 12, note: { zh: "加了致歉", en: "加了致歉" } }]);
    expect(base?.clauseById.get("2.1")?.elements[0]).toMatchObject({ max: 8, index: 2 });
  });

  it("says what a record of an element has to be", () => {
    const { rubric, problems } = compileProfile(
      'id: mine\nextends: tea-house\nclauses: [{id: "2.1", elements: [{id: respond, certificate: {years: 2, grades: [{name: 甲, from: 90}, {name: 乙, from: 60}]}}]}]\n',
    );
    expect(problems).toEqual([]);
    const grades = rubric?.clauseById.get("2.1")?.elements[0]?.certificate?.grades;
    expect(grades?.map(({ name, from }) => `${name.zh} ${from}`)).toEqual(["乙 60", "甲 90"]);
    const faulty = compileProfile(
      'id: mine\nextends: tea-house\nclauses: [{id: "2.1", elements: [{id: respond, certificate: {years: 1.5, grades: [{name: 甲}]}}]}]\n',
    );
    expect(faulty.problems.map(({ code, at }) => `${code} ${at}`)).toEqual([
      "file/not-number clauses[0].elements[0].certificate.years",
      "file/missing-key clauses[0].elements[0].certificate.grades[0]",
    ]);
  });

  it("changes how an element is detected and keeps the rest of it", () => {
    const { rubric } = compileProfile(
      'id: mine\nextends: tea-house\nclauses: [{id: "2.1", elements: [{id: respond, detect: {topic: [换]}}]}]\n',
    );
    const [before] = base?.clauseById.get("2.1")?.elements ?? [];
    expect(rubric?.clauseById.get("2.1")?.elements[0]).toMatchObject({
      ...before,
      detection: { topic: ["换"], needs: [] },
    });
  });

  it("keeps the groups that a rule's value is read from", () => {
    const { problems } = compileProfile("id: mine\nextends: tea-house\nrules: [{id: no-refund, patterns: [扣款]}]\n");
    expect(problems.map(({ code, at, found }) => [code, at, found])).toEqual([
      ["rubric/law-group", "rules[0].patterns", "n"],
    ]);
  });

  it("checks its own sums, on the profile's text", () => {
    const { problems } = compileProfile(
      'id: mine\nextends: tea-house\nclauses: [{id: "2.1", points: 3, elements: [{id: respond, points: 3}]}]\n',
    );
    expect(problems.map(({ code, found, expected }) => [code, found, expected])).toEqual([
      ["rubric/sum-clauses", "3", "2"],
      ["rubric/erratum-points", "2", "3"],
    ]);
  });
});
