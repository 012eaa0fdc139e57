import type { MappedText } from "../text/mapped.ts";

/** Grows as needed and serves one builder after the other. */
let offsets = new Int32Array(1024);
let ends = new Int32Array(1024);

/** Collects visible text with the place of every character. One is in use at a time. */
export class FlatBuilder {
  private text = "";

  get length(): number {
    return this.text.length;
  }

  /** Text as it stands in the source, from `start` on. */
  run(text: string, start: number): void {
    const first = this.text.length;
    this.text += text;
    if (this.text.length > offsets.length) grow(this.text.length);
    for (let at = 0; at < text.length; at++) {
      offsets[first + at] = start + at;
      ends[first + at] = start + at + 1;
    }
  }

  /** Text that stands for the source from `start` to `end`. */
  instead(text: string, start: number, end: number): void {
    const first = this.text.length;
    this.text += text;
    if (this.text.length > offsets.length) grow(this.text.length);
    offsets.fill(start, first, this.text.length);
    ends.fill(end, first, this.text.length);
  }

  finish(): MappedText {
    const { text } = this;
    return { text, offsets: offsets.slice(0, text.length), ends: ends.slice(0, text.length) };
  }
}

function grow(needed: number): void {
  const size = Math.max(needed, offsets.length * 2);
  const wider = [new Int32Array(size), new Int32Array(size)] as const;
  wider[0].set(offsets);
  wider[1].set(ends);
  [offsets, ends] = wider;
}
