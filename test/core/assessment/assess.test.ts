import { describe, expect, it } from "vitest";
import { assess } from "../../../server/src/core/assessment/assess.ts";
import type { Assessment, PolicySet } from "../../../server/src/core/assessment/assessment.ts";
import { topGains } from "../../../server/src/core/assessment/gains.ts";
import { parseConfig } from "../../../server/src/core/config/parseConfig.ts";
import type { Judge } from "../../../server/src/core/detect/detect.ts";
import type { ElementVerdict, Outcome } from "../../../server/src/core/detect/verdict.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import type { Rubric } from "../../../server/src/core/rubric/rubric.ts";
import { compileBuiltIn } from "../../../server/tools/builtIn.ts";

const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
if (rubric === null) throw new Error("the built-in standard does not compile");
const standard: Rubric = rubric;
const ALL = standard.clauses.map(({ id }) => id);
const CONDITIONAL = ["5.8", "6.6", "7.5", "8.6"];

/** Outcomes as given, by `clause/element` or clause; everything else is stated. */
type Outcomes = Readonly<Record<string, Outcome>>;

interface Case {
  readonly outcomes?: Outcomes;
  readonly tagged?: readonly string[];
  readonly config?: string;
  /** Clauses whose text says that they do not apply. */
  readonly excused?: readonly string[];
  readonly asOf?: string;
}

/** The arithmetic alone: what is stated is decided by the case, not by detection. */
function assessed({
  outcomes = {},
  tagged = ALL,
  config = MANAGER,
  excused = [],
  asOf = "2026-11-24",
}: Case): Assessment {
  const tags = tagged.map((clause) => `  "${clause}": "*"\n`).join("");
  const document = parsePolicy("a.md", `---\nversion: "1"\nclauses:\n${tags}---\n\n一段话。\n`);
  const set: PolicySet = {
    root: ".",
    config: parseConfig("clausemark.yaml", config, []).config,
    configFile: { path: "clausemark.yaml", source: config },
    documents: [document],
  };
  const judge: Judge = {
    judge: (clause) =>
      clause.elements.map((element) =>
        verdict(outcomes[`${clause.id}/${element.id}`] ?? outcomes[clause.id] ?? "stated"),
      ),
    notApplicable: (clause, [first]) =>
      first && excused.includes(clause.id) ? { document: first.document, span: first.scope.span } : null,
  };
  return assess(set, standard, judge, asOf);
}

function verdict(outcome: Outcome): ElementVerdict {
  return { outcome, reason: null, evidence: [], lacks: null, nearest: null, claimed: false, because: [] };
}

const config = (more: string, validUntil = "2027-06-30") =>
  `standard: t-cgcc-customized-goods\nenterprise: {name: 云杉, serviceManager: {name: 李敏, certificate: GL-1, validUntil: ${validUntil}}}\n${more}`;
const MANAGER = config("");

const clause = (assessment: Assessment, id: string) => {
  const entry = assessment.clauses.find((candidate) => candidate.clause.id === id);
  if (!entry) throw new Error(`no clause ${id}`);
  return entry;
};

describe("points", () => {
  it("are all of 100 where everything is stated", () => {
    const { score, sections, disclosures } = assessed({});
    expect(score).toEqual({
      points: 400,
      applicable: 400,
      value: 100,
      strict: 100,
      target: 90,
      verdict: "meets",
      serviceManager: "valid",
    });
    expect(sections.map(({ section, max }) => [section.id, max / 4])).toEqual([
      ["4", 16],
      ["5", 19],
      ["6", 15],
      ["7", 13],
      ["8", 20],
      ["9", 17],
    ]);
    expect(disclosures).toEqual({ stated: 66, total: 66 });
  });

  it.each(["deferred", "contradicted", "missing"] as const)("are none for what is %s", (outcome) => {
    const assessment = assessed({ outcomes: { "8.5/return-fees": outcome } });
    const entry = clause(assessment, "8.5");
    expect([entry.points, entry.max]).toEqual([9, 12]);
    expect([assessment.score.points, assessment.score.value, assessment.score.strict]).toEqual([397, 99.2, 97]);
    expect(assessment.disclosures).toEqual({ stated: 65, total: 66 });
  });

  it("sum over elements, clauses and sections, whatever the outcomes", () => {
    const kinds: readonly Outcome[] = ["stated", "missing", "deferred", "contradicted"];
    for (let seed = 1; seed <= 20; seed++) {
      const outcomes = Object.fromEntries(
        standard.clauses.flatMap(({ id, elements }, at) =>
          elements.map((element, index) => [
            `${id}/${element.id}`,
            kinds[(at * seed + index * 7 + seed) % 4] ?? "stated",
          ]),
        ),
      );
      const tagged = ALL.filter((_, index) => (index * seed) % 5 !== 1);
      const { score, sections, clauses } = assessed({ outcomes, tagged });
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      for (const entry of clauses) {
        expect(sum(entry.elements.map(({ points }) => points))).toBe(entry.points);
        if (entry.elements.length > 0) expect(sum(entry.elements.map(({ max }) => max))).toBe(entry.max);
      }
      expect(sum(clauses.map(({ points }) => points))).toBe(score.points);
      expect(sum(sections.map(({ points }) => points))).toBe(score.points);
      expect(sum(sections.map(({ max }) => max))).toBe(score.applicable);
    }
  });

  it("of an untagged clause are none, and its disclosures count as not stated", () => {
    const { score, disclosures, clauses } = assessed({ tagged: ALL.filter((id) => id !== "8.5") });
    expect(score.points).toBe(388);
    expect(disclosures).toEqual({ stated: 62, total: 66 });
    const entry = clauses.find((candidate) => candidate.clause.id === "8.5");
    expect([entry?.status, entry?.elements, entry?.max]).toEqual(["untagged", [], 12]);
  });
});

describe("the status of a clause", () => {
  it.each([
    ["covered", {}],
    ["partial", { "8.5/return-fees": "missing" }],
    ["partial", { "8.5/return-fees": "deferred" }],
    ["uncovered", { "8.5": "missing" }],
    ["uncovered", { "8.5": "deferred" }],
    ["contradicted", { "8.5/return-fees": "contradicted" }],
    ["contradicted", { "8.5": "contradicted" }],
  ] as const)("is %s for %j", (status, outcomes) => {
    expect(clause(assessed({ outcomes }), "8.5").status).toBe(status);
  });
});

describe("a clause that does not apply", () => {
  const claimed = config('notApplicable: {"5.8": 全部国产, "8.5": 从不退货}\n');

  it.each([
    ["by a plain statement in its text", { excused: ["5.8"], outcomes: { "5.8": "missing" } }],
    ["by the configuration", { config: claimed, outcomes: { "5.8": "missing" } }],
    ["by the configuration, untagged", { config: claimed, tagged: ALL.filter((id) => id !== "5.8") }],
  ] as const)("leaves section and total: %s", (_, given) => {
    const { score, sections, clauses, disclosures } = assessed(given);
    const entry = clauses.find((candidate) => candidate.clause.id === "5.8");
    expect([entry?.status, entry?.points, entry?.max]).toEqual(["notApplicable", 0, 0]);
    expect(entry?.elements.every(({ verdict: { outcome } }) => outcome === "notApplicable")).toBe(true);
    expect([score.points, score.applicable, score.value]).toEqual([392, 392, 100]);
    expect(sections.find(({ section }) => section.id === "5")?.max).toBe(68);
    expect(disclosures.total).toBe(
      66 - (entry?.clause.elements.filter(({ kind }) => kind === "disclosure").length ?? 0),
    );
  });

  it("is scaled exactly", () => {
    const { score } = assessed({
      config: claimed,
      outcomes: { "5.8": "missing", "4.1": "missing", "9.6": "missing", "9.5": "missing" },
    });
    // 4 + 4 + 3 points less of 98: 87 / 98 = 88.77…
    expect([score.points / 4, score.applicable / 4, score.value]).toEqual([87, 98, 88.7]);
  });

  it("applies after all where an element is stated", () => {
    const { score, clauses } = assessed({
      config: claimed,
      outcomes: { "5.8/import-documents": "missing" },
      excused: ["5.8"],
    });
    const entry = clauses.find((candidate) => candidate.clause.id === "5.8");
    expect([entry?.status, entry?.max, score.applicable]).toEqual(["partial", 8, 400]);
  });

  it("is one of those the standard makes conditional, whatever is claimed", () => {
    const conditional = standard.clauses.filter(({ conditional: when }) => when !== null).map(({ id }) => id);
    expect(conditional).toEqual(CONDITIONAL);
    expect(clause(assessed({ config: claimed, outcomes: { "8.5": "missing" }, excused: ALL }), "8.5").status).toBe(
      "uncovered",
    );
  });

  it("all four of them leave the total", () => {
    const outcomes: Outcomes = Object.fromEntries(CONDITIONAL.map((id) => [id, "missing"]));
    const { score } = assessed({ outcomes, excused: CONDITIONAL });
    const points = CONDITIONAL.map((id) => standard.clauseById.get(id)?.max ?? 0).reduce((sum, max) => sum + max, 0);
    expect([score.applicable, score.value]).toEqual([400 - points, 100]);
  });
});

describe("the verdict", () => {
  const below: Outcomes = { "8.5": "missing", "8.6": "missing", "8.7": "missing", "8.8": "missing" };

  it.each([
    ["meets", {}],
    ["below-target", { outcomes: below }],
    ["no-service-manager", { config: "standard: t-cgcc-customized-goods\n" }],
    ["service-manager-expired", { asOf: "2027-07-01" }],
    ["meets", { asOf: "2027-06-30" }],
    ["below-target", { outcomes: below, config: "standard: t-cgcc-customized-goods\n" }],
    ["below-target", { outcomes: below, asOf: "2027-07-01" }],
  ] as const)("is %s for %j", (expected, given) => {
    expect(assessed(given).score.verdict).toBe(expected);
  });

  it("does not open its gate by what the text says of the manager", () => {
    const { score } = assessed({ config: "standard: t-cgcc-customized-goods\n" });
    expect([score.value, score.serviceManager, score.verdict]).toEqual([100, "missing", "no-service-manager"]);
    const named = assessed({ outcomes: { "4.1/service-manager": "missing" } });
    expect([named.score.serviceManager, named.score.verdict]).toEqual(["valid", "meets"]);
  });

  it("compares with a target of the company's own, decimals and all", () => {
    const outcomes: Outcomes = { "8.5/return-fees": "missing" };
    for (const [target, expected] of [
      ["99.25", "meets"],
      ["99.26", "below-target"],
      ["99.3", "below-target"],
    ]) {
      const { score } = assessed({ outcomes, config: config(`target: ${target}\n`) });
      expect([target, score.target, score.verdict]).toEqual([target, Number(target), expected]);
    }
  });
});

it("the table's missing row is made good by the rubric, and recorded", () => {
  expect(standard.errata.map(({ clause: id, points }) => [id, points / 4])).toEqual([["5.9", 2]]);
  expect(clause(assessed({}), "5.9").max / 4).toBe(2);
  expect(standard.clauseById.get("5.9")?.inferred).toBe(true);
});

describe("what to write next", () => {
  it("is what gains most, and leaves out what does not apply or is complete", () => {
    const gains = topGains(
      assessed({
        outcomes: { "8.5": "missing", "9.6/eval-27922": "missing", "5.8": "missing" },
        excused: ["5.8"],
        tagged: ALL.filter((id) => id !== "4.1"),
      }),
      5,
    );
    expect(gains.map(({ clause: entry, points }) => [entry.clause.id, points / 4])).toEqual([
      ["4.1", 4],
      ["8.5", 3],
      ["9.6", 2],
    ]);
    expect(gains[1]?.elements.map(({ max }) => max)).toEqual([4, 3, 3, 2]);
  });
});
