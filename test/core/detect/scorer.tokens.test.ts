import { describe, expect, it } from "vitest";
import { TOKEN } from "../../../server/src/core/detect/scorer/classes.ts";
import { tokenise } from "../../../server/src/core/detect/scorer/tokens.ts";

const NAMES = new Map<number, string>(Object.entries(TOKEN).map(([name, code]) => [code, `<${name}>`]));

/** Tokens in one line, classes by name and punctuation as a dot. */
function shown(text: string): string {
  const { codes } = tokenise(text);
  return [...codes]
    .map((code) => (code === TOKEN.mark ? "·" : (NAMES.get(code) ?? String.fromCharCode(code))))
    .join("");
}

describe("a unit's text as tokens", () => {
  it.each([
    ["两小时内响应,24小时内上门,120分钟", "<withinTwoHours>内响应·<hours>内上门·<withinTwoHours>"],
    ["24小时热线,7×24小时", "<clock>热线·<clock>"],
    ["人民币贰佰元整,3万元,1,200元,5%", "人民币<money>整·<money>·<money>·<percent>"],
    ["答复(h):6;处理完毕(日):5;备注:6;", "答复·h·<hours>·处理完毕·日·<days>·备注·<number>·"],
    ["保修期(年):三;", "保修期·年·<years>·"],
    ["半年内,三个月,一致", "<years>内·<months>·一致"],
    ["拨打400-123-4567", "拨打<phone>"],
    ["gb/t 27922-2011与gb 18584-2001", "gb/t 27922·<number>与<standard>"],
    ["2026年3月1日起,9:00-18:00", "<date>起·<clock>"],
    ["邮箱a.b@c.example", "邮箱<email>"],
    ["统一社会信用代码91440606ma54qj7w3k", "统一社会信用代码<code>"],
    ["____元,xx元", "<blank>元·<blank>元"],
    ["报修→派单", "报修<arrow>派单"],
    ["也可打12315", "也可打<publicLine>"],
  ])("%s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("knows where each token stands", () => {
    const { starts } = tokenise("免费12个月,好");
    expect(starts).toEqual([0, 1, 2, 6, 7, 8]);
  });
});
