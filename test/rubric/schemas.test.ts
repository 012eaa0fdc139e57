import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseConfig } from "../../server/src/core/config/parseConfig.ts";
import { parsePolicy } from "../../server/src/core/policy/parse.ts";
import { compileRubric } from "../../server/src/core/rubric/compile.ts";
import { ruleMetas } from "../../server/src/core/rules/catalogue.ts";
import { compileBuiltIn, ROOT } from "../../server/tools/builtIn.ts";
import { CONFIG_SCHEMA, configSchemaSource } from "../../server/tools/generate-schemas.ts";

const { rubric: standard } = compileBuiltIn("t-cgcc-customized-goods");
const RULES = standard ? ruleMetas(standard).map((meta) => meta.id) : [];
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allowMatchingProperties: true });

function validator(name: string): (yaml: string) => boolean {
  const schema = JSON.parse(readFileSync(join(ROOT, `rubric/schema/${name}.schema.json`), "utf8")) as object;
  const validate = ajv.compile(schema);
  return (yaml) => validate(parse(yaml));
}

/** Every file is judged alike by the schema, as a YAML editor applies it, and by the reader of the product. */
function agree(yaml: string, bySchema: boolean, byReader: boolean, expected: boolean): void {
  expect({ yaml, bySchema, byReader }).toEqual({ yaml, bySchema: expected, byReader: expected });
}

describe("the schema of clausemark.yaml", () => {
  const validate = validator("config");
  const read = (yaml: string) => parseConfig("clausemark.yaml", yaml, RULES).problems.length === 0;

  it("lists the rules as they are", () => {
    expect(readFileSync(CONFIG_SCHEMA, "utf8")).toBe(configSchemaSource());
  });

  it.each([
    "standard: t-cgcc-customized-goods\n",
    "standard: ./house.yaml\ntarget: 95\nlocale: en\n",
    "standard: x\nenterprise: {name: 云杉, serviceManager: {name: 李敏, certificate: GL-1, validUntil: 2028-02-29}}\n",
    "standard: x\nenterprise: {name: 12345}\n",
    'standard: x\ndocuments: ["a/**/*.md", "!a/b.md"]\n',
    "standard: x\nrules: {coverage/practice: off, law/final-interpretation: hint}\n",
    'standard: x\nnotApplicable: {"5.8": 全部国产, 7.5: }\n',
    "standard: x\nevidence: [{clause: 4.1, element: service-manager, file: a.pdf, issued: 2025-01-01, validUntil: 2026-12-31, grade: 高级}]\n",
    "standard: x\nvocabulary: {return: [退件]}\n",
  ])("agrees with the reader: good %#", (yaml) => agree(yaml, validate(yaml), read(yaml), true));

  it.each([
    "target: 90\n",
    "standard: ''\n",
    "standard: {id: x}\n",
    "standard: x\ntargets: 90\n",
    "standard: x\ntarget: 101\n",
    "standard: x\ntarget: 很高\n",
    "standard: x\nlocale: zh\n",
    "standard: x\ndocuments: []\n",
    "standard: x\ndocuments: a.md\n",
    "standard: x\nrules: {coverage/practise: off}\n",
    "standard: x\nrules: {coverage/practice: warn}\n",
    "standard: x\nrules: [coverage/practice]\n",
    "standard: x\nenterprise: 云杉\n",
    "standard: x\nenterprise: {manager: 李敏}\n",
    "standard: x\nenterprise: {serviceManager: {validUntil: 2026-02-29}}\n",
    "standard: x\nenterprise: {serviceManager: {validUntil: 2026-04-31}}\n",
    "standard: x\nenterprise: {serviceManager: {validUntil: 2100-02-29}}\n",
    "standard: x\nevidence: [{clause: 4.1}]\n",
    "standard: x\nevidence: {clause: 4.1, file: a}\n",
    "standard: x\nvocabulary: {return: 退件}\n",
    "standard: x\nvocabulary: {return: []}\n",
  ])("agrees with the reader: bad %#", (yaml) => agree(yaml, validate(yaml), read(yaml), false));
});

describe("the schema of front matter", () => {
  const validate = validator("front-matter");
  const read = (yaml: string) =>
    parsePolicy("a.md", `---\n${yaml}---\n\n# 退换货\n\n三天内退换。\n`).problems.length === 0;

  it.each([
    'title: 退换货\nversion: "2.1"\neffective: 2026-01-01\nreview: 2026-12-31\nclauses:\n  8.5: 退换货\n',
    'clauses:\n  8.1: [退换货, "*"]\n  7.6: "*"\n',
    "clauses: [8.1, 8.2]\n",
    "clauses: 8.1\n",
    "clauses: {8.5: 退换货}\n部门: 售后部\n",
    "title: 无关文件\n",
  ])("agrees with the reader: good %#", (yaml) => agree(yaml, validate(yaml), read(yaml), true));

  it.each([
    "clauses:\n",
    "clauses: {8.5: }\n",
    "clauses: {8.5: {标题: 退换货}}\n",
    "clauses: [8.5]\neffective: 2026-02-30\n",
    "clauses: [8.5]\nreview: 明年\n",
    "clauses: [8.5]\nreview: [2026-01-01]\n",
  ])("agrees with the reader: bad %#", (yaml) => agree(yaml, validate(yaml), read(yaml), false));
});

describe("the schema of rubrics", () => {
  const validate = validator("rubric");
  const read = (yaml: string) => {
    const { problems } = compileRubric([{ path: "r.yaml", source: yaml }]);
    // Sums and references are beyond what a schema can say.
    return problems.every(
      ({ code }) => !/^(?:file\/|rubric\/(?:id-shape|no-topic|minimum|zero-points|not-a-value))/.test(code),
    );
  };
  const clause = (members: string) =>
    `${HEAD}clauses: [{id: "1", section: "1", points: 1, title: 甲, requirement: 乙, ${members}}]\n`;
  const element = (members: string) =>
    clause(`elements: [{id: a, name: 甲, kind: practice, points: 1, countsWhen: 写, fix: 写, ${members}}]`);
  const HEAD = 'id: r\nname: {zh: 规矩, en: Rules}\nmax: 1\npass: 80\nsections: [{id: "1", title: 一, points: 1}]\n';

  it.each([
    element("detect: {topic: [甲]}"),
    element(
      "detect: {needs: [['#money', 元]], minimum: 2, forbids: [乙], contradictedBy: ['不[^。]{0,3}甲'], defersOn: ['#money']}",
    ),
    element(
      "detect: {topic: [甲], limit: {kind: duration, verb: [到], atMost: 2 小时}}, good: [甲], bad: [{text: 乙, why: vague}]",
    ),
    `${element("detect: {topic: [甲]}")}concepts: [{id: a, terms: [甲]}]\nlaws: {XFF: {name: 消法, certainty: read}}\n`,
  ])("agrees with the compiler: good %#", (yaml) => agree(yaml, validate(yaml), read(yaml), true));

  it.each([
    element("detect: {topic: []}, colour: red").replace("topic: []", "topic: [甲]"),
    element("detect: {minimum: 1}"),
    element("detect: {topic: [甲], minimum: 0}"),
    element("detect: {topic: [甲], defersOn: [价钱]}"),
    element("detect: {topic: [甲], limit: {kind: duration, atMost: 2 小时}}"),
    element("detect: {topic: 甲}"),
    element("detect: {topic: [甲]}").replace("kind: practice", "kind: practise"),
    element("detect: {topic: [甲]}").replace("points: 1, countsWhen", "points: 0.3, countsWhen"),
    element("detect: {topic: [甲]}").replace("points: 1, countsWhen", "points: 0, countsWhen"),
    element("detect: {topic: [甲]}").replace("id: a", "id: A"),
    element("detect: {topic: [甲]}").replace("en: Rules", "fr: Règles"),
    element("detect: {topic: [甲]}").replace("sections: [", "sections: [] #"),
    `${HEAD}concepts: [{id: a, terms: []}]\n`,
    `${HEAD}rules: [{id: a, kind: patterns}]\n`,
    `${HEAD}laws: {XFF: {name: 消法, certainty: yes}}\n`,
  ])("agrees with the compiler: bad %#", (yaml) => agree(yaml, validate(yaml), read(yaml), false));

  it("accepts the built-in standard's files", () => {
    const folder = join(ROOT, "rubric/t-cgcc-customized-goods");
    const names = ["standard", "vocabulary", "law-terms", ...[4, 5, 6, 7, 8, 9].map((section) => `clauses/${section}`)];
    for (const name of names)
      expect([name, validate(readFileSync(join(folder, `${name}.yaml`), "utf8"))]).toEqual([name, true]);
  });
});

describe("every schema", () => {
  it.each(["config", "front-matter", "rubric"])("%s explains its members in Chinese, with English beside", (name) => {
    const schema = JSON.parse(readFileSync(join(ROOT, `rubric/schema/${name}.schema.json`), "utf8")) as unknown;
    const described: { description: string; $comment: unknown }[] = [];
    const walk = (node: unknown): void => {
      if (node === null || typeof node !== "object") return;
      const { description, $comment } = node as { description?: unknown; $comment?: unknown };
      if (typeof description === "string") described.push({ description, $comment });
      for (const child of Object.values(node)) walk(child);
    };
    walk(schema);
    expect(described.length).toBeGreaterThan(5);
    for (const { description, $comment } of described) {
      expect(description).toMatch(/\p{Script=Han}/u);
      expect($comment).toMatch(/^[A-Za-z"]/);
    }
  });
});
