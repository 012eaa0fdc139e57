import { describe, expect, it } from "vitest";
import { CATALOGUE, isMessageId, message } from "../../../server/src/core/messages/catalogue.ts";
import { citation } from "../../../server/src/core/messages/law.ts";
import { fillTemplate, placeholders } from "../../../server/src/core/messages/template.ts";
import { word } from "../../../server/src/core/messages/word.ts";

describe("the message catalogue", () => {
  it.each(Object.entries(CATALOGUE))("%s is complete in both languages", (_, text) => {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
    expect(text.en.trim()).toBe(text.en);
    expect(placeholders(text.zh)).toEqual(placeholders(text.en));
  });

  it.each(Object.entries(CATALOGUE))("%s reads well without its optional parts", (_, text) => {
    for (const template of [text.zh, text.en]) {
      const plain = fillTemplate(template, Object.fromEntries(placeholders(template).map((name) => [name, "x"])));
      expect(plain).not.toMatch(/\[\[|\]\]| {2}|[，。：]{2}|，。/);
    }
  });

  it("knows its ids", () => {
    expect(isMessageId("coverage/missing")).toBe(true);
    expect(isMessageId("toString")).toBe(false);
  });
});

describe("wording a message", () => {
  const unknown = (nearest?: string) =>
    message("tag/unknown-clause", nearest ? { clause: "8.55", nearest } : { clause: "8.55" });

  it("drops a part whose argument is absent", () => {
    expect(word(unknown(), "zh-CN")).toBe("标准里没有条款“8.55”，这一行不起作用。");
    expect(word(unknown("8.5"), "zh-CN")).toBe("标准里没有条款“8.55”，这一行不起作用。是不是想写 8.5？");
    expect(word(unknown(), "en")).toBe("The standard has no clause “8.55”, so this line does nothing.");
  });

  it("picks the language of arguments, and words nested messages first", () => {
    const args = {
      element: { zh: "退换费用", en: "return fees" },
      clause: "8.5",
      title: { zh: "退换货", en: "returns" },
      points: 0.75,
      lacks: message("yaml/too-deep"),
      fix: "",
    };
    expect(word(message("coverage/missing", args), "zh-CN")).toBe(
      "没有写明“退换费用”：条款 8.5「退换货」要求写，现在少 0.75 分。缩进层次太多，超出可读取的深度。请减少嵌套。。",
    );
    expect(word(message("coverage/missing", { ...args, lacks: "" }), "en")).toBe(
      "Not stated: return fees. Clause 8.5 (returns) asks for it; 0.75 points are lost.",
    );
  });

  it("never throws: an unknown id words itself, prototype names are no arguments, braces in values stay", () => {
    expect(word({ id: "no/such", args: {} }, "en")).toBe("no/such");
    expect(fillTemplate("{toString}[[ {constructor}]]", {})).toBe("{toString}");
    expect(word(message("tag/unknown-clause", { clause: "{nearest} $& [[" }), "en")).toContain("“{nearest} $& [[”");
  });

  it("cites an article without its paragraph", () => {
    const law = { zh: "消费者权益保护法(2013 修正)", en: "Consumer Rights Protection Law" };
    expect(citation(law, "24(3)")).toEqual({
      zh: "《消费者权益保护法》第 24 条",
      en: "Consumer Rights Protection Law, art. 24",
    });
  });
});
