import { describe, expect, it } from "vitest";
import { CONCEPTS } from "../../../server/src/core/detect/scorer/concepts.ts";
import { familiesIn } from "../../../server/src/core/detect/scorer/families.ts";
import { unitFeatures } from "../../../server/src/core/detect/scorer/features.ts";
import {
  type ClauseColumn,
  LEAST_LINEAR_FEATURES,
  LEAST_NET_FEATURES,
  type Lexicon,
  type Model,
  type Net,
  UNBOUND,
} from "../../../server/src/core/detect/scorer/model.ts";
import { scoreScope } from "../../../server/src/core/detect/scorer/scorer.ts";
import { shapeOf } from "../../../server/src/core/detect/scorer/unitVector.ts";
import { VectorSum } from "../../../server/src/core/detect/scorer/vectorSum.ts";
import { type WeightRun, WeightTable } from "../../../server/src/core/detect/scorer/weightTable.ts";
import { windowsOf } from "../../../server/src/core/detect/scorer/windows.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { readModel } from "../../../server/tools/builtIn.ts";
import { policy } from "../../bench/generate.ts";
import { Random } from "../../bench/random.ts";

const random = new Random(5);
const below = (end: number): number => Math.floor(random.next() * end);

describe("quick sums of the scorer against their plain definitions", () => {
  it("adds up vectors", () => {
    const [rows, width] = [40, 13];
    const extremes = [-128, 127];
    const vectors = Int8Array.from({ length: rows * width }, (_, at) => extremes[at % width] ?? below(256) - 128);
    const net: Net = { rows, width, vectors, step: 1, bias: new Float32Array(width), share: 1 };
    for (const count of [0, 1, 255, 256, 257, 700]) {
      const taken = Int32Array.from({ length: count }, () => below(rows));
      const plain = Array.from({ length: width }, (_, i) =>
        taken.reduce((sum, row) => sum + (vectors[row * width + i] ?? 0), 0),
      );
      expect(new VectorSum(net).of(taken, count)).toEqual(plain);
    }
  });

  it("finds the weights of a feature", () => {
    const size = 500;
    const runs = [0.5, 0.013, 0.7].map((step): WeightRun => {
      const features = Int32Array.from(Array.from({ length: size }, (_, at) => at).filter(() => random.next() < 0.2));
      return { features, steps: Int8Array.from(features, () => below(256) - 128), step: Math.fround(step) };
    });
    const table = new WeightTable(size, runs);
    for (let feature = 0; feature < size; feature++) {
      const plain = runs.map(({ features, steps, step }) =>
        Math.fround((steps[features.indexOf(feature)] ?? 0) * step),
      );
      expect(runs.map((_, element) => table.weight(feature, element))).toEqual(plain);
      const totals = [7, ...runs.map(() => 5)];
      table.addTo(totals, 1, feature);
      const steps = runs.map(({ features, steps: own }) => 5 + (own[features.indexOf(feature)] ?? 0));
      expect(totals).toEqual([7, ...steps]);
    }
  });

  it("finds word families wherever they stand", () => {
    const lists = Object.values(CONCEPTS).map((terms) => terms.split(" "));
    for (let run = 0; run < 300; run++) {
      const words = Array.from({ length: 6 }, () => {
        const terms = lists[below(lists.length)] ?? [];
        const term = terms[below(terms.length)] ?? "";
        return random.next() < 0.3 ? term.slice(0, -1) : term;
      });
      const text = words.join(random.next() < 0.5 ? "" : ",");
      const plain = lists.flatMap((terms, family) => (terms.some((term) => text.includes(term)) ? [family] : []));
      expect(familiesIn(text), text).toEqual(plain);
    }
  });

  it("scores a scope by the best of its windows' sums", () => {
    const model = readModel();
    if (!model) throw new Error("the built-in standard has no model");
    const numbers = numbersOf(model.lexicon);
    const document = parsePolicy("policy.md", policy(new Random(3), 8192, 15));
    for (const { clause, firstUnit, endUnit } of document.scopes) {
      const column = model.clauses.get(clause);
      if (!column) throw new Error(`no column for ${clause}`);
      const unbound = { ...column, elements: column.elements.map((element) => ({ ...element, key: UNBOUND })) };
      const elements = column.elements.map(({ id }) => ({ id, countsWhen: { zh: "", en: "" } }));
      const tools = { ...model, clauses: new Map([[clause, unbound]]) };
      const scored = scoreScope(tools, { id: clause, elements }, document, firstUnit, endUnit);
      const windows = windowsOf(document, firstUnit, endUnit).map(({ units }) =>
        units.flatMap((at) => {
          const unit = document.units[at];
          const hashes = unit ? [...unitFeatures(unit.content.mapped.text, shapeOf(unit.kind))] : [];
          return hashes.map((hash) => numbers.get(hash | 0) ?? -1);
        }),
      );
      for (const [k, { id }] of column.elements.entries()) {
        const plain = Math.max(...windows.map((features) => plainScore(model, column, k, features)));
        expect(scored.states.get(id)?.score, `${clause}/${id}`).toBeCloseTo(plain, 4);
      }
    }
  });
});

function numbersOf({ slots }: Lexicon): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (let at = 0; at < slots.length; at += 2) {
    if (slots[at] !== 0) numbers.set(slots[at + 1] ?? 0, (slots[at] ?? 0) - 1);
  }
  return numbers;
}

function weightIn(run: WeightRun | undefined, feature: number): number {
  return run ? (run.steps[run.features.indexOf(feature)] ?? 0) * run.step : 0;
}

/** `features` are the numbers of a window's features, -1 for each that the model does not know. */
function plainScore({ net }: Model, column: ClauseColumn, k: number, features: readonly number[]): number {
  const element = column.elements[k];
  const known = features.filter((feature) => feature >= 0);
  const linear = known.reduce((sum, feature) => sum + weightIn(column.runs[k], feature), 0);
  const rows = known.filter((feature) => feature < net.rows);
  const scale = net.step / Math.sqrt(Math.max(rows.length, LEAST_NET_FEATURES));
  let said = 0;
  for (let i = 0; i < net.width; i++) {
    const sum = rows.reduce((total, row) => total + (net.vectors[row * net.width + i] ?? 0), 0);
    said += Math.max(0, sum * scale + (net.bias[i] ?? 0)) * (element?.output[i] ?? 0);
  }
  const norm = 1 / Math.sqrt(Math.max(features.length, LEAST_LINEAR_FEATURES));
  return linear * norm + net.share * said + (element?.bias ?? 0);
}
