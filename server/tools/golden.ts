/** What the samples' reports say: the golden files under `test/golden`, made by the command line itself. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { main } from "../src/cli/main.ts";
import type { Assets, Output } from "../src/cli/world.ts";
import type { JsonReport, JsonSet } from "../src/core/report/jsonTypes.ts";
import type { Rubric } from "../src/core/rubric/rubric.ts";
import { nodeFiles } from "../src/workspace/nodeFiles.ts";
import { bareWorld } from "./bareWorld.ts";
import { BUILT_IN_IDS, compileBuiltIn, ROOT, readModel } from "./builtIn.ts";

export const GOLDEN_FOLDER = "test/golden";

/** Certificates and review dates of the samples are judged by this day. */
const GOLDEN_DATE = "2026-11-24";

export function sampleNames(): readonly string[] {
  return readdirSync(join(ROOT, "samples"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Golden files by path: what a writer reads (`.txt`), and the outcome of every element with every finding (`.outcomes.txt`). */
export async function goldenFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of sampleNames()) {
    files.set(`${GOLDEN_FOLDER}/${name}.txt`, await report(name, "stylish"));
    const json = JSON.parse(await report(name, "json")) as JsonReport;
    files.set(`${GOLDEN_FOLDER}/${name}.outcomes.txt`, json.sets.map(outcomes).join("\n"));
  }
  return files;
}

async function report(sample: string, format: string): Promise<string> {
  const out = capture();
  const error = capture();
  const world = bareWorld({
    version: "0.0.0",
    workingFolder: ROOT.replaceAll("\\", "/"),
    files: nodeFiles,
    assets,
    out,
    error,
    today: () => GOLDEN_DATE,
  });
  await main([`samples/${sample}`, "--format", format, "--as-of", GOLDEN_DATE], world);
  if (out.text() === "") throw new Error(`samples/${sample} gives no report: ${error.text()}`);
  return out.text();
}

function capture(): Output & { readonly text: () => string } {
  const written: string[] = [];
  return { write: (text) => void written.push(text), text: () => written.join(""), isTerminal: false, columns: 80 };
}

/** One line per fact, so that a change of judgement reads well in a diff. */
function outcomes(set: JsonSet): string {
  const { score, disclosures } = set;
  const lines = [
    `${set.root}: ${score.points}/${score.applicable} = ${score.value}, strict ${score.strict}, ${score.verdict}`,
    `disclosures ${disclosures.stated}/${disclosures.total}`,
  ];
  for (const clause of set.clauses.filter(({ status }) => status !== "untagged")) {
    lines.push(`${clause.id} ${clause.points}/${clause.max} ${clause.status}`);
    for (const { id, points, max, outcome, reason } of clause.elements)
      lines.push(`  ${id} ${points}/${max} ${outcome}${reason === undefined ? "" : ` (${reason})`}`);
  }
  const untagged = set.clauses.filter(({ status }) => status === "untagged").map(({ id }) => id);
  lines.push(`untagged: ${untagged.join(" ")}`, "findings");
  for (const { rule, severity, file, range, clause, element, text } of set.findings) {
    const about = clause === undefined ? "" : ` [${element === undefined ? clause : `${clause}/${element}`}]`;
    const place = `${file.slice(set.root.length + 1)}:${range.start.line + 1}:${range.start.character + 1}`;
    lines.push(`  ${place} ${severity} ${rule}${about} ${JSON.stringify(text)}`);
  }
  return `${lines.join("\n")}\n`;
}

const rubrics = new Map<string, Rubric>();
const assets: Assets = {
  rubricIds: BUILT_IN_IDS,
  rubric: async (id) => {
    if (!BUILT_IN_IDS.includes(id)) return null;
    const rubric = rubrics.get(id) ?? compileBuiltIn(id).rubric;
    if (rubric) rubrics.set(id, rubric);
    return rubric;
  },
  model: async () => readModel(),
};
