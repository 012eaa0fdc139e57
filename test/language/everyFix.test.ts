import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding, Fix } from "../../server/src/core/rules/finding.ts";
import { claimOf } from "../../server/src/language/fixes/claimEvidence.ts";
import { notApplicableFix } from "../../server/src/language/fixes/notApplicable.ts";
import { refactorings } from "../../server/src/language/fixes/refactorings.ts";
import { suppressFix } from "../../server/src/language/fixes/suppress.ts";
import { readModel } from "../../server/tools/builtIn.ts";
import { applyFix, isGone, newErrors } from "./applyFix.ts";
import { contextOf, type OpenSet, openSet } from "./fixture.ts";

const ROOT = join(import.meta.dirname, "../..");
const model = readModel();

function readSet(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = entry.replaceAll("\\", "/");
    if (/\.md$|(?:^|\/)clausemark\.yaml$/.test(path)) files[path] = readFileSync(join(folder, entry), "utf8");
  }
  return files;
}

function foldersIn(...path: string[]): string[] {
  const folder = join(ROOT, ...path);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

const SETS = [
  ...foldersIn("samples"),
  ...foldersIn("test/corpus/sets").flatMap((author) => foldersIn(author.slice(ROOT.length))),
];

/** Every fix of a set but skeletons; comments that hide are tried once for each rule and kind of place in all sets. */
function fixesOf(open: OpenSet, tried: Set<string>): readonly { finding: Finding; fix: Fix }[] {
  return open.checked.result.findings.flatMap((finding) => {
    const context = contextOf(open, finding.file);
    const line = open.files[finding.file]?.slice(0, finding.span.start).split("\n").at(-1) ?? "";
    const place = `${finding.rule} ${/^\s*(?:\||[-*+>]|\d+[.)])/.exec(line)?.[0].trim() ?? ""}`;
    const hide = tried.has(place) ? null : suppressFix(context, finding);
    tried.add(place);
    const excuse = finding.clause === null ? null : notApplicableFix(context, finding.clause);
    const fixes = [...finding.fixes, hide, excuse, claimOf(open.live, finding)];
    return fixes.flatMap((fix) => (fix && fix.kind !== "insert-skeleton" ? [{ finding, fix }] : []));
  });
}

describe("every fix of the samples and the corpus", () => {
  it("removes its finding and adds no error", async () => {
    const wrong: string[] = [];
    const kinds = new Map<string, number>();
    const tried = new Set<string>();
    for (const folder of SETS) {
      const open = await openSet(readSet(folder), { model });
      for (const { finding, fix } of fixesOf(open, tried)) {
        kinds.set(fix.kind, (kinds.get(fix.kind) ?? 0) + 1);
        const { checked } = await openSet(applyFix(open.files, fix), { model });
        const added = newErrors(open.checked, checked);
        const gone = isGone(finding, open.checked.result.findings, checked.result.findings);
        if (gone && added.length === 0) continue;
        wrong.push(`${folder} ${finding.rule} ${fix.kind}: ${gone ? "" : "still there "}${added.join(", ")}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      "replace-wording": expect.any(Number),
      "correct-reference": expect.any(Number),
      "remove-duplicate": expect.any(Number),
      "claim-evidence": expect.any(Number),
      "not-applicable": expect.any(Number),
      emphasise: expect.any(Number),
      suppress: expect.any(Number),
    });
  }, 300_000);

  it("makes headings of pseudo-headings without adding an error", async () => {
    const wrong: string[] = [];
    let promoted = 0;
    for (const folder of SETS) {
      const open = await openSet(readSet(folder), { model });
      for (const document of open.loaded.set.documents) {
        const context = contextOf(open, document.path);
        const whole = { start: 0, end: document.source.length };
        const [fix] = refactorings(context, whole).filter(({ kind }) => kind === "promote-heading");
        if (!fix) continue;
        promoted++;
        const { checked } = await openSet(applyFix(open.files, fix), { model });
        const added = newErrors(open.checked, checked).filter((problem) => !problem.startsWith("coverage"));
        if (added.length > 0) wrong.push(`${folder} ${document.path}: ${added.join(", ")}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(promoted).toBeGreaterThan(5);
  }, 300_000);
});
