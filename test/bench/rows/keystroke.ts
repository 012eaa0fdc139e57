import { SIZES, type Size } from "../corpus.ts";
import { apply, asChange, type Place, randomEdit } from "../edits.ts";
import { Random } from "../random.ts";
import { atMost, type Bench, type Line, milliseconds, noted, type Row, times } from "../row.ts";
import { BenchServer } from "../server.ts";
import { median, quantile } from "../statistics.ts";

const GOALS: Readonly<Record<Size, number>> = { C1: 5, C2: 10, C3: 25 };
const PLACES: readonly Place[] = ["prose", "table", "list", "front matter"];
/** Until the engine has compiled what runs. */
const WARM_UP = 60;

/** From a keystroke to the diagnostics in the client, through the spawned server. */
export const keystroke: Row = {
  id: "keystroke",
  async measure(bench) {
    const lines: Line[] = [];
    for (const size of Object.keys(SIZES) as Size[]) {
      const taken = await edit(bench, bench.corpus.single(size), "policy.md");
      const kilobytes = Math.round(SIZES[size] / 1000);
      const what = `keystroke to diagnostics, ${size} (${kilobytes} KB), p95 of ${bench.edits} edits`;
      lines.push(atMost(what, quantile(taken, 0.95), GOALS[size], milliseconds));
      lines.push(noted(`the same, ${size}, median`, milliseconds(median(taken))));
    }
    return lines;
  },
};

/** The same in a set of 1 and in a set of 200 documents of one size. */
export const setSize: Row = {
  id: "set-size",
  async measure(bench) {
    const alone = median(await edit(bench, bench.corpus.set(1), "policy-000.md"));
    const among = median(await edit(bench, bench.corpus.set(200), "policy-000.md"));
    return [
      atMost("keystroke to new score, set of 200 beside set of 1", among / alone, 1.2, times),
      noted("the same, set of 1 and set of 200", `${milliseconds(alone)}, ${milliseconds(among)}`),
    ];
  },
};

async function edit(bench: Bench, folder: string, name: string): Promise<readonly number[]> {
  const server = await BenchServer.start(folder);
  try {
    const lines = (await server.open(name)).split("\n");
    await server.client.pull(server.uri(name));
    const random = new Random(3);
    const taken: number[] = [];
    for (let index = 0; index < WARM_UP + bench.edits; index++) {
      const one = randomEdit(random, lines, PLACES[index % PLACES.length] ?? "prose");
      apply(lines, one);
      const time = await server.change(name, [asChange(one)]);
      if (index >= WARM_UP) taken.push(time);
    }
    return taken;
  } finally {
    await server.stop();
  }
}
