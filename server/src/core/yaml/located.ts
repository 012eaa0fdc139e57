import type { Placed, Span } from "../span.ts";
import type { FileProblem } from "./problem.ts";

/** A value read from a YAML file, with its file and its dotted path there. */
export interface Located<T> extends Placed<T> {
  readonly file: string;
  /** As in `FileProblem.at`: `clauses[3].points`. */
  readonly at: string;
}

/** Where something stands, whatever it is. */
export type Location = Located<unknown>;

/** A problem with the file it stands in. */
export interface LocatedProblem extends FileProblem {
  readonly file: string;
}

export interface ProblemWords {
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  readonly nearest?: string | null | undefined;
}

/** A problem about a located value; absent words are left out. */
export function problemAt(place: Location, code: string, words: ProblemWords = {}): LocatedProblem {
  return { file: place.file, ...fileProblem(place.at, place.span, code, words) };
}

export function fileProblem(at: string, span: Span, code: string, words: ProblemWords = {}): FileProblem {
  return {
    at,
    span,
    code,
    ...(words.found === undefined ? {} : { found: words.found }),
    ...(words.expected === undefined ? {} : { expected: words.expected }),
    ...(words.nearest === undefined || words.nearest === null ? {} : { nearest: words.nearest }),
  };
}
