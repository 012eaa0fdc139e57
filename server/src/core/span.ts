/**
 * A half-open range of UTF-16 offsets, the only position type inside the core. Offsets always count from the first
 * character of the decoded file without its byte order mark.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function shift(s: Span, by: number): Span {
  return { start: s.start + by, end: s.end + by };
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two spans share a character; an empty span counts where it stands inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** A value together with where it stands in its file. */
export interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}
