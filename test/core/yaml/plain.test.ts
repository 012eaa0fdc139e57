import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainYaml } from "../../../server/src/core/yaml/plain.ts";
import { readByPackage } from "../../../server/src/core/yaml/read.ts";
import { ROOT } from "../../../server/tools/builtIn.ts";

/** Null where the text is left to the package. */
function compare(source: string): boolean {
  const plain = readPlainYaml(source, 4);
  if (!plain) return false;
  expect({ root: plain, problems: [], comments: [] }, JSON.stringify(source)).toEqual(readByPackage(source, 4));
  return true;
}

describe("readPlainYaml gives what the package gives", () => {
  it.each([
    'title: 退换货办法\nversion: "2.1"\nclauses:\n  8.5: 退换货条件\n  8.1: [投诉渠道, 售后]\n  "7.6": \'*\'\n',
    "a:\n- b\n- c d\ne:\n",
    'documents:\n  - a|b\n  - "**/*.md"\nnotApplicable:\n  5.8: 全部使用国产原材料',
    "enterprise:\n  name: 云杉\n  serviceManager:\n    name: 李敏\n    certificate: GL-2024\n  x: y\nz: 1\n",
  ])("%j", (source) => {
    expect(compare(source)).toBe(true);
  });

  it.each([
    "a: b\na: c\n",
    "a: b # c\n",
    "a: *x\n",
    "a: &x b\n",
    "a: {b: c}\n",
    "a: b\n  c\n",
    "a: |\n  b\n",
    "a: b: c\n",
    "- a\n- b\n",
    'a: "b\\n"\n',
    "a:\tb\n",
    "a: b\r\n",
    "a: [b, [c]]\n",
    "a: [b,\n c]\n",
    "a: 'b''c'\n",
    "",
  ])("or leaves it to the package: %j", (source) => {
    expect(readPlainYaml(source, 0)).toBeNull();
  });

  it("for the front matter of every document of the corpus", () => {
    const folder = join(ROOT, "test/corpus/sets");
    let plain = 0;
    let total = 0;
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const front = name.endsWith(".md")
        ? /^---\n([\s\S]*?\n)---/.exec(readFileSync(join(folder, name), "utf8"))
        : null;
      if (!front) continue;
      total++;
      if (compare(front[1] ?? "")) plain++;
    }
    expect(plain / total).toBeGreaterThan(0.9);
  });

  it("for texts with something unusual in them", () => {
    const words = fc
      .array(fc.constantFrom("退换", "a", "8.5", " ", "-", "'", '"', "*", "?", "\u3000"), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(""));
    const ordinary = fc.constantFrom("退换货条件", "售后 服务", '"退 换"', "'*'", "null", "1.0", "2025-01-01");
    const scalar = fc.oneof({ arbitrary: ordinary, weight: 3 }, words);
    const list = fc.array(scalar, { minLength: 1, maxLength: 3 });
    const value = fc.oneof(
      scalar.map((text) => ` ${text}`),
      list.map((items) => ` [${items.join(", ")}]`),
      list.map((items) => items.map((item) => `\n- ${item}`).join("")),
      list.map((items) => items.map((item) => `\n  - ${item}`).join("")),
      list.map((items) => items.map((item, at) => `\n  ${at}: ${item}`).join("")),
      fc.constantFrom("", "\n  x:\n    y: z"),
    );
    const unusual = fc.constantFrom(...":#?|>!&~=@%{[]*'\"\\ \t\n\u00a0", ": ", ", ", "- ", "<<", "\n ", "\n  ");
    let plain = 0;
    const runs = 10_000;
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 3 }),
        fc.option(fc.tuple(unusual, fc.nat(60)), { freq: 2 }),
        (values, slip) => {
          const text = values.map((each, at) => `k${at}:${each}`).join("\n");
          const [mark, place] = slip ?? ["", 0];
          if (compare(text.slice(0, place) + mark + text.slice(place))) plain++;
        },
      ),
      { numRuns: runs, seed: 7 },
    );
    // Otherwise hardly anything would be compared.
    expect(plain / runs).toBeGreaterThan(0.2);
  });
});
