import { span } from "../span.ts";
import type { PolicyProblem } from "./document.ts";

/** Bidi controls, zero-width characters inside words, tag characters: text that displays otherwise than it reads. */
const HIDDEN =
  /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]+|(?<=[^\s])[\u200b\u2060\u00ad\ufeff]+(?=[^\s])|(?:\udb40[\udc00-\udc7f])+/g;

export function hiddenCharacters(source: string): readonly PolicyProblem[] {
  return [...source.matchAll(HIDDEN)].map((match) => ({
    kind: "hidden-characters",
    span: span(match.index, match.index + match[0].length),
    detail: { code: "document/hidden-characters", found: codePoints(match[0]) },
  }));
}

function codePoints(text: string): string {
  const names = [...text].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return [...new Set(names)].join(" ");
}
