import type { MappedText } from "../text/mapped.ts";
import { PlacesBuilder } from "../text/places.ts";

/** Collects visible text with the place of every character. */
export class FlatBuilder {
  private text = "";
  private readonly places = new PlacesBuilder();

  get length(): number {
    return this.text.length;
  }

  /** Text as it stands in the source, from `start` on. */
  run(text: string, start: number): void {
    this.text += text;
    this.places.stretch(text.length, start, start + 1, 1);
  }

  /** Text that stands for the source from `start` to `end`. */
  instead(text: string, start: number, end: number): void {
    this.text += text;
    this.places.stretch(text.length, start, end, 0);
  }

  finish(): MappedText {
    return { text: this.text, places: this.places.finish() };
  }
}
