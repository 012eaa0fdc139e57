import { unitFeatures } from "../../src/core/detect/scorer/features.ts";
import { LEAST_LINEAR_FEATURES } from "../../src/core/detect/scorer/model.ts";
import { shapeOf } from "../../src/core/detect/scorer/unitVector.ts";
import { windowsOf } from "../../src/core/detect/scorer/windows.ts";
import type { Unit, UnitContent, UnitKind } from "../../src/core/policy/document.ts";
import type { Example, Label } from "./corpus.ts";

/** The examples as numbers, in flat arrays: units are lists of features, windows lists of units, bags ranges of windows. */
export interface Bags {
  readonly examples: readonly Example[];
  readonly elements: readonly TrainedElement[];
  /** Indexes of the elements of a clause, in their order. */
  readonly elementsOf: ReadonlyMap<string, readonly number[]>;
  /** Feature number -> hash; only features seen in at least two different units have a number. */
  readonly hashes: Uint32Array;
  readonly unitStart: Int32Array;
  readonly unitFeatures: Int32Array;
  /** All distinct features of a unit, numbered or not. */
  readonly unitSize: Int32Array;
  readonly windowStart: Int32Array;
  readonly windowUnits: Int32Array;
  /** One over the root of the window's features. */
  readonly windowNorm: Float64Array;
  /** First window of each example, and one more entry for the end. */
  readonly bagStart: Int32Array;
  /** Units of the whole example, and the norm of their sum. */
  readonly whole: readonly { readonly units: Int32Array; readonly norm: number }[];
  /** Labels of an example by the order of its clause's elements, null where unlabelled. */
  readonly labels: readonly (readonly (Label | null)[])[];
}

export interface TrainedElement {
  readonly clause: string;
  readonly id: string;
}

const LEAST_UNITS = 2;

export function bagsOf(examples: readonly Example[]): Bags {
  const { elements, elementsOf } = elementsIn(examples);
  const units = new UnitTable();
  const windowStart = [0];
  const windowUnits: number[] = [];
  const windowNorm: number[] = [];
  const bagStart = [0];
  const whole: { units: Int32Array; norm: number }[] = [];
  for (const example of examples) {
    const all = new Set<number>();
    for (const { document, firstUnit, endUnit } of example.scopes)
      for (const window of windowsOf(document, firstUnit, endUnit)) {
        const members = new Set<number>();
        for (const index of window.units) {
          const unit = document.units[index];
          if (unit) members.add(units.number(unit));
        }
        for (const member of members) {
          windowUnits.push(member);
          all.add(member);
        }
        windowStart.push(windowUnits.length);
        windowNorm.push(units.norm(members));
      }
    bagStart.push(windowStart.length - 1);
    whole.push({ units: Int32Array.from(all), norm: units.norm(all) });
  }
  return {
    examples,
    elements,
    elementsOf,
    ...units.numbered(),
    windowStart: Int32Array.from(windowStart),
    windowUnits: Int32Array.from(windowUnits),
    windowNorm: Float64Array.from(windowNorm),
    bagStart: Int32Array.from(bagStart),
    whole,
    labels: examples.map((example) =>
      (elementsOf.get(example.clause) ?? []).map((e) => example.labels.get(elements[e]?.id ?? "") ?? null),
    ),
  };
}

function elementsIn(examples: readonly Example[]) {
  const elements: TrainedElement[] = [];
  const elementsOf = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const { clause, labels } of examples)
    for (const id of labels.keys()) {
      if (seen.has(`${clause}/${id}`)) continue;
      seen.add(`${clause}/${id}`);
      elementsOf.set(clause, [...(elementsOf.get(clause) ?? []), elements.length]);
      elements.push({ clause, id });
    }
  return { elements, elementsOf };
}

/** Units by their text and kind: the same sentence in two places is one unit. */
class UnitTable {
  private readonly numbers = new Map<string, number>();
  private readonly byContent = new Map<UnitContent, { readonly kind: UnitKind; readonly number: number }>();
  private readonly features: Uint32Array[] = [];

  number(unit: Unit): number {
    const known = this.byContent.get(unit.content);
    if (known?.kind === unit.kind) return known.number;
    const key = `${unit.kind} ${unit.content.mapped.text}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.features.length;
      this.numbers.set(key, number);
      this.features.push(unitFeatures(unit.content.mapped.text, shapeOf(unit.kind)));
    }
    this.byContent.set(unit.content, { kind: unit.kind, number });
    return number;
  }

  norm(units: Iterable<number>): number {
    let size = 0;
    for (const unit of units) size += this.features[unit]?.length ?? 0;
    return 1 / Math.sqrt(Math.max(size, LEAST_LINEAR_FEATURES));
  }

  numbered(): Pick<Bags, "hashes" | "unitStart" | "unitFeatures" | "unitSize"> {
    const frequency = new Map<number, number>();
    for (const list of this.features) for (const hash of list) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
    const numbers = new Map<number, number>();
    for (const [hash, count] of frequency) if (count >= LEAST_UNITS) numbers.set(hash, numbers.size);
    const unitStart = new Int32Array(this.features.length + 1);
    const flat: number[] = [];
    for (const [unit, list] of this.features.entries()) {
      for (const hash of list) {
        const number = numbers.get(hash);
        if (number !== undefined) flat.push(number);
      }
      unitStart[unit + 1] = flat.length;
    }
    return {
      hashes: Uint32Array.from(numbers.keys()),
      unitStart,
      unitFeatures: Int32Array.from(flat),
      unitSize: Int32Array.from(this.features, (list) => list.length),
    };
  }
}
