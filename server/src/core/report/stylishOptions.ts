import type { Paint } from "./paint.ts";

export interface StylishOptions {
  /** Columns of the terminal, null where lines may have any length (a pipe, a file). */
  readonly width: number | null;
  readonly paint: Paint;
}
