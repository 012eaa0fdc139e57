import { describe, expect, it } from "vitest";
import { gapAfter } from "../../client/src/gaps.ts";
import { statusText } from "../../client/src/statusText.ts";
import { coverageTree } from "../../client/src/treeModel.ts";
import { assessmentMessage } from "../../server/src/language/assessmentMessage.ts";
import { openSet } from "../language/fixture.ts";

const POLICY = `---
clauses:
  8.3: 时限
  8.5: 退换
---

## 时限

接到投诉当场登记编号，24 小时内回电，7 天内解决。

## 退换

质量问题可以退换。
`;

async function messageOf(locale: "zh-CN" | "en") {
  const { live } = await openSet({ "政策.md": POLICY });
  return assessmentMessage(live, { root: "file:///w", locale, positionEncoding: "utf-16", savedScore: 0 });
}

describe("the status bar", () => {
  it("says score, missing disclosures, verdict and the change since the last save", async () => {
    const message = await messageOf("zh-CN");
    const status = statusText(message);
    const missing = message.disclosures.total - message.disclosures.stated;
    expect(status.text).toBe(`$(law) 服务分 ${message.score.value?.toFixed(1)} · 缺 ${missing} 项告知`);
    expect(status.level).toBe("error");
    expect(status.tooltip).toContain("分数不足");
    expect(status.tooltip).toContain(`+${message.score.value?.toFixed(1)}`);
    expect(status.tooltip).toContain("售后服务管理师：未登记");
    const [best] = message.gains;
    expect(status.tooltip).toContain(`最能加分：${best?.clause} ${best?.title}，可得 ${best?.points} 分`);
    expect(statusText(await messageOf("en")).text).toContain("disclosures missing");
  });

  it("escapes what anyone may write", async () => {
    const message = { ...(await messageOf("zh-CN")), enterprise: "[点我](command:x) <b>" };
    expect(statusText(message).tooltip).toContain("\\[点我\\]\\(command:x\\) \\<b\\>");
  });
});

describe("the coverage view", () => {
  it("has every clause under its section, with outcomes in the report's words", async () => {
    const sections = coverageTree(await messageOf("zh-CN"), { onlyGaps: false, sortByGain: false });
    const clauses = sections.flatMap((section) => section.children);
    expect(clauses).toHaveLength(43);
    const complaints = clauses.find((node) => node.clause === "8.3");
    expect(complaints?.context).toBe("clause.tagged");
    const response = complaints?.children.find((node) => node.element === "respond-2h");
    expect(response?.description).toBe("0/1 · 相反");
    expect(response?.place?.text).toContain("24 小时");
    expect(clauses.find((node) => node.clause === "8.1")?.description).toBe("0/2 · 未标注");
  });

  it("shows gaps alone, and the most valuable first", async () => {
    const all = coverageTree(await messageOf("zh-CN"), { onlyGaps: true, sortByGain: true });
    const gains = all.map((section) => section.gain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    const complaints = all.flatMap((section) => section.children).find((node) => node.clause === "8.3");
    expect(complaints?.children.every((node) => node.gain > 0)).toBe(true);
    expect(complaints?.children.length).toBeGreaterThan(0);
  });
});

describe("the next gap", () => {
  const places = [
    { line: 9, character: 0 },
    { line: 2, character: 4 },
  ];

  it.each([
    [{ line: 2, character: 4 }, "next", { line: 9, character: 0 }],
    [{ line: 9, character: 0 }, "next", { line: 2, character: 4 }],
    [{ line: 2, character: 4 }, "previous", { line: 9, character: 0 }],
    [{ line: 9, character: 3 }, "previous", { line: 9, character: 0 }],
  ] as const)("from %o, %s", (cursor, direction, expected) => {
    expect(gapAfter(places, cursor, direction)).toEqual(expected);
  });

  it("is nowhere in a document without findings", () => {
    expect(gapAfter([], { line: 0, character: 0 }, "next")).toBeNull();
  });
});
