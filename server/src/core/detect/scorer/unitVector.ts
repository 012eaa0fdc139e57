import type { Unit, UnitContent, UnitKind } from "../../policy/document.ts";
import { Recent } from "../../recent.ts";
import { readFeatures } from "./features.ts";
import { KnownFeatures } from "./knownFeatures.ts";
import type { Model } from "./model.ts";
import { VectorSum } from "./vectorSum.ts";

/** What the model makes of one unit, whatever window it is summed into. Plain arrays: most are shorter than a typed array's own overhead. */
export interface UnitVector {
  /** Numbers of the unit's features that the model knows. */
  readonly features: readonly number[];
  /** How many distinct features it has, known or not. */
  readonly size: number;
  /** Sum of the net's vectors of the unit's features, and how many have one. */
  readonly sum: readonly number[];
  readonly known: number;
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
    if (known) return known;
    const made = this.compute(unit);
    this.recent.set(unit.content, made);
    return made;
  }

  private compute(unit: Unit): UnitVector {
    const { known, vectors, inNet } = this;
    const { rows } = this.model.net;
    known.clear();
    readFeatures(unit.content.mapped.text, shapeOf(unit.kind), known);
    const { numbers, count, size } = known;
    const features: number[] = Array(count);
    let added = 0;
    for (let i = 0; i < count; i++) {
      const feature = numbers[i] ?? 0;
      features[i] = feature;
      if (feature < rows) inNet[added++] = feature;
    }
    return { features, size, sum: vectors.of(inNet, added), known: added };
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
