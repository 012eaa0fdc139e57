import type { MappedText } from "./mapped.ts";
import { PlacesBuilder } from "./places.ts";

const CHUNK = 8192;
const COMMA = 0x2c;

/** Grows as needed and serves one builder after the other: a typed array per sentence would cost more than the sentence. */
let units = new Uint16Array(1024);

/** Collects normalised code units with their source ranges; decides which blanks stay. One is in use at a time. */
export class MappedBuilder {
  private readonly places = new PlacesBuilder();
  private length = 0;
  private blankStart = -1;
  private blankEnd = -1;
  private pause = false;
  private lastIsCjk = false;

  /** `cjk` tells whether the source character sets no blanks beside it. */
  push(unit: number, start: number, end: number, cjk: boolean): void {
    if (this.blankStart >= 0) {
      if (this.pause) this.write(COMMA, this.blankStart, this.blankEnd);
      else if (!cjk && !this.lastIsCjk) this.write(0x20, this.blankStart, this.blankEnd);
      this.blankStart = -1;
    }
    this.write(unit, start, end);
    this.lastIsCjk = cjk;
  }

  /** A run of blanks counts once, and not at all at the start, at the end or beside a CJK character unless it is a `pause`. */
  blank(start: number, end: number, pause = false): void {
    if (this.length === 0) return;
    if (this.blankStart < 0) {
      this.blankStart = start;
      this.pause = pause;
    }
    this.blankEnd = end;
  }

  finish(): MappedText {
    let text = "";
    for (let at = 0; at < this.length; at += CHUNK) {
      text += String.fromCharCode(...units.subarray(at, Math.min(this.length, at + CHUNK)));
    }
    return { text, places: this.places.finish() };
  }

  private write(unit: number, start: number, end: number): void {
    if (this.length === units.length) grow();
    units[this.length] = unit;
    this.length++;
    this.places.push(start, end);
  }
}

function grow(): void {
  const wider = new Uint16Array(units.length * 2);
  wider.set(units);
  units = wider;
}
