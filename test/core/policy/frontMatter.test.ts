import { describe, expect, it } from "vitest";
import { findFences } from "../../../server/src/core/policy/fences.ts";
import { hasClauses } from "../../../server/src/core/policy/frontMatterOnly.ts";
import { parse } from "./unitLines.ts";

/** `clause = target` of every tag, as their places in the source read. */
function tagsOf(source: string): readonly string[] {
  const document = parse(source);
  return document.tags.map((tag) => {
    const written = source.slice(tag.targetSpan.start, tag.targetSpan.end);
    expect(source.slice(tag.clauseSpan.start, tag.clauseSpan.end)).toContain(tag.clause);
    return `${tag.clause} = ${written}`;
  });
}

/** `code: place` of every problem. */
function problemsOf(source: string): readonly string[] {
  return parse(source).problems.map(
    ({ detail, span }) =>
      `${detail.code}: ${source.slice(span.start, span.end)}${detail.nearest ? ` -> ${detail.nearest}` : ""}`,
  );
}

const BODY = "\n# 投诉渠道\n\n# 退换货\n";

describe("tags", () => {
  it.each([
    ["a heading each", "clauses:\n  8.5: 退换货\n  8.1: 投诉渠道", ["8.5 = 退换货", "8.1 = 投诉渠道"]],
    ["several headings", "clauses:\n  8.1: [投诉渠道, '退换货']", ["8.1 = 投诉渠道", "8.1 = '退换货'"]],
    ["a block list", "clauses:\n  8.1:\n    - 投诉渠道\n    - 退换货", ["8.1 = 投诉渠道", "8.1 = 退换货"]],
    ["the whole document", 'clauses:\n  7.6: "*"', ['7.6 = "*"']],
    ["a list of clauses", "clauses: [8.1, 8.5]", ["8.1 = 8.1", "8.5 = 8.5"]],
    ["numbers as text", "clauses:\n  5.1: 退换货\n  5.10: 投诉渠道", ["5.1 = 退换货", "5.10 = 投诉渠道"]],
    ["with a comment", "clauses: # 标签\n  8.5: 退换货 # 全", ["8.5 = 退换货"]],
    ["in braces", "{title: 甲, clauses: {8.5: 退换货}}", ["8.5 = 退换货"]],
    ["a repeated line", "clauses:\n  8.5: 退换货\n  8.5: 退换货", ["8.5 = 退换货", "8.5 = 退换货"]],
  ])("of %s", (_, yaml, expected) => {
    const source = `---\n${yaml}\n---\n${BODY}`;
    expect(tagsOf(source)).toEqual(expected);
    expect(problemsOf(source)).toEqual([]);
    expect(hasClauses(source)).toBe(true);
  });

  it.each([
    ["a full-width colon", "clauses:\n  8.5：退换货\n  8.1: 投诉渠道", "yaml/full-width-colon: ：", 2],
    ["only a full-width colon", "clauses:\n  8.5：退换货", "yaml/full-width-colon: 8.5：退换货", 1],
    ["a full-width colon of clauses", "clauses：\n  8.5: 退换货", "yaml/full-width-colon: ：", 1],
    ["a missing blank", "clauses:\n  8.5:退换货\n  8.1: 投诉渠道", "yaml/no-space: :", 2],
    ["a bare asterisk", "clauses:\n  7.6: *\n  8.1: 投诉渠道", "yaml/unquoted-star: *", 2],
    ["tabs", "clauses:\n\t8.5: 退换货\n\t8.1: 投诉渠道", "yaml/tab: \t", 2],
    ["full-width commas", "clauses: [8.1，8.2]", "front-matter/full-width-comma: 8.1，8.2", 2],
    ["an open quote", 'clauses:\n  8.5: 退换货\n  8.1: "投诉渠道', "yaml/syntax: ", 1],
    ["a clause with another target", "clauses:\n  8.5: 退换货\n  8.5: 投诉渠道", "yaml/duplicate-key: 8.5", 1],
  ])("are kept beside %s, which is a problem at its place", (_, yaml, problem, tags) => {
    const source = `---\n${yaml}\n---\n${BODY}`;
    expect(problemsOf(source)[0]).toBe(problem);
    expect(parse(source).tags.filter((tag) => tag.resolution.kind !== "unknown-heading").length).toBe(tags);
    expect(parse(source).headings.length).toBe(2);
    expect(parse(source).isPolicy).toBe(true);
  });
});

describe("the schema of front matter", () => {
  it.each([
    ["a misspelt key", "clausses: 甲\nclauses: [8.1]", ["front-matter/unknown-key: clausses -> clauses"]],
    ["a date that is none", "clauses: [8.1]\neffective: 2026-02-30", ["front-matter/date: 2026-02-30"]],
    ["a date in words", "clauses: [8.1]\nreview: 2026年1月", ["front-matter/date: 2026年1月"]],
    ["a list for a title", "clauses: [8.1]\ntitle: [甲]", ["front-matter/not-text: [甲]"]],
    ["no clauses", "clauses:", ["front-matter/clauses: clauses"]],
    ["a clause without a heading", "clauses:\n  8.5:\n  8.1: 投诉渠道", ["front-matter/tag-empty: 8.5"]],
    ["nesting under a clause", "clauses:\n  8.5: {甲: 乙}", ["front-matter/tag-map: {甲: 乙}"]],
    ["keys of other tools", "clauses: [8.1]\nlayout: post\nreviewer: 李\ntags: [a]\ndate: 昨天", []],
  ])("knows %s", (_, yaml, expected) => {
    expect(problemsOf(`---\n${yaml}\n---\n${BODY}`)).toEqual(expected);
  });

  it("gives entries with their places", () => {
    const source = '\ufeff---\r\ntitle: "甲"\r\nclauses: [8.1]\r\n---\r\n# 乙\r\n';
    const { frontMatter } = parse(source);
    const slice = (at: { start: number; end: number } | null | undefined) => at && source.slice(at.start, at.end);
    expect(frontMatter?.entries.map((entry) => [entry.key, entry.text, slice(entry.valueSpan)])).toEqual([
      ["title", "甲", '"甲"'],
      ["clauses", null, "[8.1]"],
    ]);
    expect(slice(frontMatter?.span)).toBe('---\r\ntitle: "甲"\r\nclauses: [8.1]\r\n---');
    expect(slice(frontMatter?.content)).toBe('title: "甲"\r\nclauses: [8.1]\r\n');
    expect(slice(frontMatter?.clausesKey)).toBe("clauses");
  });
});

describe("where front matter stands", () => {
  it.each([
    ["none", "# 甲\n", false],
    ["an empty file", "", false],
    ["a rule, not front matter", "甲\n\n---\nclauses: [8.1]\n---\n", false],
    ["nothing between the lines", "---\n---\n", false],
    ["no clauses", "---\ntitle: 甲\n---\n", false],
    ["only the opening line", "---", false],
    ["only front matter", "---\nclauses: [8.1]\n---", true],
    ["blanks after the lines", "--- \nclauses: [8.1]\n--- \t\n甲", true],
    ["a forgotten closing line", "---\nclauses:\n  8.5: 甲\n\n# 甲\n", true],
    ["a forgotten closing line before a heading", "---\nclauses:\n  8.5: 甲\n# 甲\n", true],
    ["a rule above text with the word", "---\n\nclauses: 甲\n", false],
    ["clauses inside another value", "---\nnote: |\n  clauses: 甲\n---\n", false],
  ])("%s", (_, source, policy) => {
    expect(parse(source).isPolicy).toBe(policy);
    expect(hasClauses(source)).toBe(policy);
  });

  it("says that the closing line is missing", () => {
    expect(problemsOf("---\nclauses:\n  8.5: 甲\n\n# 甲\n")).toEqual(["front-matter/unclosed: ---"]);
  });

  it("agrees with remark-frontmatter", async () => {
    const { unified } = await import("unified");
    const { default: remarkParse } = await import("remark-parse");
    const { default: remarkFrontmatter } = await import("remark-frontmatter");
    const reference = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]);
    for (const source of [
      "---\na: b\n---\n甲",
      "---\r\na: b\r\n---\r\n甲",
      "---\n---\n",
      "--- \na\n---\t\n",
      "----\na\n---\n",
      " ---\na\n---\n",
      "---\na\n ---\n",
      "---\na\n----\n---\n",
      "甲\n---\n",
      "---\na\n---甲\n",
    ]) {
      const [first] = reference.parse(source).children;
      const end = first?.type === "yaml" ? first.position?.end.offset : undefined;
      const fences = findFences(source);
      expect([source, fences?.closed ? fences.span.end : undefined]).toEqual([source, end]);
    }
  });
});
