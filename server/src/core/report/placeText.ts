import type { Range } from "../text/lines.ts";

/** Where a range starts, counted from one as editors show it: `12:4`. */
export function positionText({ start }: Range): string {
  return `${start.line + 1}:${start.character + 1}`;
}

/** `policies/a.md:12:4`. */
export function placeText(file: string, range: Range): string {
  return `${file}:${positionText(range)}`;
}
