import type { Unit, UnitContent, UnitKind } from "../../policy/document.ts";
import { Recent } from "../../recent.ts";
import type { ClauseWeights } from "./clauseWeights.ts";
import { readFeatures } from "./features.ts";
import { KnownFeatures } from "./knownFeatures.ts";
import type { Model } from "./model.ts";
import { VectorSum } from "./vectorSum.ts";

/** What the model makes of one unit, whatever window it is summed into. Plain arrays: most are shorter than a typed array's own overhead. */
export class UnitVector {
  private weights: ClauseWeights | null = null;
  private row: readonly number[] = [];

  constructor(
    /** Of the unit it was made for: its neighbours decide whether a sentence is an item. */
    readonly kind: UnitKind,
    /** Numbers of the unit's features that the model knows. */
    private readonly features: readonly number[],
    /** How many distinct features it has, known or not. */
    readonly size: number,
    /** Sum of the net's vectors of the unit's features, and how many have one. */
    readonly sum: readonly number[],
    readonly known: number,
    /** Sums of the weights that all elements share for being put off, and for being contradicted. */
    readonly deferred: number,
    readonly contradicted: number,
  ) {}

  /** What a clause's weights come to, in steps. The last answer is kept: a text mostly stands under the same clause. */
  rowOf(weights: ClauseWeights): readonly number[] {
    if (this.weights === weights) return this.row;
    const row: number[] = Array(weights.count).fill(0);
    for (let i = 0; i < this.features.length; i++) weights.table.addTo(row, 0, this.features[i] ?? 0);
    this.weights = weights;
    this.row = row;
    return row;
  }
}

const SHAPES: Readonly<Record<UnitKind, number>> = {
  heading: 0,
  label: 1,
  sentence: 2,
  item: 3,
  row: 4,
  code: 5,
  html: 6,
};

export function shapeOf(kind: UnitKind): number {
  return SHAPES[kind];
}

/** Enough for the scope that is being written in; judging a scope anew reads its units in a few milliseconds. */
const KEPT_UNITS = 2000;

/** Vectors by the content of a unit: an edit computes only those of the blocks it changed. */
class UnitVectors {
  private readonly recent = new Recent<UnitContent, UnitVector>(KEPT_UNITS);
  private readonly known: KnownFeatures;
  private readonly vectors: VectorSum;
  /** Features of the unit at hand that have a vector. */
  private readonly inNet: Int32Array;

  constructor(private readonly model: Model) {
    this.known = new KnownFeatures(model.lexicon);
    this.vectors = new VectorSum(model.net);
    this.inNet = new Int32Array(model.net.rows);
  }

  of(unit: Unit): UnitVector {
    const known = this.recent.get(unit.content);
    if (known?.kind === unit.kind) return known;
    const made = this.compute(unit);
    this.recent.set(unit.content, made);
    return made;
  }

  private compute(unit: Unit): UnitVector {
    const { known, vectors, inNet } = this;
    const { net, kinds } = this.model;
    known.clear();
    readFeatures(unit.content.mapped.text, shapeOf(unit.kind), known);
    const { numbers, count, size } = known;
    const features: number[] = Array(count);
    let added = 0;
    let deferred = 0;
    let contradicted = 0;
    for (let i = 0; i < count; i++) {
      const feature = numbers[i] ?? 0;
      features[i] = feature;
      deferred += kinds.deferred.shared[feature] ?? 0;
      contradicted += kinds.contradicted.shared[feature] ?? 0;
      if (feature < net.rows) inNet[added++] = feature;
    }
    return new UnitVector(unit.kind, features, size, vectors.of(inNet, added), added, deferred, contradicted);
  }
}

const KNOWN = new WeakMap<Model, UnitVectors>();

/** The vectors of a range of units that begins with `firstUnit`, each found when it is first asked for. */
export class ScopeVectors {
  readonly length: number;
  private readonly known: UnitVectors;
  private readonly found: (UnitVector | undefined)[] = [];

  constructor(
    model: Model,
    private readonly units: readonly Unit[],
    readonly firstUnit: number,
    endUnit: number,
  ) {
    this.length = endUnit - firstUnit;
    this.known = KNOWN.get(model) ?? new UnitVectors(model);
    KNOWN.set(model, this.known);
  }

  /** By the unit's index in the document. */
  of(index: number): UnitVector | null {
    const at = index - this.firstUnit;
    const found = this.found[at];
    if (found) return found;
    const unit = this.units[index];
    if (!unit || at < 0 || at >= this.length) return null;
    const vector = this.known.of(unit);
    this.found[at] = vector;
    return vector;
  }
}
