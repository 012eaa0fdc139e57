import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CLAUSEMARK } from "../contenders.ts";
import { once } from "../inTurn.ts";
import { atMost, noted, type Row, seconds, times } from "../row.ts";
import { median } from "../statistics.ts";

/** C5 again with `--cache`, after one file has changed. */
export const cached: Row = {
  id: "cache",
  async measure({ corpus, rounds }) {
    const folder = corpus.folders(10_000);
    const command = [...CLAUSEMARK.command, "--cache"];
    const [cold, warm]: [number[], number[]] = [[], []];
    for (let round = 0; round < Math.min(rounds, 3); round++) {
      rmSync(join(folder, ".clausemarkcache"), { recursive: true, force: true });
      cold.push((await once(CLAUSEMARK.command, folder)).seconds);
      await once(command, folder);
      appendFileSync(join(folder, "set-0007/policy-03.md"), `\n第 ${round} 次修订。\n`);
      warm.push((await once(command, folder)).seconds);
    }
    return [
      atMost("C5 with `--cache`, one file changed, beside its own cold run", median(warm) / median(cold), 0.1, times),
      noted("the same, cold and changed", `${seconds(median(cold))}, ${seconds(median(warm))}`),
    ];
  },
};
