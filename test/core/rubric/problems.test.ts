import { describe, expect, it } from "vitest";
import { isMessageId } from "../../../server/src/core/messages/catalogue.ts";
import { compileRubric } from "../../../server/src/core/rubric/compile.ts";
import type { ExampleJudge } from "../../../server/src/core/rubric/examples.ts";
import { indexLines, positionAt } from "../../../server/src/core/text/lines.ts";
import { readMarks } from "../marks.ts";
import { JUDGE, SOUND } from "./teaHouse.ts";

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
