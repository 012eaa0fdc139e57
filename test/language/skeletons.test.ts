import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { CheckedSet } from "../../server/src/core/index.ts";
import { policyTemplate } from "../../server/src/core/report/templates.ts";
import { fillTabStops, withoutTabStops } from "../../server/src/core/rubric/tabStops.ts";
import { applyFix } from "./applyFix.ts";
import { builtInRubric, openSet } from "./fixture.ts";

const FILLS = parse(readFileSync(join(import.meta.dirname, "../fixtures/skeleton-fills.yaml"), "utf8"), {
  schema: "failsafe",
}) as Record<string, string[]>;

const standing = ({ assessment, result }: CheckedSet, clause: string) => ({
  points: assessment.clauses.find((entry) => entry.clause.id === clause)?.points ?? 0,
  score: assessment.score.points,
  open: result.findings.filter((finding) => finding.clause === clause && finding.rule.startsWith("coverage/")).length,
});

describe("the skeleton of a clause", () => {
  it.each(builtInRubric().clauses.map(({ id, max }) => ({ id, max })))(
    "$id moves finding and score as its blanks are filled",
    async ({ id, max }) => {
      const files = {
        "a.md": `---\neffective: 2026-01-01\nclauses:\n  ${id}: 𠮷本节\n---\n\n# 𠮷🙂政策\n\n## 𠮷本节\n\n## 别的\n`,
      };
      const { checked } = await openSet(files);
      const empty = standing(checked, id);
      const fix = checked.result.findings
        .filter((finding) => finding.clause === id)
        .flatMap((finding) => finding.fixes)
        .find(({ kind }) => kind === "insert-skeleton");
      expect(fix).toBeDefined();
      if (!fix) return;
      const inserted = standing((await openSet(applyFix(files, fix))).checked, id);
      const filled = applyFix(files, fix, (text) => fillTabStops(text, (number) => FILLS[id]?.[number - 1] ?? ""));
      const full = standing((await openSet(filled)).checked, id);
      expect(empty.points).toBe(0);
      expect(inserted.points).toBe(0);
      expect(full.points).toBe(max);
      expect(full.score).toBe(full.points);
      expect(full.open).toBeLessThan(empty.open);
      expect(filled["a.md"]).toMatch(/\n\n## 别的\n$/);
    },
  );

  it("holds a blank in every line, or leads to lines that do", () => {
    const bare = builtInRubric().clauses.flatMap(({ id, skeleton }) =>
      withoutTabStops(skeleton)
        .split("\n")
        .filter((line, at, lines) => {
          const isLead = line.endsWith("：") || /^\| -/.test(lines[at + 1] ?? "") || /^\| -/.test(line);
          return line.trim() !== "" && !line.includes("【待填：") && !isLead;
        })
        .map((line) => `${id} ${line}`),
    );
    expect(bare).toEqual([]);
  });

  it("earns nothing in a new policy, where every clause has its own", async () => {
    const { checked } = await openSet({ "a.md": policyTemplate(builtInRubric(), "2026-01-01") });
    expect(checked.assessment.score.points).toBe(0);
  });
});
