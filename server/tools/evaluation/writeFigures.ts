import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Decision, SIGNS } from "../../src/core/detect/decision.ts";
import { ROOT } from "../builtIn.ts";
import type { Figures } from "./figures.ts";
import { withTables } from "./tables.ts";

const FIGURES = "docs/detection-figures.json";
const WEIGHTS = "server/src/core/detect/decisionWeights.ts";
const PAGE = "docs/detection.md";

/** Writes the figures, the tables of the page, and the decision that ships. */
export function writeFigures(figures: Figures): void {
  const page = join(ROOT, PAGE);
  writeFileSync(join(ROOT, FIGURES), JSON.stringify(figures, null, 2));
  writeFileSync(join(ROOT, WEIGHTS), decisionSource(figures.decision));
  writeFileSync(page, withTables(readFileSync(page, "utf8"), figures));
  const args = ["--no-install", "biome", "format", "--write", FIGURES, WEIGHTS];
  const { status } = spawnSync("npx", args, { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error("the figures cannot be formatted");
}

function decisionSource({ leastStated, weights }: Decision): string {
  const rows = SIGNS.map((sign) => `${JSON.stringify(sign)}: ${JSON.stringify(weights[sign])},`);
  return `import type { Decision } from "./decision.ts";

/**
 * Weights of the signs for \`stated\`, \`deferred\`, \`contradicted\` and \`missing\`, fitted on the labelled policy sets, each
 * judged by columns trained without its author. Written by \`npm run eval\`; do not edit.
 */
export const DECISION: Decision = {
  leastStated: ${leastStated},
  weights: {
    ${rows.join("\n")}
  },
};
`;
}
