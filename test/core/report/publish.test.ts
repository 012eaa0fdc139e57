import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { publishedPolicy } from "../../../server/src/core/report/publish.ts";

function published(body: string): string {
  return publishedPolicy(parsePolicy("a.md", `---\ntitle: 售后\n---\n${body}`), "zh-CN");
}

describe("the text that is published", () => {
  it.each([
    ["a comment with a line to itself", "# 售后\n\n<!-- 法务 -->\n\n可退。\n", "# 售后\n\n可退。\n"],
    ["a comment right above its paragraph", "# 售后\n\n<!-- 法务 -->\n可退。\n", "# 售后\n\n可退。\n"],
    ["a comment at the very start", "<!-- 法务 -->\n\n# 售后\n\n可退。\n", "# 售后\n\n可退。\n"],
    ["several on one line", "# 售后\n\n<!-- 甲 --> <!-- 乙 -->\n可退。\n", "# 售后\n\n可退。\n"],
    ["several behind a text", "# 售后\n\n可退。 <!-- 甲 --> <!-- 乙 -->\n可换。\n", "# 售后\n\n可退。\n可换。\n"],
    ["one within a line", "# 售后\n\n可退 <!-- 甲 -->，可换。\r\n", "# 售后\n\n可退，可换。\n"],
    ["one in a list", "# 售后\n\n- 可退\n  <!-- 甲 -->\n- 可换\n", "# 售后\n\n- 可退\n- 可换\n"],
  ])("goes without %s", (_, body, text) => {
    expect(published(body)).toBe(text);
  });

  it("keeps code as it is", () => {
    const code = "# 售后\n\n```\n甲\n\n\n\n乙  <!-- 不是注释 -->\n```\n";
    expect(published(code)).toBe(code);
  });
});
