import type { Span } from "../span.ts";

/** A block scalar reaches over the blank lines that follow it; its content does not. */
export function contentEnd(source: string, { start, end }: Span): number {
  let at = end;
  while (at > start && /\s/.test(source[at - 1] ?? "")) at--;
  return at;
}
