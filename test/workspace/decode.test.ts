import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "../../server/src/workspace/decode.ts";

const POLICY =
  "---\nclauses:\n  8.5: 退换货\n---\n# 退换货\n\n非质量问题 7 天内可退，运费由顾客承担；质量问题由我司承担。😀𠮷\n";
const TRADITIONAL =
  "---\nclauses: [8.5]\n---\n# 退換貨\n\n訂造傢俬一經確認恕不退換；如屬品質問題，本公司於七個工作天內安排維修。\n";

function bytes(text: string, encoding: string, bom = false): Uint8Array {
  return iconv.encode(text, encoding, { addBOM: bom });
}

describe("decode", () => {
  it.each([
    ["UTF-8", bytes(POLICY, "utf8"), "UTF-8"],
    ["UTF-8 with a mark", bytes(POLICY, "utf8", true), "UTF-8"],
    ["UTF-16LE with a mark", bytes(POLICY, "utf-16le", true), "UTF-16LE"],
    ["UTF-16BE with a mark", bytes(POLICY, "utf-16be", true), "UTF-16BE"],
    ["GB18030", bytes(POLICY, "gb18030"), "GB18030"],
  ])("reads %s", (_, content, encoding) => {
    expect(decode(content)).toEqual({ kind: "text", text: POLICY, encoding });
  });

  it("reads traditional script in GB18030", () => {
    expect(decode(bytes(TRADITIONAL, "gb18030"))).toMatchObject({ kind: "text", text: TRADITIONAL });
  });

  it("reads a file that has no characters", () => {
    expect(decode(new Uint8Array())).toEqual({ kind: "text", text: "", encoding: "UTF-8" });
    expect(decode(bytes("", "utf8", true))).toMatchObject({ kind: "text", text: "" });
  });

  const korean = "제품에 하자가 있는 경우 구입일로부터 7일 이내에 교환 또는 환불을 받을 수 있습니다. ".repeat(5);
  const japanese = "お客様のご都合による返品はお受けできません。商品到着後七日以内にご連絡ください。".repeat(5);
  it.each([
    ["Big5", bytes(TRADITIONAL.repeat(3), "big5"), "unknown-encoding"],
    ["EUC-KR", bytes(korean, "euc-kr"), "unknown-encoding"],
    ["Shift-JIS", bytes(japanese, "shift_jis"), "unknown-encoding"],
    ["EUC-JP", bytes(japanese, "euc-jp"), "unknown-encoding"],
    ["Latin-1", bytes("Les réclamations sont traitées après réception, ça dépend où.", "latin1"), "unknown-encoding"],
    ["UTF-32", bytes(POLICY, "utf-32le", true), "utf-32"],
    ["a PNG", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "binary"],
    ["text with a NUL", bytes("---\nclauses: [8.5]\n---\n\0", "utf8"), "binary"],
    ["half a UTF-16 character", bytes(POLICY, "utf-16le", true).subarray(0, -1), "broken-utf-16"],
    ["a mark and then no UTF-8", new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0xfe]), "broken-utf-8"],
    ["UTF-8 cut in a character", bytes(POLICY, "utf8").subarray(0, 40), "unknown-encoding"],
  ])("refuses %s", (_, content, refusal) => {
    expect(decode(content)).toEqual({ kind: "refused", refusal });
  });
});
