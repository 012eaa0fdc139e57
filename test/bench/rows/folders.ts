import { CLAUSEMARK, MARKDOWNLINT, REMARK, RUMDL, TEXTLINT, ZHLINT } from "../contenders.ts";
import { inTurn, type Timing } from "../inTurn.ts";
import { atMost, type Line, mebibytes, noted, type Row, seconds, times } from "../row.ts";

/** C4: 1,000 files of 8 KB in 50 sets. */
export const thousand: Row = {
  id: "c4",
  async measure({ corpus, rounds }) {
    const folder = corpus.folders(1000);
    const [own, markdownlint, ...others] = await inTurn(
      [CLAUSEMARK, MARKDOWNLINT, REMARK, ZHLINT, RUMDL],
      folder,
      rounds,
    );
    // textlint takes most of the time of this row, so it runs less often.
    const [ownAgain, textlint] = await inTurn([CLAUSEMARK, TEXTLINT], folder, Math.min(rounds, 3));
    return [
      atMost("C4 (1,000 files) cold, beside markdownlint-cli2", ratio(own, markdownlint), 0.8, times),
      atMost("C4 cold, beside textlint with ten rules", ratio(ownAgain, textlint), 0.12, times),
      ...[own, markdownlint, ...others, textlint].flatMap((timing) => (timing ? [taken("C4", timing)] : [])),
    ];
  },
};

/** C5: 10,000 files of 8 KB in 500 sets. */
export const tenThousand: Row = {
  id: "c5",
  async measure({ corpus, rounds }) {
    const [small] = await inTurn([CLAUSEMARK], corpus.folders(1000), Math.min(rounds, 3));
    const timings = await inTurn([CLAUSEMARK, MARKDOWNLINT, RUMDL], corpus.folders(10_000), Math.min(rounds, 2));
    const [own, markdownlint] = timings;
    return [
      atMost("C5 (10,000 files) cold, beside markdownlint-cli2", ratio(own, markdownlint), 0.6, times),
      atMost("C5 peak memory, main process", own?.peak ?? Number.NaN, 400, mebibytes),
      atMost("C5 / C4 time", ratio(own, small), 11, times),
      ...timings.map((timing) => taken("C5", timing)),
    ];
  },
};

function ratio(a: Timing | undefined, b: Timing | undefined): number {
  return (a?.seconds ?? Number.NaN) / (b?.seconds ?? Number.NaN);
}

function taken(corpus: string, { contender, seconds: time, peak }: Timing): Line {
  return noted(`${corpus}, ${contender.name}`, `${seconds(time)}, ${mebibytes(peak)}`);
}
