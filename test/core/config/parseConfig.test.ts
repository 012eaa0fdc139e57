import { describe, expect, it } from "vitest";
import { checkConfig } from "../../../server/src/core/config/checkConfig.ts";
import { parseConfig } from "../../../server/src/core/config/parseConfig.ts";
import { isMessageId } from "../../../server/src/core/messages/catalogue.ts";
import { readMarks } from "../marks.ts";

const RULES = ["law/price-not-arabic", "coverage/practice", "coverage/disclosure"];

/** Every mark is one problem of that code at that place, in source order; nothing else is a problem. */
function check(marked: string): void {
  const { source, marks } = readMarks(marked);
  const { problems } = parseConfig("clausemark.yaml", source, RULES);
  expect(
    problems.map(({ span, code, nearest }) => ({
      text: source.slice(span.start, span.end),
      start: span.start,
      what: nearest === undefined ? code : `${code}: ${nearest}`,
    })),
  ).toEqual(marks.map(({ start, end, what }) => ({ text: source.slice(start, end), start, what })));
  for (const { code } of problems) expect(isMessageId(code)).toBe(true);
}

const WHOLE = `standard: t-cgcc-customized-goods
enterprise:
  name: 云杉定制家居有限公司
  serviceManager: { name: 李敏, certificate: GL-2024-01316, validUntil: 2027-06-30 }
documents: ["policies/**/*.md", "!policies/草稿/**"]
target: 92.5
locale: zh-CN
rules: { law/price-not-arabic: off, coverage/practice: warning }
notApplicable: { "5.8": 全部使用国产原材料 }
evidence:
  - { clause: "4.1", element: service-manager, file: 证书/李敏.pdf, validUntil: 2027-06-30, grade: 高级 }
vocabulary:
  return: [退件, 返厂]
# clausemark-disable-next-line config/schema -- 名称待工商变更
`;

describe("parseConfig", () => {
  it("reads every member, with its place", () => {
    const { config, problems } = parseConfig("clausemark.yaml", WHOLE, RULES);
    expect(problems).toEqual([]);
    const at = (path: string) => {
      const span = config?.places.get(path);
      return span && WHOLE.slice(span.start, span.end);
    };
    expect(config).toMatchObject({
      standard: { value: "t-cgcc-customized-goods" },
      enterprise: "云杉定制家居有限公司",
      serviceManager: { name: "李敏", certificate: "GL-2024-01316", validUntil: "2027-06-30" },
      documents: [{ value: "policies/**/*.md" }, { value: "!policies/草稿/**" }],
      target: 92.5,
      locale: "zh-CN",
      rules: [
        { rule: { value: "law/price-not-arabic" }, severity: "off" },
        { rule: { value: "coverage/practice" }, severity: "warning" },
      ],
      notApplicable: [{ clause: { value: "5.8" }, reason: "全部使用国产原材料" }],
      evidence: [{ clause: { value: "4.1" }, element: "service-manager", validUntil: { value: "2027-06-30" } }],
      vocabulary: [{ concept: { value: "return" }, terms: ["退件", "返厂"] }],
      directives: [{ kind: "disable-next-line", reason: "名称待工商变更" }],
    });
    expect([at("target"), at("enterprise.serviceManager.validUntil"), at("evidence[0].element")]).toEqual([
      "92.5",
      "2027-06-30",
      "service-manager",
    ]);
  });

  it("fills in what is optional", () => {
    const { config, problems } = parseConfig("clausemark.yaml", "standard: ./house.yaml\n", RULES);
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ enterprise: null, documents: null, target: null, rules: [], notApplicable: [] });
  });

  it.each([
    ["an empty file", "⟦⟧(file/empty)"],
    ["only a comment", "⟦⟧(file/empty)# 以后再写\n"],
    ["a list instead of a map", "⟦- a\n- b\n⟧(file/not-map)"],
    ["a missing standard", "⟦⟧(file/missing-key)target: 90\n"],
    ["a misspelt key", "standard: x\n⟦traget⟧(file/unknown-key: target): 90\n"],
    ["a key of nobody", "standard: x\n⟦主题⟧(file/unknown-key): 90\n"],
    ["a prototype key", "standard: x\n⟦__proto__⟧(file/unknown-key): {a: 1}\n⟦toString⟧(file/unknown-key): 1\n"],
    ["an empty value", "⟦standard⟧(file/empty-text):\ntarget: 90\n"],
    ["a duplicate key", "standard: x\n⟦standard⟧(yaml/duplicate-key): y\n"],
    ["a full-width key", "standard: x\n⟦ｔａｒｇｅｔ⟧(file/unknown-key: target): 90\n"],
    ["a target in words", "standard: x\ntarget: ⟦九十⟧(file/not-number)\n"],
    ["a target over 100", "standard: x\ntarget: ⟦101⟧(file/not-number)\n"],
    ["a negative target", "standard: x\ntarget: ⟦-1⟧(file/not-number)\n"],
    ["a locale in another case", "standard: x\nlocale: ⟦zh-cn⟧(file/not-one-of: zh-CN)\n"],
    [
      "an unknown rule",
      "standard: x\nrules: { ⟦law/price-not-arabics⟧(config/unknown-rule: law/price-not-arabic): off }\n",
    ],
    ["an unknown severity", "standard: x\nrules: { coverage/practice: ⟦warn⟧(file/not-one-of) }\n"],
    ["a misspelt severity", "standard: x\nrules: { coverage/practice: ⟦eror⟧(file/not-one-of: error) }\n"],
    ["an impossible day", "standard: x\nenterprise: { serviceManager: { validUntil: ⟦2026-02-30⟧(file/not-date) } }\n"],
    [
      "a day written otherwise",
      "standard: x\nenterprise: { serviceManager: { validUntil: ⟦2026/2/3⟧(file/not-date) } }\n",
    ],
    ["an enterprise that is a text", "standard: x\nenterprise: ⟦云杉⟧(file/not-map)\n"],
    ["documents that are a text", "standard: x\ndocuments: ⟦a.md⟧(file/not-list)\n"],
    ["no documents", "standard: x\ndocuments: ⟦[]⟧(file/empty-list)\n"],
    [
      "documents elsewhere",
      "standard: x\ndocuments: [⟦../b/*.md⟧(config/document-pattern), ⟦/etc/*⟧(config/document-pattern), ok/**]\n",
    ],
    ["documents with backslashes", "standard: x\ndocuments: [⟦'a\\b.md'⟧(config/document-pattern)]\n"],
    ["a record without file", "standard: x\nevidence:\n  - ⟦{ clause: 4.1 }⟧(file/missing-key)\n"],
    ["a map where a name stands", "standard: ⟦{ id: x }⟧(file/not-text)\n"],
    [
      "a comment that is no directive",
      "standard: x # ok\n⟦# clausemark-disable-nextline law/x -- 因为⟧(config/directive-syntax: clausemark-disable-next-line)\n",
    ],
    ["an alias", "standard: &a x\nlocale: ⟦*a⟧(yaml/alias)\n"],
  ])("finds %s at its place", (_, marked) => check(marked));

  it("counts UTF-16 units after astral characters and CRLF", () => {
    check("# 😀𠮷\r\nstandard: x\r\ntarget: ⟦多⟧(file/not-number)\r\n");
  });

  it("keeps a claim without reason for the rule that asks for it", () => {
    const { config, problems } = parseConfig("c", 'standard: x\nnotApplicable: { "5.8": , 6.6: "" }\n', RULES);
    expect(problems).toEqual([]);
    expect(config?.notApplicable.map(({ clause, reason }) => [clause.value, reason])).toEqual([
      ["5.8", ""],
      ["6.6", ""],
    ]);
  });

  it("keeps 5.1 and 5.10 apart", () => {
    const { config } = parseConfig("c", "standard: x\nnotApplicable:\n  5.1: 甲\n  5.10: 乙\n", RULES);
    expect(config?.notApplicable.map((claim) => claim.clause.value)).toEqual(["5.1", "5.10"]);
  });

  it("survives broken YAML and says where", () => {
    const { problems } = parseConfig("c", "standard: x\nrules: { a: off\ntarget: [1\n", RULES);
    expect(problems.some((problem) => problem.code === "yaml/syntax")).toBe(true);
  });
});

/** A configuration with one record of clause 9.6. */
function record(element: string, members: string, clause = "9.6"): string {
  return `standard: x\nevidence:\n  - {clause: ${clause}, element: ${element}, file: a.pdf, ${members}}\n`;
}

describe("checkConfig", () => {
  const standard = {
    pass: 90,
    clauses: [
      {
        id: "4.1",
        elements: [
          { id: "service-manager", certificate: null },
          { id: "business-licence", certificate: null },
        ],
      },
      {
        id: "9.6",
        elements: [
          {
            id: "eval-27922",
            certificate: {
              years: 3,
              grades: [
                { name: { zh: "达标级", en: "qualified" }, from: 70 },
                { name: { zh: "五星级", en: "five stars" }, from: 95 },
              ],
            },
          },
          { id: "eval-27925", certificate: { years: 3, grades: [] } },
          { id: "eval-leap", certificate: { years: 4, grades: [] } },
        ],
      },
    ],
    vocabulary: [{ id: "return" }],
  };

  it.each([
    ["a low target", "standard: x\ntarget: ⟦89.9⟧(config/target-below-pass)\n"],
    ["a target at the pass mark", "standard: x\ntarget: 90\n"],
    ["an unknown clause", 'standard: x\nevidence:\n  - {clause: ⟦"4.11"⟧(config/evidence-clause: 4.1), file: a.pdf}\n'],
    [
      "an unknown element",
      "standard: x\nevidence:\n  - {clause: 4.1, file: a.pdf, element: ⟦service-manger⟧(config/evidence-element: service-manager)}\n",
    ],
    ["a certificate by its grade", record("eval-27922", "issued: 2025-06-30, validUntil: 2028-06-30, grade: 五星级")],
    ["a certificate by its points", record("eval-27922", "validUntil: 2028-06-30, grade: 70")],
    ["a certificate whose grade may be any", record("eval-27925", "validUntil: 2028-06-30, grade: AAA")],
    [
      "a record that is no certificate",
      'standard: x\nevidence:\n  - {clause: "4.1", element: service-manager, file: a.pdf, grade: 高级}\n',
    ],
    [
      "an unknown grade",
      record("eval-27922", "validUntil: 2028-06-30, grade: ⟦五星極⟧(config/evidence-grade: 五星级)"),
    ],
    ["points that are too few", record("eval-27922", "validUntil: 2028-06-30, grade: ⟦69.5⟧(config/evidence-grade)")],
    [
      "points that nobody can have",
      record("eval-27922", "validUntil: 2028-06-30, grade: ⟦101⟧(config/evidence-grade)"),
    ],
    ["a certificate without its end", record("eval-27925", "grade: 四星级", "⟦9.6⟧(config/evidence-until)")],
    [
      "a certificate that lasts too long",
      record("eval-27922", "issued: 2024-02-29, validUntil: ⟦2027-03-01⟧(config/evidence-term)"),
    ],
    ["a certificate from leap day to leap day", record("eval-leap", "issued: 2024-02-29, validUntil: 2028-02-29")],
    ["an unknown concept", "standard: x\nvocabulary: {⟦retrun⟧(config/vocabulary-concept: return): [退件]}\n"],
  ])("judges %s", (_, marked) => {
    const { source, marks } = readMarks(marked);
    const { config } = parseConfig("c", source, RULES);
    const problems = config ? checkConfig(config, standard) : [];
    expect(
      problems.map((p) => [p.span.start, p.span.end, p.nearest === undefined ? p.code : `${p.code}: ${p.nearest}`]),
    ).toEqual(marks.map((mark) => [mark.start, mark.end, mark.what]));
  });
});
