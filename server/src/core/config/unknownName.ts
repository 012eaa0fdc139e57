import type { Placed } from "../span.ts";
import { fileProblem } from "../yaml/located.ts";
import { nearest } from "../yaml/nearest.ts";
import type { FileProblem } from "../yaml/problem.ts";

/** A name that the standard does not have, with the nearest one; few names are listed, many are not. */
export function unknownName(code: string, place: Placed<string>, names: readonly string[], list = true): FileProblem {
  return fileProblem("", place.span, code, {
    found: place.value,
    nearest: nearest(place.value, names),
    ...(list && names.length <= 12 ? { expected: names.join(", ") } : {}),
  });
}
