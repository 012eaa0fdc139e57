/**
 * `npm run bench [-- <row>...] [--quick]`: measures every row of the table beside other linters, or some of them, and
 * prints them; a whole run writes `docs/performance.md`. Contenders run in turn within one run, medians are given.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepare, ROOT } from "./contenders.ts";
import { Corpus } from "./corpus.ts";
import { page } from "./page.ts";
import type { Line, Row } from "./row.ts";
import { cached } from "./rows/cached.ts";
import { detection } from "./rows/detection.ts";
import { tenThousand, thousand } from "./rows/folders.ts";
import { growth } from "./rows/growth.ts";
import { hangs } from "./rows/hangs.ts";
import { keystroke, setSize } from "./rows/keystroke.ts";
import { startUp } from "./rows/startUp.ts";
import { memory, workspace } from "./rows/workspace.ts";

const ROWS: readonly Row[] = [
  thousand,
  tenThousand,
  cached,
  startUp,
  keystroke,
  setSize,
  workspace,
  memory,
  detection,
  growth,
  hangs,
];

/* An option that is not known ends the run here: a whole one takes a quarter of an hour and writes a page. */
const { values, positionals: asked } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
});
const { quick } = values;
const unknown = asked.filter((id) => !ROWS.some((row) => row.id === id));
if (unknown.length > 0) {
  console.error(`bench: no row ${unknown.join(", ")}; there are ${ROWS.map((row) => row.id).join(", ")}`);
  process.exit(2);
}

prepare();
const corpus = new Corpus();
const bench = { corpus, rounds: quick ? 2 : 5, edits: quick ? 100 : 300 };
const measured: Line[] = [];
try {
  for (const row of ROWS) {
    if (asked.length > 0 && !asked.includes(row.id)) continue;
    for (const line of await measure(row)) {
      measured.push(line);
      const verdict = line.met === null ? "" : line.met ? "met" : "NOT MET";
      console.log([line.what, line.measured, line.goal, verdict].filter((part) => part !== "").join("  |  "));
    }
  }
} finally {
  corpus.remove();
}
if (asked.length === 0) {
  const path = join(ROOT, "docs/performance.md");
  writeFileSync(path, page(measured, quick, readFileSync(path, "utf8")));
}

/** A row that cannot be measured is said and does not end the run. */
async function measure(row: Row): Promise<readonly Line[]> {
  try {
    return await row.measure(bench);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ what: row.id, goal: "", measured: `not measured: ${reason.split("\n")[0]}`, met: null }];
  }
}
