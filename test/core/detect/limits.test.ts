import { describe, expect, it } from "vitest";
import { boundValues } from "../../../server/src/core/detect/limits.ts";
import { createPhrasebook } from "../../../server/src/core/detect/phrasebook.ts";
import { elementOf, passagesIn, RUBRIC } from "./builtInRubric.ts";

const PHRASEBOOK = createPhrasebook(RUBRIC);

/** Text, then each duration bound to the response: the words, and whether they break the two hours. */
const CASES: readonly [text: string, ...bound: [string, boolean][]][] = [
  ["接到投诉后两小时内回复。", ["两小时", false]],
  ["接到投诉后24小时内回复。", ["24小时", true]],
  ["2小时内响应，24小时内上门，48小时内解决。", ["2小时", false]],
  ["2-4小时内响应。", ["2-4小时", true]],
  ["下一个工作日回电。", ["下一个工作日", true]],
  ["当天回复您。", ["当天", true]],
  ["半个工作日之内由主管回电。", ["半个工作日", true]],
  ["90分钟内有专人联系您，三日内办结。", ["90分钟", false]],
  ["修改：4 小时 → 90 分钟内回电。", ["90分钟", false]],
  ["接到投诉后的回复时间由4小时缩短为90分钟。", ["90分钟", false]],
  ["投诉热线24小时有人接听。"],
  ["两小时内师傅赶到现场维修。"],
  ["| 类别 | 首次响应（小时） | 解决（工作日） |\n|---|---|---|\n| 一般 | 4 | 7 |", ["4", true]],
  ["2. 首响：24 h", ["24 h", true]],
  ["保养：24 小时。响应：当面。"],
  ["### 响应\n\n4 小时。\n\n### 办结\n\n7 天。", ["4小时", true]],
  ["| 动作 | 标准 |\n|---|---|\n| 回复 | 90（分钟）内 |\n| 结案 | 5 天 |", ["90(分钟)", false]],
];

describe("boundValues", () => {
  it.each(CASES)("%s", (text, ...expected) => {
    const { element } = elementOf("8.3/respond-2h");
    const found = boundValues(element, PHRASEBOOK.of(element), passagesIn(text), PHRASEBOOK);
    expect(found.map(({ passage, value, broken }) => [passage.text.slice(value.start, value.end), broken])).toEqual(
      expected,
    );
  });
});
