import type { Span } from "../span.ts";
import type { RawUnit } from "./raw.ts";

/** A raw unit in its document: span absolute, numbers and indices over the whole document. */
export interface PlacedUnit {
  readonly raw: RawUnit;
  readonly span: Span;
  readonly parent: number;
  readonly item: number;
  readonly block: number;
  readonly leaf: number;
  /** Index of the innermost heading, -1 before the first. */
  readonly heading: number;
}
