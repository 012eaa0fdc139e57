import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { JsonReport, JsonSet } from "../../server/src/core/report/jsonTypes.ts";
import { ROOT } from "../../server/tools/builtIn.ts";
import { standardSentences } from "../../server/tools/generate-shingles.ts";
import { run } from "../support/cli.ts";

const STANDARD = readFileSync(join(ROOT, "test/fixtures/standard.txt"), "utf8");
const CLAUSES = [...new Set(standardSentences().map(({ clause }) => clause))];

/** A policy that is the standard, and whose every clause is tagged. */
interface Pasted {
  readonly how: string;
  readonly source: string;
}

const whole: Pasted = {
  how: "pasted as it is, every clause tagged with the whole document",
  source: `---\nversion: "1"\nclauses:\n${CLAUSES.map((clause) => `  ${clause}: "*"\n`).join("")}---\n\n${STANDARD}`,
};

const byClause: Pasted = {
  how: "cut into one section a clause",
  source: [
    `---\nversion: "1"\nclauses:\n${CLAUSES.map((clause) => `  ${clause}: 第 ${clause} 条\n`).join("")}---\n`,
    ...CLAUSES.map((clause) => {
      const own = standardSentences().filter((sentence) => sentence.clause === clause);
      return `## 第 ${clause} 条\n\n${own.map(({ text }) => `${text}。`).join("")}\n`;
    }),
  ].join("\n"),
};

const REWORDINGS: readonly (readonly [string, (text: string) => string])[] = [
  ["word for word", (text) => text],
  ["with 企业 as 本公司 and 顾客 as 客户", (text) => text.replaceAll("企业", "本公司").replaceAll("顾客", "客户")],
  ["with 企业 as 我们 and 顾客 as 您", (text) => text.replaceAll("企业", "我们").replaceAll("顾客", "您")],
];

describe.each([whole, byClause])("the standard $how", ({ source }) => {
  it.each(REWORDINGS)("%s, scores at most 5 and is told why", async (_, reword) => {
    const set = await assess(reword(source));
    expect(set.clauses.map(({ status }) => status)).not.toContain("untagged");
    expect(set.score.value).toBeLessThanOrEqual(5);
    expect(set.score.verdict).toBe("below-target");

    const copied = set.findings.filter(({ rule }) => rule === "coverage/copied");
    expect(copied.length).toBeGreaterThan(0);
    // What the score lacks is said: every element that is not stated has a finding of its own or is named by a copied one.
    const reported = new Set(set.findings.map(({ clause, element }) => `${clause}/${element}`));
    const told = new Set(copied.map(({ clause }) => clause));
    for (const clause of set.clauses) {
      for (const { id, outcome } of clause.elements) {
        if (outcome === "stated" || outcome === "notApplicable") continue;
        expect([clause.id, id, reported.has(`${clause.id}/${id}`) || told.has(clause.id)]).toEqual([
          clause.id,
          id,
          true,
        ]);
      }
    }
  });
});

async function assess(source: string): Promise<JsonSet> {
  const { out, error } = await run(["--format", "json", "--as-of", "2026-11-24"], { files: { "制度.md": source } });
  const [set] = (JSON.parse(out) as JsonReport).sets;
  if (!set) throw new Error(error);
  return set;
}
