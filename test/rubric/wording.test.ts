import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { fillTabStops } from "../../server/src/core/rubric/tabStops.ts";
import { normalise } from "../../server/src/core/text/normalise.ts";
import { findValues } from "../../server/src/core/text/values.ts";

/** What the compiler cannot see in the built-in standard's data: how its words are written. */

const ROOT = join(import.meta.dirname, "..", "..");
const FOLDER = join(ROOT, "rubric", "t-cgcc-customized-goods");

interface Detect {
  readonly topic: readonly string[];
  readonly needs?: readonly (readonly string[])[];
  readonly forbids?: readonly string[];
  readonly contradictedBy?: readonly string[];
}
interface RubricElement {
  readonly id: string;
  readonly detect: Detect;
  readonly good: readonly string[];
  readonly bad: readonly { readonly text: string; readonly why: string }[];
}
interface RubricClause {
  readonly id: string;
  readonly notApplicableWhen?: readonly string[];
  readonly elements: readonly RubricElement[];
  readonly advice?: readonly { readonly id: string }[];
  readonly skeleton: string;
}
interface Concept {
  readonly id: string;
  readonly terms: readonly string[];
}
interface LawRule {
  readonly id: string;
  readonly replacement: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}
interface Variants {
  readonly clause: string;
  readonly element: string;
  readonly advice?: string;
  readonly nearMisses: readonly { readonly text: string; readonly why: string }[];
}
interface Copied {
  readonly clause: string;
  readonly element: string;
  readonly text: string;
}

function read<T>(...path: string[]): T {
  return parse(readFileSync(join(...path), "utf8"), { schema: "failsafe" }) as T;
}

const clauses = ["4", "5", "6", "7", "8", "9"].flatMap(
  (section) => read<{ clauses: RubricClause[] }>(FOLDER, "clauses", `${section}.yaml`).clauses,
);
const concepts = read<{ concepts: Concept[] }>(FOLDER, "vocabulary.yaml").concepts;
const law = read<{ rules: LawRule[] }>(FOLDER, "law-terms.yaml").rules;
const fixtures = join(ROOT, "test", "fixtures");
const fills = read<Record<string, string[]>>(fixtures, "skeleton-fills.yaml");
const elements = clauses.flatMap((clause) =>
  clause.elements.map((element) => ({ key: `${clause.id}/${element.id}`, element })),
);

/** Value kinds that make a passage put off. */
const PUT_OFF = new Set(["placeholder", "deferral", "vague-time"]);
const putOff = (text: string) => findValues(normalise(text).text).filter((value) => PUT_OFF.has(value.kind));
const fill = (skeleton: string, values: readonly string[]) =>
  fillTabStops(skeleton, (number) => values[number - 1] ?? "");

describe("the built-in standard's wording", () => {
  it("writes every phrase as matching sees it", () => {
    const phrases = [
      ...concepts.flatMap((concept) => concept.terms),
      ...elements.flatMap(({ element: { detect } }) => [
        ...detect.topic,
        ...(detect.needs ?? []).flat(),
        ...(detect.forbids ?? []),
      ]),
    ].filter((phrase) => !/^[@#]/.test(phrase));
    expect(phrases.filter((phrase) => normalise(phrase).text !== phrase)).toEqual([]);
  });

  it("uses every concept", () => {
    const used = new Set(
      JSON.stringify(clauses)
        .match(/"@[\w-]+"/g)
        ?.map((reference) => reference.slice(2, -1)),
    );
    expect(concepts.map((concept) => concept.id).filter((id) => !used.has(id))).toEqual([]);
  });

  it("numbers the tab stops of a skeleton from 1 and leaves each a placeholder", () => {
    for (const { id, skeleton } of clauses) {
      const stops = [...skeleton.matchAll(/\$\{(\d+):([^}]*)\}/g)];
      expect(
        stops.map((stop) => Number(stop[1])),
        id,
      ).toEqual(stops.map((_, index) => index + 1));
      for (const [, , text = ""] of stops) expect(text, id).toMatch(/^(?:XX|【待填：[^】]+】)$/);
    }
  });

  it("has a concrete value for every tab stop of a skeleton", () => {
    for (const { id, skeleton } of clauses) {
      const values = fills[id] ?? [];
      expect(values.length, id).toBe(skeleton.match(/\$\{\d+:/g)?.length);
      expect(fill(skeleton, values), id).not.toMatch(/XX|【待填/);
    }
  });

  it("never gives a good example that is contradicted or holds a placeholder", () => {
    for (const { key, element } of elements) {
      const opposites = (element.detect.contradictedBy ?? []).map((source) => new RegExp(source, "u"));
      for (const text of element.good) {
        const seen = normalise(text).text;
        expect(opposites.filter((opposite) => opposite.test(seen)).map(String), `${key}: ${text}`).toEqual([]);
        expect(
          putOff(text).filter((value) => value.kind === "placeholder"),
          `${key}: ${text}`,
        ).toEqual([]);
      }
    }
  });

  it("holds every near miss, those that copy the standard only as fixtures", () => {
    const copied = read<Copied[]>(fixtures, "copied-near-misses.yaml");
    for (const given of read<Variants[]>(fixtures, "variants.yaml")) {
      const clause = clauses.find((one) => one.id === given.clause);
      const advice = clause?.advice?.some((one) => one.id === given.element);
      expect(advice ?? false, given.element).toBe(given.advice === "true");
      const bad = clause?.elements.find((one) => one.id === given.element)?.bad.map((one) => one.text) ?? [];
      for (const { text, why } of given.nearMisses) {
        if (why === "copied") {
          expect(bad, text).not.toContain(text);
          expect(copied).toContainEqual({ clause: given.clause, element: given.element, text });
        } else if (advice !== true) expect(bad).toContain(text);
      }
    }
  });

  it("gives every law rule a wording that passes and enough examples", () => {
    for (const rule of law) {
      expect(rule.replacement.length, rule.id).toBeGreaterThan(6);
      expect(rule.bad.length, rule.id).toBeGreaterThanOrEqual(4);
      expect(rule.good.length, rule.id).toBeGreaterThanOrEqual(3);
      expect(rule.bad, rule.id).not.toContain(rule.replacement);
    }
  });
});

describe("statements that a conditional clause does not apply", () => {
  const NOT_APPLICABLE: Readonly<Record<string, { readonly yes: readonly string[]; readonly no: readonly string[] }>> =
    {
      "5.8": {
        yes: [
          "不使用进口原材料",
          "均为国产材料",
          "本产品全部采用国产原材料",
          "所用材料均为国产",
          "我们店里不用进口料的。",
        ],
        no: ["未使用进口材料的，不出具证明", "除五金外均为国产材料", "部分材料为国产", "使用进口原材料的，附产地证"],
      },
      "6.6": {
        yes: ["不涉及场所改动", "免打孔安装", "本产品安装不改动房屋结构", "不对安装场所设施做任何调整"],
        no: ["未经业主同意不改动墙体", "您不同意的不改动房屋结构", "无需业主同意即可拆改", "提供不拆改之替代方案"],
      },
      "7.5": {
        yes: ["终身免费维修", "不收取任何维修费用", "过保后仍免费维修", "维修服务全部免费"],
        no: ["保修期内不收取维修费", "质保期内维修一律免费", "保修期内免费维修，过保收费"],
      },
      "8.6": {
        yes: ["均为上门维修", "无需返厂", "现场维修或整件更换", "不采用返厂维修"],
        no: ["无需返厂的小故障由师傅现场处理", "没有返厂条件", "返厂维修 12 天内送回"],
      },
    };
  const says = (clause: RubricClause, text: string) =>
    (clause.notApplicableWhen ?? []).some((source) => new RegExp(source, "u").test(normalise(text).text));

  it("exist for exactly the conditional clauses", () => {
    const conditional = clauses.filter((clause) => clause.notApplicableWhen !== undefined);
    expect(conditional.map((clause) => clause.id)).toEqual(Object.keys(NOT_APPLICABLE));
  });

  it.each(clauses.filter((clause) => clause.id in NOT_APPLICABLE))("$id", (clause) => {
    const cases = NOT_APPLICABLE[clause.id];
    for (const text of cases?.yes ?? []) expect(says(clause, text), text).toBe(true);
    for (const text of cases?.no ?? []) expect(says(clause, text), text).toBe(false);
  });
});
