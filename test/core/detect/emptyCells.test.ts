import { describe, expect, it } from "vitest";
import { emptyCells, isHollow } from "../../../server/src/core/detect/emptyCells.ts";
import { passagesIn } from "./builtInRubric.ts";

function table(...rows: string[]): string {
  const [header = "", ...rest] = rows;
  return [header, header.replace(/[^|]+/g, "-"), ...rest].join("\n");
}

/** A table, then the columns that wait to be filled in, unit by unit. */
const TABLES: readonly [what: string, rows: string, ...columns: string[][]][] = [
  ["a name and nothing else", table("| 项目 | 费用 |", "| 测量 | |", "| 安装 | 50 元 |"), [], ["费用"], []],
  ["a column without any", table("| 项目 | 费用 |", "| 测量 | |", "| 安装 | |"), ["费用"], ["费用"], ["费用"]],
  ["a dash for each", table("| 项目 | 费用 | 时限 |", "| 测量 | / | — |"), [], ["费用", "时限"]],
  ["a unit waiting for its number", table("| 项目 | 费用 |", "| 测量 | 元 |"), [], ["费用"]],
  ["a remark beside it", table("| 序号 | 项目 | 费用 | 备注 |", "| 1 | 测量 | | 限市区 |"), ["费用"], ["费用"]],
  ["none, since the row says something", table("| 项目 | 免费 | 收费 |", "| 测量 | 是 | |"), ["收费"], []],
  ["none of remarks", table("| 项目 | 备注 |", "| 测量 | |"), [], []],
];

describe("emptyCells", () => {
  it.each(TABLES)("%s", (_, text, ...columns) => {
    const found = passagesIn(text).map((passage) => emptyCells(passage).map(({ column }) => column));
    expect(found).toEqual(columns);
  });
});

describe("isHollow", () => {
  it.each<[text: string, hollow: boolean]>([
    [table("| 序 | 项目 | 金额 |", "| 1 | ____ | ____ |"), true],
    [table("| 序 | 项目 | 金额 |", "| 1 | 测量 | ____ |"), false],
    [table("| 项目 | 金额 |", "| XX | —— |"), true],
    ["1. XX，____；", true],
    ["1. 登记 ____；", false],
    ["联系我们。", false],
  ])("%s: %s", (text, hollow) => {
    expect(passagesIn(text).some(isHollow)).toBe(hollow);
  });
});
