import type { Position } from "../text/lines.ts";
import type { LocatedProblem } from "../yaml/located.ts";

/** Something wrong in a rubric: which file, the span there, and the line and column of its start (both from 0). */
export interface RubricProblem extends LocatedProblem {
  readonly position: Position;
}
