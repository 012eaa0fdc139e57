import { arch, cpus, totalmem, type } from "node:os";
import type { Line } from "./row.ts";

/** What is written by hand: it begins with this heading and is kept. */
const BY_HAND = "## Why, where a goal is not met";

/** `docs/performance.md`: goals, what was measured, and where; of the page `before` what is written by hand is kept. */
export function page(lines: readonly Line[], quick: boolean, before: string): string {
  const byHand = before.indexOf(`\n${BY_HAND}`);
  return `# Performance

\`npm run bench\` writes the tables of this page; \`npm run bench -- ROW\` measures one row. The files are generated from a seed
(\`test/bench/generate.ts\`): C1 8 KB, C2 100 KB, C3 1 MB, C4 1,000 files of 8 KB, C5 10,000, each folder of 20 files a policy
set. Contenders run in turn within one run and medians are compared. The peers are other linters with other tasks: the ratio is
"time until these files are linted". They are pinned in \`test/bench/peers/package.json\`; textlint runs with ten rules, the
others as they come.

${machine()}${quick ? " Few rounds (`--quick`)." : ""}

| what | goal | measured | met |
|---|---|---|---|
${lines.map(rowOf).join("\n")}
${byHand < 0 ? "" : before.slice(byHand)}`;
}

/** What is noted beside a goal stands under it, without one. */
function rowOf({ what, goal, measured, met }: Line): string {
  return `| ${what} | ${goal} | ${measured} | ${met === null ? "" : met ? "yes" : "no"} |`;
}

function machine(): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const [first] = cpus();
  return `Measured on ${cpus().length} cores (${first?.model.trim() ?? "unknown"}, ${arch()}), ${gibibytes} GiB, ${type()}, Node ${process.version}.`;
}
