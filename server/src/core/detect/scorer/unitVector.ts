import type { Unit, UnitContent, UnitKind } from "../../policy/document.ts";
import { Recent } from "../../recent.ts";
import { featureSet } from "./features.ts";
import { featureNumber, type Model } from "./model.ts";
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
  private readonly vectors: VectorSum;

  constructor(private readonly model: Model) {
    this.vectors = new VectorSum(model.net);
  }

  of(unit: Unit): UnitVector {
    const known = this.recent.get(unit.content);
    if (known) return known;
    const made = this.compute(unit);
    this.recent.set(unit.content, made);
    return made;
  }

  private compute(unit: Unit): UnitVector {
    const { lexicon, net } = this.model;
    const { vectors } = this;
    const hashes = featureSet(unit.content.mapped.text, shapeOf(unit.kind));
    const { size } = hashes;
    const features: number[] = [];
    for (let i = 0; i < size; i++) {
      const feature = featureNumber(lexicon, hashes.at(i));
      if (feature < 0) continue;
      features.push(feature);
      if (feature < net.rows) vectors.add(feature);
    }
    hashes.clear();
    return { features, size, ...vectors.take() };
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
