/**
 * Where the characters of a text come from: stretches of four numbers, the index of the first character, its range in the
 * source as half-open offsets, and how far each further character's range is moved on: 1 where the text follows its source,
 * 0 where several characters stand for one place. Nearly every text is one stretch or a few.
 */
export type Places = readonly number[];

/** Numbers of a stretch, and where each stands in it. */
const STRETCH = 4;
const START = 1;
const END = 2;
const STEP = 3;

/** Every character in its own place. */
export function inPlace(length: number): Places {
  return length === 0 ? [] : [0, 0, 1, 1];
}

/** All characters in one place. */
export function inOnePlace(length: number, start: number, end: number): Places {
  return length === 0 ? [] : [0, start, end, 0];
}

/** Source offset where the character begins; undefined in an empty text. */
export function startAt(places: Places, at: number): number | undefined {
  return placeAt(places, at, START);
}

/** Source offset where the character ends; undefined in an empty text. */
export function endAt(places: Places, at: number): number | undefined {
  return placeAt(places, at, END);
}

function placeAt(places: Places, at: number, edge: typeof START | typeof END): number | undefined {
  const first = stretchAt(places, at);
  const offset = places[first + edge];
  return offset === undefined ? undefined : offset + (at - (places[first] ?? 0)) * (places[first + STEP] ?? 0);
}

/** Where in `places` the stretch with the character begins. */
function stretchAt(places: Places, at: number): number {
  let low = 0;
  let high = places.length / STRETCH - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle * STRETCH] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low * STRETCH;
}

/** Reads the places of successive characters; cheap as long as each comes after the last. */
export class PlaceReader {
  start = 0;
  end = 0;
  private first: number;
  private next: number;

  constructor(
    private readonly places: Places,
    at: number,
  ) {
    this.first = stretchAt(places, at);
    this.next = places[this.first + STRETCH] ?? Number.POSITIVE_INFINITY;
  }

  /** How many characters follow the one taken last each in the place behind the one before it. */
  follow(at: number): number {
    return this.places[this.first + STEP] === 1 ? this.next - at - 1 : 0;
  }

  /** Takes `start` and `end` of a character that is not before the one taken last. */
  take(at: number): void {
    const { places } = this;
    while (at >= this.next) {
      this.first += STRETCH;
      this.next = places[this.first + STRETCH] ?? Number.POSITIVE_INFINITY;
    }
    const { first } = this;
    const moved = (at - (places[first] ?? 0)) * (places[first + STEP] ?? 0);
    this.start = (places[first + START] ?? 0) + moved;
    this.end = (places[first + END] ?? 0) + moved;
  }
}

/** Puts the places of a text together, character by character or by whole stretches. */
export class PlacesBuilder {
  private readonly places: number[] = [];
  private length = 0;

  /** One character. */
  push(start: number, end: number): void {
    this.stretch(1, start, end, this.stepTo(start));
  }

  /** A stretch of one character follows its source or does not: the second one tells. */
  private stepTo(start: number): number {
    const { places } = this;
    const last = places.length - STRETCH;
    if (last < 0) return 1;
    if (this.length - (places[last] ?? 0) > 1) return places[last + STEP] ?? 0;
    return start === places[last + START] ? 0 : 1;
  }

  /** The characters of a half-open range of another text, moved by `shift`. */
  copy(from: Places, start: number, end: number, shift = 0): void {
    for (let first = stretchAt(from, start); first < from.length; first += STRETCH) {
      const at = from[first] ?? 0;
      if (at >= end) return;
      const begin = Math.max(at, start);
      const step = from[first + STEP] ?? 0;
      const moved = (begin - at) * step + shift;
      const until = Math.min(from[first + STRETCH] ?? end, end);
      this.stretch(until - begin, (from[first + START] ?? 0) + moved, (from[first + END] ?? 0) + moved, step);
    }
  }

  /** Successive characters, the first in a range of the source and each further one `step` behind. */
  stretch(count: number, start: number, end: number, step: number): void {
    if (count <= 0) return;
    const { places } = this;
    const last = places.length - STRETCH;
    const before = this.length - (places[last] ?? 0);
    const goesOn =
      last >= 0 &&
      (before === 1 || places[last + STEP] === step) &&
      start - (places[last + START] ?? 0) === before * step &&
      end - (places[last + END] ?? 0) === before * step;
    if (goesOn) places[last + STEP] = step;
    else places.push(this.length, start, end, step);
    this.length += count;
  }

  /** A copy: what was put together one by one keeps room for more. */
  finish(): Places {
    return this.places.slice();
  }
}
