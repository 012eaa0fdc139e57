import { describe, expect, it } from "vitest";
import type { YamlNode } from "../../../server/src/core/yaml/node.ts";
import { readYaml } from "../../../server/src/core/yaml/read.ts";

/** The value as plain data; a map as entries, so that the order and prototype names stay visible. */
function plain(node: YamlNode | null): unknown {
  if (node === null) return null;
  switch (node.kind) {
    case "scalar":
      return node.text;
    case "sequence":
      return node.items.map(plain);
    case "map":
      return node.entries.map((entry) => [entry.key, plain(entry.value)]);
  }
}

describe("reading YAML", () => {
  it("takes every scalar as its text", () => {
    const { root, problems } = readYaml("5.1: a\n5.10: 2026-01-01\nyes: no\nx: 0x10\ny: ~\nz:\n");
    expect(problems).toEqual([]);
    expect(plain(root)).toEqual([
      ["5.1", "a"],
      ["5.10", "2026-01-01"],
      ["yes", "no"],
      ["x", "0x10"],
      ["y", "~"],
      ["z", null],
    ]);
  });

  it("places nodes and comments in the whole file", () => {
    const source = "前面𠮷\n退货: [甲, '乙 # 丙'] # clausemark-x\r\n丁: |\n  # 文字\n";
    const { root, comments } = readYaml(source.slice(5), 5);
    const [first] = root?.kind === "map" ? root.entries : [];
    expect(source.slice(first?.keySpan.start, first?.keySpan.end)).toBe("退货");
    const items = first?.value?.kind === "sequence" ? first.value.items : [];
    expect(items.map((item) => source.slice(item.span.start, item.span.end))).toEqual(["甲", "'乙 # 丙'"]);
    expect(comments.map((comment) => source.slice(comment.span.start, comment.span.end))).toEqual(["# clausemark-x"]);
  });

  it("treats prototype names as names", () => {
    const { root, problems } = readYaml("__proto__: 1\nconstructor: 2\ntoString: 3\n");
    expect(problems).toEqual([]);
    expect(plain(root)).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
      ["toString", "3"],
    ]);
  });

  it.each([
    ["a full-width colon", "8.5：退换货\n8.1: 投诉", "yaml/full-width-colon", "："],
    ["a missing blank", "a:b\nc: d", "yaml/no-space", ":"],
    ["a bare asterisk", "7.6: *", "yaml/unquoted-star", "*"],
    ["a tab", "a:\n\tb: c", "yaml/tab", "\t"],
    ["a second document", "a: 1\n---\nb: 2", "yaml/several-documents", "---\nb: 2"],
    ["a repeated key", "a: 1\nb: 2\na: 3", "yaml/duplicate-key", "a"],
    ["an alias", "a: &x 1\nb: *x", "yaml/alias", "*x"],
    ["an open bracket", "a: {b: c", "yaml/syntax", ""],
    ["two colons", "a: b: c", "yaml/syntax", "b"],
    ["a character of two halves whole", "a: |𠮷\n", "yaml/syntax", "𠮷"],
  ])("places %s", (_, source, code, text) => {
    const { problems } = readYaml(source, 0);
    expect(problems.map((problem) => [problem.code, source.slice(problem.span.start, problem.span.end)])).toEqual([
      [code, text],
    ]);
  });

  it("keeps the rest of a file with a slip", () => {
    expect(plain(readYaml("7.6: *\n8.5: 退换货").root)).toEqual([
      ["7.6", "*"],
      ["8.5", "退换货"],
    ]);
  });

  it.each([
    ["flow nesting", `${"[".repeat(50_000)}`],
    ["block nesting on a line", "- ".repeat(50_000)],
    ["deep indentation", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["an alias bomb", `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*a, *a, *a]`).join("\n")}`],
  ])("survives %s", (_, source) => {
    const { problems } = readYaml(source);
    expect(problems.length).toBeGreaterThan(0);
  });
});
