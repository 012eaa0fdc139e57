import { checkSet } from "../../../server/src/core/checkSet.ts";
import { createDetectContext } from "../../../server/src/core/detect/detect.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { PieceCache } from "../../../server/src/core/policy/pieces.ts";
import type { Rubric } from "../../../server/src/core/rubric/rubric.ts";
import { compileBuiltIn, readModel } from "../../../server/tools/builtIn.ts";
import { policy } from "../generate.ts";
import { Random } from "../random.ts";
import { atMost, type Row, times } from "../row.ts";
import { median } from "../statistics.ts";

const GOAL = 2.2;

/**
 * How the time to parse, judge and lint grows when text, documents or rules double. Every round has a text of its own: what
 * is remembered of sentences read before has a limit, and a small text read twice would be compared with a large one that
 * is forgotten meanwhile.
 */
export const growth: Row = {
  id: "growth",
  async measure({ rounds }) {
    const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
    if (!rubric) throw new Error("the built-in standard does not compile");
    const random = new Random(5);
    const text = (scale: number) => [policy(random, 120_000 * scale)];
    const documents = (scale: number) => Array.from({ length: 25 * scale }, () => policy(random, 8192));
    return [
      line("text", [1, 2, 4, 8], rounds, () => rubric, text),
      line("documents", [1, 2, 4, 8], rounds, () => rubric, documents),
      line(
        "rules of the rubric",
        [1, 2, 4],
        rounds,
        (scale) => withRules(rubric, scale),
        () => text(1),
      ),
    ];
  },
};

/** The worst step of a doubling, each measured as a median of runs on fresh objects. */
function line(
  what: string,
  scales: readonly number[],
  rounds: number,
  rubricOf: (scale: number) => Rubric,
  textsOf: (scale: number) => readonly string[],
) {
  const model = readModel();
  const contexts = scales.map((scale) => createDetectContext(rubricOf(scale), model));
  const taken = scales.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    scales.forEach((scale, index) => {
      const texts = textsOf(scale);
      const cache = new PieceCache();
      const started = performance.now();
      const set = {
        root: ".",
        config: null,
        configFile: null,
        documents: texts.map((source, number) => parsePolicy(`policy-${round}-${number}.md`, source, cache)),
      };
      const detect = contexts[index];
      if (!detect) return;
      const input = {
        set,
        detect,
        asOf: "2026-01-01",
        problems: [],
        encodings: new Map(),
        exists: () => null,
        anchors: () => null,
      };
      checkSet(input, "batch");
      if (round > 0) taken[index]?.push(performance.now() - started);
    });
  }
  const medians = taken.map(median);
  const steps = medians.slice(1).map((value, index) => value / (medians[index] ?? Number.NaN));
  return atMost(`growth per doubling of ${what}`, Math.max(...steps), GOAL, times);
}

/** Every law rule and phrase as many times, under other names. */
function withRules(rubric: Rubric, scale: number): Rubric {
  const copies = Array.from({ length: scale }, (_, copy) => copy);
  return {
    ...rubric,
    lawTerms: copies.flatMap((copy) => rubric.lawTerms.map((term) => ({ ...term, id: `${term.id}-${copy}` }))),
    vocabulary: rubric.vocabulary.map((concept) => ({
      ...concept,
      terms: copies.flatMap((copy) => concept.terms.map((term) => (copy === 0 ? term : `${term}其${copy}`))),
    })),
  };
}
