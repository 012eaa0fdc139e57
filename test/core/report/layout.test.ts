import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { columns, padEnd, padStart, wrap } from "../../../server/src/core/report/layout.ts";

describe("columns", () => {
  it.each([
    "abc",
    "退换货",
    "第 8.5 条：￥200／次",
    "《民法典》“一经下单概不退换”——……",
    "①②③ → ✓ ✗ █░",
    "😀𠮷👨‍👩‍👧",
    "👍🏻",
    "한국어 カタカナ ひらがな",
    "e\u0301 a\u200bb\ufeff",
    "（，。）！？；：、",
    "\u001b\u0007",
  ])("of %j are those of the Unicode tables", (text) => {
    expect(columns(text)).toBe(stringWidth(text));
  });

  it("agrees with the tables on every character of the basic plane", () => {
    const wrong: string[] = [];
    for (let code = 0x20; code < 0xfff0; code++) {
      if (code >= 0xd800 && code <= 0xf8ff) continue;
      const character = String.fromCharCode(code);
      if (!/^[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$/u.test(character)) continue;
      if (columns(character) !== stringWidth(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});

describe("padding", () => {
  it("counts columns, not characters", () => {
    expect(padEnd("错误", 6)).toBe("错误  ");
    expect(padStart("得分", 6)).toBe("  得分");
    expect(padEnd("too long", 3)).toBe("too long");
  });
});

describe("wrap", () => {
  it.each<[string, number | null, readonly string[]]>([
    ["一二三四五六", null, ["一二三四五六"]],
    ["一二三四五六", 6, ["一二三", "四五六"]],
    ["一二三。四五六", 6, ["一二", "三。四", "五六"]],
    ["一二“三四”五", 6, ["一二", "“三四”", "五"]],
    ["一二（三四）五", 6, ["一二", "（三", "四）五"]],
    ["write the promise", 9, ["write the", "promise"]],
    ["条款 8.5 的退换货", 8, ["条款 8.5", "的退换货"]],
    ["unbreakable", 4, ["unbr", "eaka", "ble"]],
    ["𠮷𠮷𠮷", 4, ["𠮷𠮷", "𠮷"]],
    ["", 4, [""]],
  ])("%j to %s columns", (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
