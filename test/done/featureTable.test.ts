import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
/** A row for each capability: fewer mean that one was dropped. */
const LEAST_ROWS = 30;

/** The files that each row of the table names, in the table's order. */
function named(readme: string): readonly (readonly string[])[] {
  const rows = readFileSync(join(ROOT, readme), "utf8")
    .split("\n")
    .filter((line) => /^\| .*`test\//.test(line));
  return rows.map((row) => [...row.matchAll(/`(test\/[^`]*)`/g)].map((match) => match[1] ?? ""));
}

describe("the table of the language server's features", () => {
  it.each(["README.md", "README.zh-CN.md"])("of %s names tests that exist", (readme) => {
    const files = named(readme);
    expect(files.length).toBeGreaterThanOrEqual(LEAST_ROWS);
    for (const file of files.flat()) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(readFileSync(join(ROOT, file), "utf8"), file).toMatch(/\b(?:it|test)(?:\.each)?\(/);
    }
  });

  it("is the same in both languages", () => {
    expect(named("README.zh-CN.md")).toEqual(named("README.md"));
  });

  it("leaves out no test of a language feature or of the protocol", () => {
    const files = named("README.md").flat();
    for (const folder of ["test/language", "test/protocol"]) {
      for (const name of readdirSync(join(ROOT, folder)).filter((each) => each.endsWith(".test.ts"))) {
        expect(files).toContain(`${folder}/${name}`);
      }
    }
  });
});
