import type { FeatureSink } from "./features.ts";
import { HashSet } from "./hashSet.ts";
import { featureNumber, type Lexicon } from "./model.ts";

/** Reads the features of one text after another: those that the model knows by number, of all others only how many. */
export class KnownFeatures implements FeatureSink {
  /** Numbers of the known features in the order they came in; valid up to `count`. */
  readonly numbers: Int32Array;
  private found = 0;
  /** By feature number, the text that it was last seen in. */
  private readonly seenIn: Int32Array;
  private text = 1;
  private readonly unknown = new HashSet();

  constructor(private readonly lexicon: Lexicon) {
    this.numbers = new Int32Array(lexicon.size);
    this.seenIn = new Int32Array(lexicon.size);
  }

  get count(): number {
    return this.found;
  }

  /** Distinct features, known or not. */
  get size(): number {
    return this.found + this.unknown.size;
  }

  add(hash: number): void {
    const feature = featureNumber(this.lexicon, hash);
    if (feature < 0) this.unknown.add(hash);
    else if (this.seenIn[feature] !== this.text) {
      this.seenIn[feature] = this.text;
      this.numbers[this.found++] = feature;
    }
  }

  clear(): void {
    this.found = 0;
    this.unknown.clear();
    if (++this.text <= LAST_TEXT) return;
    this.seenIn.fill(0);
    this.text = 1;
  }
}

/** The largest number that an entry can hold. */
const LAST_TEXT = 0x7fffffff;
