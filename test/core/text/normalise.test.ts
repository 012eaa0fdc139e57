import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { span } from "../../../server/src/core/span.ts";
import { normalise, toSource } from "../../../server/src/core/text/normalise.ts";
import { endAt, startAt } from "../../../server/src/core/text/places.ts";

describe("normalised text", () => {
  it.each([
    ["marks that CommonMark leaves", "**注意：**定制商品", "注意:定制商品"],
    ["marks beside a bracket", "**退换货(质量问题)**由我司承担", "退换货(质量问题)由我司承担"],
    ["marks inside a word", "**退**换货", "退换货"],
    ["underscores for emphasis", "请__务必__保留", "请务必保留"],
    ["struck-out marks", "~~原价~~现价", "原价现价"],
    ["half of an emphasis", "**注意：定制商品", "注意:定制商品"],
    ["a word broken by the editor", "退换\n货条件", "退换货条件"],
    ["blanks typed for commas", "先说多少钱 您同意了再修　修好再收钱", "先说多少钱,您同意了再修,修好再收钱"],
    [
      "blanks that set letters, words and ordinals apart",
      "售 后 服务 承诺 第十二条 退货与换货",
      "售后服务承诺第十二条退货与换货",
    ],
    ["blanks between words of two scripts", "在 App 里 2 小时内", "在app里2小时内"],
    ["blanks between Latin words", "After  Sales\nService", "after sales service"],
    ["room left for numbers", "保修期：   年　　月，设计费    元/平方米", "保修期:__年__月,设计费__元/平方米"],
    ["room left for anything else", "日期：          日期：        年度   天  天", "日期:日期:年度__天__天"],
    ["an ideographic blank", "第三条　退换货", "第三条退换货"],
    ["zero-width characters", "退\u200b换\u200d货\ufeff", "退换货"],
    ["a soft hyphen and a variation selector", "退\u00ad换☎\ufe0f", "退换☎"],
    ["full-width forms", "ＡＢＣ１２３：（甲），￥２００", "abc123:(甲),¥200"],
    ["signs that NFKC spells out", "㎡…㈠℃", "m2...(一)°c"],
    ["half-width kana with its voicing mark", "ｶﾞﾗｽ", "ガラス"],
    ["a letter with a combining accent", "cafe\u0301", "café"],
    ["a compatibility ideograph", "\uf9dd水", "利水"],
    ["traditional script", "售後服務：訂製傢俱維修收費", "售后服务:订制家俱维修收费"],
    ["Hong Kong and Taiwan words", "訂造、度尺、保固、報修、裝設", "订造、度尺、保固、报修、装设"],
    ["variants of Hong Kong and Taiwan", "敍述、裏面、衞生", "叙述、里面、卫生"],
    ["characters that are simplified already", "什么、显著、乾隆、皇后、干净", "什么、显著、干隆、皇后、干净"],
  ])("%s", (_, source, expected) => {
    expect(normalise(source).text).toBe(expected);
  });

  it.each([
    "5*8小时",
    "0769-8888****,0769-9999****",
    "138****8888",
    "400-***-****",
    "收费**元",
    "电话____",
    "自__年__月__日",
    "shuian_sleep",
    "10~14个月",
    "80～150元",
    "20天~30天或40天~50天",
    "1.8*2.0米和1.5*2.0米",
  ])("keeps marks that mean something: %s", (source) => {
    expect(normalise(source).text).toBe(source.replace("～", "~"));
  });

  it("keeps a circled number apart from the number after it", () => {
    expect(normalise("①400-670-9185").text).toBe("(1)400-670-9185");
  });

  it("leaves given ranges out", () => {
    const mapped = normalise("见[价格表](a.md)。", [span(1, 2), span(5, 12)]);
    expect(mapped.text).toBe("见价格表。");
    expect(Array.from({ length: 5 }, (_, at) => startAt(mapped.places, at))).toEqual([0, 2, 3, 4, 12]);
  });
});

describe("the way back to the source", () => {
  it.each([
    ["𠮷😀费用 ２ 小时", "2小时", "２ 小时"],
    ["👨‍👩‍👧保修㎡两年", "m2", "㎡"],
    ["保修㎡两年", "2两", "㎡两"],
    ["**注意：**定制", "注意:定", "注意：**定"],
    ["退换\r\n货条件", "退换货", "退换\r\n货"],
    ["说明…完", "..", "…"],
    ["售後服務", "后服", "後服"],
    ["cafe\u0301店", "é", "e\u0301"],
  ])("of %j finds %j as %j", (source, wanted, expected) => {
    const mapped = normalise(source);
    const start = mapped.text.indexOf(wanted);
    expect(start).toBeGreaterThanOrEqual(0);
    const { start: from, end } = toSource(mapped, start, start + wanted.length);
    expect(source.slice(from, end)).toBe(expected);
  });

  it("gives an empty range an empty place", () => {
    expect(toSource(normalise("退换"), 1, 1)).toEqual({ start: 1, end: 1 });
    expect(toSource(normalise(""), 0, 3)).toEqual({ start: 0, end: 0 });
  });

  const pieces = fc.constantFrom(
    ..."退换货後訂*_~ \n\t１２㎡…①𠮷😀ｶﾞaZé\u0301\u200b\u200d，。（）",
    "\ud83d",
    "\udc00",
    "\r\n",
    "**",
    "　",
  );

  it("has ascending offsets inside the source that never split a character", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const source = parts.join("");
        const { text, places } = normalise(source);
        for (let at = 0; at < text.length; at++) {
          const [start = -1, end = -1] = [startAt(places, at), endAt(places, at)];
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (startAt(places, at - 1) ?? 0));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(splits(source, start)).toBe(false);
          expect(splits(source, end)).toBe(false);
        }
      }),
    );
  });

  it("is stable: normalising twice changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."退後１㎡①，。Aa 𠮷"), { maxLength: 30 }), (parts) => {
        const once = normalise(parts.join("")).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});

function splits(source: string, at: number): boolean {
  const before = source.charCodeAt(at - 1);
  const after = source.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
