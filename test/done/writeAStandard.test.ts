import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { ROOT, spawnCli } from "../support/built.ts";
import { guideSteps } from "./guideSteps.ts";

const folder = mkdtempSync(join(tmpdir(), "clausemark-guide-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("holds for whoever follows it to the letter", { timeout: 240_000 }, () => {
  const steps = guideSteps(join(ROOT, "docs/write-a-standard.md"));
  expect(steps.filter(({ kind }) => kind === "expect").length).toBeGreaterThanOrEqual(5);
  let said = "";
  for (const step of steps) {
    switch (step.kind) {
      case "write":
        mkdirSync(dirname(join(folder, step.file)), { recursive: true });
        writeFileSync(join(folder, step.file), step.text);
        break;
      case "append":
        appendFileSync(join(folder, step.file), step.text);
        break;
      case "replace": {
        const text = readFileSync(join(folder, step.file), "utf8");
        expect(text).toContain(step.before);
        writeFileSync(join(folder, step.file), text.replace(step.before, step.after));
        break;
      }
      case "run":
        said = step.commands
          .map((command) => {
            const { out, error } = spawnCli(command.split(" ").slice(1), { cwd: folder });
            return out + error;
          })
          .join("");
        break;
      case "expect":
        expect(undated(said), `line ${step.line} of the guide`).toBe(undated(step.text));
        break;
    }
  }
});

it("gives the profile's clause its raised points", { timeout: 60_000 }, () => {
  const { out } = spawnCli(["lint", "house", "--format", "json"], { cwd: folder });
  const [set] = (JSON.parse(out) as JsonReport).sets;
  const clause = set?.clauses.find(({ id }) => id === "8.3");
  expect(set?.score.applicable).toBe(102);
  expect(clause?.elements?.map(({ id, points }) => `${id} ${points}`)).toEqual([
    "complaint-record 0.5",
    "respond-2h 2",
    "solve-time 0.5",
    "weekends 1",
  ]);
});

it("takes the certificates as they are written, and no other grade", { timeout: 60_000 }, () => {
  const config = join(folder, "house/clausemark.yaml");
  const wrong = () => {
    const { code, out } = spawnCli(["lint", "house", "--format", "json"], { cwd: folder });
    const findings = (JSON.parse(out) as JsonReport).sets.flatMap((set) => set.findings);
    return { code, wrong: findings.filter(({ rule }) => rule.startsWith("config/")).map(({ text }) => text) };
  };
  expect(wrong()).toEqual({ code: 1, wrong: [] });
  writeFileSync(config, readFileSync(config, "utf8").replace("五星级", "七星级").replace("2028-06-30", "2028-07-02"));
  expect(wrong()).toEqual({ code: 2, wrong: ["2028-07-02", "七星级"] });
});

/** A report says the day of the run. */
function undated(text: string): string {
  return text.replace(/截至 \d{4}-\d{2}-\d{2}/g, "截至今天");
}
