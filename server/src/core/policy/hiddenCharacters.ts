import { span } from "../span.ts";
import { fold } from "../yaml/nearest.ts";
import type { RawTag } from "./clauseTags.ts";
import type { PolicyProblem } from "./document.ts";

/**
 * Text that displays otherwise than it reads: direction controls, zero-width and invisible characters inside words, tag
 * characters. Joiners between emoji, and the tags of a flag, are what they should be.
 */
const HIDDEN =
  /[\u202a-\u202e\u2066-\u2069\u061c\u200e\u200f]+|(?<=[^\s\u200b-\u200d\u2060-\u2064\u00ad\ufeff])[\u200b-\u200d\u2060-\u2064\u00ad\ufeff\u180e\u3164\uffa0\u115f\u1160]+(?=[^\s])|(?:\udb40[\udc00-\udc7f])+/g;

const CANDIDATE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0]|\udb40/;

const EMOJI = /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*$/u;

/** More places than these tell nothing new. */
export const MOST_HIDDEN = 50;

export function hiddenCharacters(source: string, from = 0, to = source.length): readonly PolicyProblem[] {
  if (!CANDIDATE.test(source.slice(from, to))) return [];
  const problems: PolicyProblem[] = [];
  HIDDEN.lastIndex = from;
  for (let match = HIDDEN.exec(source); match && match.index < to; match = HIDDEN.exec(source)) {
    const start = match.index;
    const end = start + match[0].length;
    if (joinsEmoji(source, start, end, match[0])) continue;
    const detail = { code: "document/hidden-characters", found: codePoints(match[0]) };
    problems.push({ kind: "hidden-characters", span: span(start, end), detail });
    if (problems.length === MOST_HIDDEN) break;
  }
  return problems;
}

/** Letters of other scripts in a clause's number (`8.ο`, `А.1`) look right and match nothing. */
const LOOKALIKE = /[\u0370-\u058f\u13a0-\u13ff\u1e00-\u1fff]/;

export function lookalikeClauses(tags: readonly RawTag[]): readonly PolicyProblem[] {
  return tags
    .filter((tag) => LOOKALIKE.test(tag.clause))
    .map((tag) => ({
      kind: "hidden-characters",
      span: tag.clauseSpan,
      detail: { code: "document/hidden-characters", found: tag.clause, expected: fold(tag.clause) },
    }));
}

function joinsEmoji(source: string, start: number, end: number, hidden: string): boolean {
  const before = source.slice(Math.max(0, start - 8), start);
  if (hidden === "\u200d") return EMOJI.test(before) && /^\p{Extended_Pictographic}/u.test(source.slice(end, end + 4));
  return hidden.endsWith("\u{e007f}") && before.endsWith("\u{1f3f4}");
}

function codePoints(text: string): string {
  const names = [...text].map(
    (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return [...new Set(names)].slice(0, 4).join(" ");
}
