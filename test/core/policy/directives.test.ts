import { describe, expect, it } from "vitest";
import { parse } from "./unitLines.ts";

describe("directives", () => {
  it.each([
    ["a rule", "<!-- clausemark-disable-line law/x -- 已核 -->", ["law/x"], "已核", null],
    [
      "several rules",
      "<!-- clausemark-disable-next-line a/b, c/d，e/f -- 理由，有逗号 -->",
      ["a/b", "c/d", "e/f"],
      "理由，有逗号",
      null,
    ],
    ["a date", "<!-- clausemark-disable a/b -- 已核, until 2026-12-31 -->", ["a/b"], "已核", "2026-12-31"],
    [
      "a date after a full-width comma",
      "<!--clausemark-disable a/b -- 已核，until 2026-12-31-->",
      ["a/b"],
      "已核",
      "2026-12-31",
    ],
    ["a Chinese dash", "<!-- clausemark-disable a/b ——已核 -->", ["a/b"], "已核", null],
    ["no reason", "<!-- clausemark-disable a/b -->", ["a/b"], null, null],
    ["an empty reason", "<!-- clausemark-disable a/b -- -->", ["a/b"], null, null],
  ])("with %s", (_, comment, rules, reason, until) => {
    const source = `甲。\n\n${comment}\n\n乙。\n`;
    const { directives, problems } = parse(source);
    expect(problems).toEqual([]);
    const [directive] = directives;
    if (directive?.kind !== "disable" && directive?.kind !== "disable-line" && directive?.kind !== "disable-next-line")
      throw new Error("no directive");
    expect(directive.rules.map((rule) => source.slice(rule.span.start, rule.span.end))).toEqual(rules);
    expect(directive.rules.map((rule) => rule.id)).toEqual(rules);
    expect([directive.reason, directive.until]).toEqual([reason, until]);
    expect(source.slice(directive.span.start, directive.span.end)).toBe(comment);
  });

  it.each([
    ["on its own line", "甲。\n\n<!-- clausemark-enable a/b -->\n"],
    ["in a sentence", "甲<!-- clausemark-enable a/b -->。\n"],
    ["in an item", "- 甲 <!-- clausemark-enable a/b -->\n- 乙\n"],
    ["below an item", "- 甲\n\n  <!-- clausemark-enable a/b -->\n"],
    ["in a cell", "| a |\n|-|\n| 甲 <!-- clausemark-enable a/b --> |\n"],
    ["in a quotation", "> 甲 <!-- clausemark-enable a/b -->\n"],
    ["in a heading", "# 甲 <!-- clausemark-enable a/b -->\n"],
    ["over several lines", "甲。\n\n<!--\nclausemark-enable a/b\n-->\n"],
    ["in front of text on its line", "<!-- clausemark-enable a/b --> 甲。\n"],
    ["in front matter", "---\ntitle: 甲 # clausemark-enable a/b\n---\n"],
    ["in a file with a byte order mark and CRLF", "\ufeff---\r\n# clausemark-enable a/b\r\ntitle: 甲\r\n---\r\n"],
  ])("are found %s", (_, source) => {
    const { directives } = parse(source);
    expect(directives.map((directive) => directive.kind)).toEqual(["enable"]);
    const [directive] = directives;
    const rule = directive?.kind === "enable" ? directive.rules[0] : undefined;
    expect(source.slice(rule?.span.start, rule?.span.end)).toBe("a/b");
  });

  it.each([
    ["in code", "`<!-- clausemark-enable a/b -->`\n\n```\n<!-- clausemark-enable a/b -->\n```\n"],
    ["in a quoted YAML value", '---\ntitle: "甲 # clausemark-enable a/b"\n---\n'],
    ["that are other comments", "<!-- markdownlint-disable -->\n\n<!-- 不用 clausemark-enable -->\n"],
  ])("are not found %s", (_, source) => {
    const { directives, problems } = parse(source);
    expect([directives, problems]).toEqual([[], []]);
  });

  it.each([
    ["an unknown name", "clausemark-disable-nextline a/b", "clausemark-disable-next-line"],
    ["no rule", "clausemark-disable-line", undefined],
    ["a date that is none", "clausemark-disable a/b -- 已核, until 2026-13-01", undefined],
    ["evidence without an element", "clausemark-evidence 8.5", undefined],
  ])("with %s are problems", (_, text, nearest) => {
    const source = `甲。\n\n<!-- ${text} -->\n`;
    const { directives, problems } = parse(source);
    expect(directives).toEqual([]);
    expect(problems.map((problem) => [problem.kind, problem.detail.nearest])).toEqual([["directive-syntax", nearest]]);
  });
});

describe("evidence marks", () => {
  const marked = (source: string): readonly string[] => {
    const document = parse(source);
    return document.directives.flatMap((directive) =>
      directive.kind === "evidence"
        ? document.units.slice(directive.firstUnit, directive.endUnit).map((unit) => unit.content.mapped.text)
        : [],
    );
  };
  const comment = "<!-- clausemark-evidence 8.5/return-fees -->";

  it.each([
    ["a paragraph", `前。\n\n${comment}\n\n甲。乙。\n\n丙。\n`, ["甲。", "乙。"]],
    ["a paragraph right below", `${comment}\n甲。乙。\n\n丙。\n`, ["甲。", "乙。"]],
    ["a list", `${comment}\n\n- 甲。乙\n- 丙\n\n丁。\n`, ["甲。", "乙", "丙"]],
    ["a table", `${comment}\n\n| a |\n|-|\n| 1 |\n\n丁。\n`, ["a;", "a:1;"]],
    ["its item", `- 甲。\n- 乙。丙。 ${comment}\n- 丁。\n`, ["乙。", "丙。"]],
    ["the paragraph below it in an item", `- 甲。\n\n  ${comment}\n\n  乙。\n\n  丙。\n\n- 丁。\n`, ["乙。"]],
    ["its row", `| a |\n|-|\n| 1 ${comment} |\n| 2 |\n`, ["a:1;"]],
    ["its line of a paragraph", `甲。\n乙。${comment}\n丙。\n`, ["乙。"]],
    ["nothing above a heading", `${comment}\n\n# 甲\n\n乙。\n`, []],
  ])("mark %s", (_, source, expected) => {
    expect(marked(source)).toEqual(expected);
  });

  it("may name several elements", () => {
    const { directives } = parse("<!-- clausemark-evidence 8.5/a, 8.6/b -->\n\n甲。\n");
    expect(
      directives.map((directive) => directive.kind === "evidence" && [directive.clause, directive.element]),
    ).toEqual([
      ["8.5", "a"],
      ["8.6", "b"],
    ]);
  });
});
