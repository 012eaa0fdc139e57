import type { MappedText } from "./mapped.ts";

const CHUNK = 8192;

/** Collects normalised code units with their source ranges; decides which blanks stay. */
export class MappedBuilder {
  private units: Uint16Array;
  private offsets: Int32Array;
  private ends: Int32Array;
  private length = 0;
  private blankStart = -1;
  private blankEnd = -1;
  private lastIsCjk = false;

  constructor(capacity: number) {
    const size = capacity + 8;
    this.units = new Uint16Array(size);
    this.offsets = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  /** `cjk` tells whether the source character sets no blanks beside it. */
  push(unit: number, start: number, end: number, cjk: boolean): void {
    if (this.blankStart >= 0) {
      if (!cjk && !this.lastIsCjk) this.write(0x20, this.blankStart, this.blankEnd);
      this.blankStart = -1;
    }
    this.write(unit, start, end);
    this.lastIsCjk = cjk;
  }

  /** A run of blanks counts once, and not at all at the start, at the end or beside a CJK character. */
  blank(start: number, end: number): void {
    if (this.length === 0) return;
    if (this.blankStart < 0) this.blankStart = start;
    this.blankEnd = end;
  }

  finish(): MappedText {
    let text = "";
    for (let at = 0; at < this.length; at += CHUNK) {
      text += String.fromCharCode(...this.units.subarray(at, Math.min(this.length, at + CHUNK)));
    }
    return { text, offsets: this.offsets.slice(0, this.length), ends: this.ends.slice(0, this.length) };
  }

  private write(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    this.units[this.length] = unit;
    this.offsets[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  private grow(): void {
    const size = this.units.length * 2;
    this.units = widen(this.units, new Uint16Array(size));
    this.offsets = widen(this.offsets, new Int32Array(size));
    this.ends = widen(this.ends, new Int32Array(size));
  }
}

function widen<T extends Uint16Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
