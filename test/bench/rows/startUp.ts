import { BARE_NODE, CLAUSEMARK, MARKDOWNLINT, RUMDL } from "../contenders.ts";
import { inTurn } from "../inTurn.ts";
import { atMost, milliseconds, noted, type Row, times } from "../row.ts";

/** One file of 8 KB, process start to exit. */
export const startUp: Row = {
  id: "one-file",
  async measure({ corpus, rounds }) {
    const folder = corpus.single("C1");
    const timings = await inTurn([CLAUSEMARK, BARE_NODE, MARKDOWNLINT, RUMDL], folder, rounds * 3);
    const [own, bare, ...peers] = timings;
    const ratio = (own?.seconds ?? Number.NaN) / (bare?.seconds ?? Number.NaN);
    return [
      atMost("one file of 8 KB, process start to exit, beside bare `node -e 0`", ratio, 2, times),
      noted("the same, clausemark", milliseconds((own?.seconds ?? 0) * 1000)),
      noted("the same, bare node", milliseconds((bare?.seconds ?? 0) * 1000)),
      ...peers.map(({ contender, seconds }) => noted(`the same, ${contender.name}`, milliseconds(seconds * 1000))),
    ];
  },
};
