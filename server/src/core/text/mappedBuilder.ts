import type { MappedText } from "./mapped.ts";
import { PlacesBuilder } from "./places.ts";

const CHUNK = 8192;
const COMMA = 0x2c;

/** Collects normalised code units with their source ranges; decides which blanks stay. */
export class MappedBuilder {
  private readonly places = new PlacesBuilder();
  /** Plain numbers: a typed array per sentence would cost more than the sentence, and so does spreading one. */
  private readonly units: number[] = [];
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

  /** A unit in the place behind the one pushed last; `endRun` says where they all stand. */
  pushNext(unit: number, cjk: boolean): void {
    this.units.push(unit);
    this.lastIsCjk = cjk;
  }

  /** Ends a run of `count` units behind one in the given place. */
  endRun(count: number, start: number, end: number): void {
    this.places.stretch(count, start + 1, end + 1, 1);
  }

  /** A run of blanks counts once, and not at all at the start, at the end or beside a CJK character unless it is a `pause`. */
  blank(start: number, end: number, pause = false): void {
    if (this.units.length === 0) return;
    if (this.blankStart < 0) {
      this.blankStart = start;
      this.pause = pause;
    }
    this.blankEnd = end;
  }

  finish(): MappedText {
    const { units, places } = this;
    let text = "";
    for (let at = 0; at < units.length; at += CHUNK) {
      const chunk = units.length <= CHUNK ? units : units.slice(at, at + CHUNK);
      text += String.fromCharCode(...chunk);
    }
    return { text, places: places.finish() };
  }

  private write(unit: number, start: number, end: number): void {
    this.units.push(unit);
    this.places.push(start, end);
  }
}
