import { describe, expect, it } from "vitest";
import { isMessageId } from "../../../server/src/core/messages/catalogue.ts";
import { compileRubric } from "../../../server/src/core/rubric/compile.ts";
import type { ExampleJudge } from "../../../server/src/core/rubric/examples.ts";
import { listedFiles } from "../../../server/src/core/rubric/files.ts";
import { indexLines, positionAt } from "../../../server/src/core/text/lines.ts";
import { readMarks } from "../marks.ts";

/** A rubric of two sections, sound as it stands: every test below breaks one thing in it. */
const SOUND = `id: tea-house
name: {zh: 茶馆待客规矩, en: Tea house rules}
max: 5
pass: 80
sections:
  - {id: "1", title: {zh: 茶水, en: Tea}, points: 3}
  - {id: "2", title: {zh: 退换, en: Refunds}, points: 2}
errata:
  - {clause: "2.1", points: 2, note: 表中漏列}
clauses:
  - id: "1.1"
    section: "1"
    points: 3
    title: {zh: 茶价, en: Prices}
    requirement: {zh: 茶价写在牌上, en: Prices are shown}
    notApplicableWhen: ['茶水(?:全部)?免费']
    elements:
      - id: price
        name: 茶价
        kind: disclosure
        points: 2.25
        countsWhen: 写出每壶的价钱
        fix: 写上每壶多少钱
        detect:
          topic: ['@tea', 茶位费]
          needs: [['#money', '#free']]
          limit: {kind: percent, verb: [加收], atMost: 10%}
          contradictedBy: ['面议[^。]{0,8}为准']
          defersOn: ['#money']
        good: [龙井每壶 68 元。]
        bad: [{text: 茶价面议, why: vague}]
      - id: refill
        name: 续水
        kind: practice
        points: 0.75
        countsWhen: 说明续水办法
        fix: 写明怎样续水
        detect: {topic: [续水], minimum: 1}
    skeleton: |
      龙井每壶 \${1:XX} 元，续水 \${2:XX}。
  - id: "2.1"
    section: "2"
    points: 2
    title: 退茶
    requirement: 茶不对味可以换
    elements:
      - id: respond
        name: 多久换
        kind: disclosure
        points: 2
        countsWhen: 写出时限
        fix: 写上几分钟内换
        detect:
          topic: [换茶]
          needs: [['#duration']]
          limit: {kind: duration, verb: [换], atMost: 10 分钟}
concepts:
  - {id: tea, terms: [茶水, 茗茶, 龍井]}
laws:
  XFF: {name: {zh: 消费者权益保护法, en: Consumer Law}, certainty: read}
rules:
  - id: no-refund
    name: 概不退换
    severity: error
    kind: pattern
    basis: [{law: XFF, article: '24'}]
    patterns: ['概不退换', '扣(?<n>\\d+)%']
    value: {group: n, above: 5, unit: percent}
    message: 不能一概不退
    replacement: 非质量问题不予退换
    bad: [开封概不退换]
    good: [质量问题可退]
  - id: no-list
    name: 没有价目
    severity: info
    kind: absence
    whenAny: ['茶点']
    unlessValues: [money]
    message: 要写价
    replacement: 茶点每碟 10 元
`;

const JUDGE: ExampleJudge = {
  element: (_, element, text) => (element.id === "price" && /\d+ ?元/.test(text) ? "stated" : "missing"),
  law: (_, term, text) => term.patterns.some((pattern) => pattern.test(text)),
};

/** Each list names the one before it ten times over. */
const LAUGHS = `words:
  - {id: a, terms: [茶茶茶茶茶茶茶茶茶茶]}
  - {id: b, terms: ['${"{a}".repeat(10)}']}
  - {id: c, terms: ['${"{b}".repeat(10)}']}
  - {id: d, terms: [⟦'${"{c}".repeat(20)}'⟧(rubric/pattern-long)]}
laws:
`;

type Edit = readonly [from: string, to: string];

/** Edits the sound rubric; marks in the edits are the expected problems: `⟦text⟧(code)` or `⟦text⟧(code: nearest)`. */
function check(edits: readonly Edit[], judge?: ExampleJudge): void {
  const edited = edits.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, () => to);
  }, SOUND);
  const { source, marks } = readMarks(edited);
  const { rubric, problems } = compileRubric([{ path: "house.yaml", source }], judge ? { judge } : {});
  const lines = indexLines(source);
  expect(
    problems.map(({ file, span, position, code, nearest }) => ({
      file,
      position,
      text: source.slice(span.start, span.end),
      what: nearest === undefined ? code : `${code}: ${nearest}`,
    })),
  ).toEqual(
    marks.map(({ start, end, what }) => ({
      file: "house.yaml",
      position: positionAt(lines, start),
      text: source.slice(start, end),
      what,
    })),
  );
  expect(marks).not.toEqual([]);
  expect(rubric).toBeNull();
  for (const { code } of problems) expect(isMessageId(code)).toBe(true);
}

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

describe("what is wrong stands at its place:", () => {
  it.each<readonly [string, ...Edit[]]>([
    ["a misspelt key", ["    notApplicableWhen:", "    ⟦notAplicableWhen⟧(file/unknown-key: notApplicableWhen):"]],
    ["a misspelt option", ["minimum: 1}", "⟦minimun⟧(file/unknown-key: minimum): 1}"]],
    [
      "a missing key",
      ["        fix: 写明怎样续水\n", ""],
      ["id: refill", "id: ⟦refill⟧(file/missing-key)"],
      ["points: 2.25", "points: 3"],
    ],
    [
      "an unknown kind",
      ["kind: practice", "kind: ⟦practise⟧(file/not-one-of: practice)"],
      ["points: 2.25", "points: 3"],
    ],
    ["points that are no quarters", ["points: 2.25", "points: ⟦2.3⟧(file/not-points)"], ["points: 0.75", "points: 3"]],
    ["points in words", ["points: 0.75", "points: ⟦三刻⟧(file/not-points)"], ["points: 2.25", "points: 3"]],
    ["an element without points", ["points: 0.75", "points: ⟦0⟧(rubric/zero-points)"], ["points: 2.25", "points: 3"]],
    [
      "elements that miss their clause",
      ["points: 2.25", "points: 2"],
      ['section: "1"\n    points: 3', 'section: "1"\n    points: ⟦3⟧(rubric/sum-elements)'],
    ],
    [
      "a clause without elements",
      ["    elements:\n      - id: respond", "    elements: []\n    skeleton: |\n      - id: respond"],
      ['section: "2"\n    points: 2', 'section: "2"\n    points: ⟦2⟧(rubric/no-elements)'],
    ],
    [
      "clauses that miss their section",
      ["en: Tea}, points: 3", "en: Tea}, points: ⟦4⟧(rubric/sum-clauses)"],
      ["max: 5", "max: 6"],
    ],
    ["sections that miss the maximum", ["max: 5", "max: ⟦6⟧(rubric/sum-sections)"]],
    ["an erratum that disagrees", ['clause: "2.1", points: 2', 'clause: "2.1", points: ⟦1⟧(rubric/erratum-points)']],
    ["an erratum of no clause", ['{clause: "2.1"', '{clause: ⟦"2.11"⟧(rubric/unknown-clause: 2.1)']],
    ["a duplicate element", ["id: refill", "id: ⟦price⟧(rubric/duplicate-id)"], ["points: 2.25", "points: 3"]],
    [
      "a duplicate section",
      ['{id: "2"', '{id: ⟦"1"⟧(rubric/duplicate-id)'],
      ['section: "2"', 'section: "1"'],
      ["en: Tea}, points: 3", "en: Tea}, points: 5"],
    ],
    ["an id with capitals", ["id: refill", "id: ⟦Refill⟧(rubric/id-shape)"]],
    ["a clause id with a blank", ['id: "1.1"', 'id: ⟦"1. 1"⟧(rubric/id-shape)']],
    [
      "an unknown section",
      ['section: "2"', 'section: ⟦"3"⟧(rubric/unknown-section)'],
      ["en: Refunds}, points: 2", "en: Refunds}, points: ⟦2⟧(rubric/sum-clauses)"],
    ],
    ["an unknown concept", ["'@tea'", "⟦'@taa'⟧(rubric/unknown-concept: @tea)"]],
    ["an unknown value class", ["'#free'", "⟦'#fre'⟧(rubric/unknown-value: #free)"]],
    ["a phrase where a value class stands", ["defersOn: ['#money']", "defersOn: [⟦价钱⟧(rubric/not-a-value)]"]],
    ["a phrase of nothing", ["茶位费", "⟦'**'⟧(rubric/empty-phrase)"]],
    ["a term of nothing", ["茗茶", "⟦'\u200b'⟧(rubric/empty-phrase)"]],
    ["a detection of nothing", ["detect: {topic: [续水], minimum: 1}", "detect: ⟦{minimum: 1}⟧(rubric/no-topic)"]],
    ["a broken pattern", ["'茶水(?:全部)?免费'", "⟦'茶水(全部免费'⟧(rubric/pattern-syntax)"]],
    ["a nested repeat", ["'面议[^。]{0,8}为准'", "⟦'(?:面.*)+为准'⟧(rubric/pattern-nested-repeat)"]],
    ["a back-reference", ["'面议[^。]{0,8}为准'", "⟦'(面)\\1议'⟧(rubric/pattern-backreference)"]],
    ["a slow pattern", ["'茶点'", "⟦'.*.*茶点'⟧(rubric/pattern-slow)"]],
    ["an empty pattern", ["'茶点'", "⟦'茶?'⟧(rubric/pattern-empty)"]],
    ["a limit without unit", ["atMost: 10 分钟", "atMost: ⟦10⟧(rubric/limit)"]],
    ["a limit that is no percentage", ["atMost: 10%", "atMost: ⟦一成⟧(rubric/limit)"]],
    ["a minimum of none", ["minimum: 1", "minimum: ⟦0⟧(rubric/minimum)"]],
    ["a skeleton that skips a number", ["${2:XX}", "⟦${3⟧(rubric/skeleton-placeholder):XX}"]],
    ["a skeleton with a stray sign", ["续水 ${2:XX}。", "续水 ⟦$2。⟧(rubric/skeleton-placeholder)"]],
    ["a skeleton with a heading", ["      龙井每壶 $", "      ⟦## 茶价⟧(rubric/skeleton-heading)\n      龙井每壶 $"]],
    ["an unknown law", ["law: XFF", "law: ⟦XXF⟧(rubric/unknown-law: XFF)"]],
    ["an unknown word list", ["'茶点'", "⟦'{taas}点'⟧(rubric/unknown-words)"]],
    [
      "a word list before its time",
      ["laws:\n", "words:\n  - {id: a, terms: [⟦'{b}'⟧(rubric/unknown-words)]}\n  - {id: b, terms: [茶]}\nlaws:\n"],
    ],
    ["word lists that grow without end", ["laws:\n", LAUGHS]],
    [
      "a rule that beats nobody",
      ["    message: 要写价", "    beats: [⟦no-refunds⟧(rubric/unknown-rule: no-refund)]\n    message: 要写价"],
    ],
    ["a group nobody has", ["group: n,", "group: ⟦m⟧(rubric/law-group),"]],
    ["a rule without patterns", ["    whenAny: ['茶点']\n", ""], ["id: no-list", "id: ⟦no-list⟧(rubric/law-patterns)"]],
    ["an unknown value of a rule", ["unlessValues: [money]", "unlessValues: [⟦monye⟧(rubric/unknown-value: #money)]"]],
    ["a pass mark beyond 100", ["pass: 80", "pass: ⟦180⟧(file/not-number)"]],
    [
      "half a translation",
      ["name: {zh: 茶馆待客规矩, en: Tea house rules}", "name: ⟦{zh: 茶馆待客规矩}⟧(file/missing-key)"],
    ],
    ["a list that is a text", ["bad: [开封概不退换]", "bad: ⟦开封概不退换⟧(file/not-list)"]],
    ["a missing file", ["pass: 80\n", "pass: 80\nfiles: [⟦clauses.yaml⟧(rubric/missing-file)]\n"]],
    ["a base nobody knows", ["pass: 80\n", "pass: 80\nextends: ⟦t-cgcc⟧(rubric/unknown-base)\n"]],
    ["after CRLF and astral characters", ["id: tea-house\n", "# 😀𠮷\r\nid: ⟦Tea_house⟧(rubric/id-shape)\r\n"]],
  ])("%s", (_, ...edits) => check(edits as readonly Edit[]));

  it.each([
    ["nothing", "", "file/empty"],
    ["a list", "- a\n", "file/not-map"],
    ["broken YAML", "id: [tea\n", "yaml/syntax"],
  ])("a file of %s", (_, source, code) => {
    const { rubric, problems } = compileRubric([{ path: "x.yaml", source }]);
    expect(rubric).toBeNull();
    expect(problems.map((problem) => problem.code)).toContain(code);
  });

  it("no file at all gives no rubric", () => {
    expect(compileRubric([]).rubric).toBeNull();
  });
});

describe("examples that misbehave:", () => {
  it.each<readonly [string, ...Edit[]]>([
    ["a good one that does not state", ["[龙井每壶 68 元。]", "[龙井每壶 68 元。, ⟦龙井很香⟧(rubric/example-good)]"]],
    ["a bad one that states", ["text: 茶价面议,", "text: ⟦每壶 20 元面议⟧(rubric/example-bad),"]],
    ["a bad wording that no rule hits", ["bad: [开封概不退换]", "bad: [⟦开封不退⟧(rubric/law-bad)]"]],
    ["a good wording that a rule hits", ["good: [质量问题可退]", "good: [⟦概不退换⟧(rubric/law-good)]"]],
    [
      "a replacement that the rule hits",
      ["replacement: 非质量问题不予退换", "replacement: ⟦特价概不退换⟧(rubric/law-replacement)"],
    ],
  ])("%s", (_, ...edits) => check(edits as readonly Edit[], JUDGE));
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
