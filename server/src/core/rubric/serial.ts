import { lawWordsOf } from "./lawWords.ts";
import {
  type PackedLawWords,
  packLawWords,
  packPattern,
  packWords,
  unpackLawWords,
  unpackPattern,
  unpackWords,
} from "./packed.ts";
import { PATTERN_FLAGS } from "./pattern/compilePattern.ts";
import type { Clause, Detection, Element, Law, LawTerm, Rubric, WordList } from "./rubric.ts";

/** A compiled rubric as JSON: what ships instead of the YAML, because compiling at every start costs too much. */
export function serialiseRubric(rubric: Rubric): string {
  const { clauseById, laws, copyShingles, ...rest } = rubric;
  const flat = {
    ...rest,
    words: packWords(rubric.words),
    lawWords: packLawWords(lawWordsOf(rubric.lawTerms)),
    laws: [...laws.values()],
    copyShingles: [...copyShingles],
  };
  return JSON.stringify(flat, (_, value: unknown) =>
    value instanceof RegExp ? packPattern(value.source, rubric.words) : value,
  );
}

/** Regular expressions as their sources. */
type Flat<T> = { readonly [K in keyof T]: T[K] extends readonly RegExp[] ? readonly string[] : T[K] };
type FlatElement = Omit<Element, "detection"> & { readonly detection: Flat<Detection> };
type FlatClause = Omit<Flat<Clause>, "elements"> & { readonly elements: readonly FlatElement[] };

/** Which members of a law term are patterns. */
const LAW_PATTERNS = ["patterns", "exceptions", "topic", "topicPatterns", "whenAny", "unlessAny"] as const;

interface FlatRubric
  extends Omit<Rubric, "clauses" | "clauseById" | "lawTerms" | "lawWords" | "laws" | "copyShingles"> {
  readonly lawWords: PackedLawWords;
  readonly clauses: readonly FlatClause[];
  readonly lawTerms: readonly Flat<LawTerm>[];
  readonly laws: readonly Law[];
  readonly copyShingles: readonly number[];
}

/** The rubric that `serialiseRubric` wrote. Only that is accepted: the text is part of the product, not of a user's files. */
export function deserialiseRubric(json: string): Rubric {
  const flat = JSON.parse(json) as FlatRubric;
  const words = unpackWords(flat.words);
  const clauses = flat.clauses.map((clause) => reviveClause(clause, words));
  return {
    ...flat,
    words,
    lawWords: unpackLawWords(flat.lawWords),
    clauses,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
    lawTerms: flat.lawTerms.map((term) => withPatterns(term, LAW_PATTERNS, words)),
    laws: new Map(flat.laws.map((law) => [law.id, law])),
    copyShingles: new Set(flat.copyShingles),
  };
}

function reviveClause(flat: FlatClause, words: readonly WordList[]): Clause {
  const elements = flat.elements.map((element) => ({
    ...element,
    detection: withPatterns<Detection>(element.detection, ["contradictedBy"], words),
  }));
  return withPatterns<Clause>({ ...flat, elements }, ["notApplicableWhen"], words);
}

/** Patterns are compiled when they are first asked for: most clauses of the standard are not tagged in a document. */
function withPatterns<T extends object>(
  flat: Flat<T>,
  names: readonly (keyof T & string)[],
  words: readonly WordList[],
): T {
  const revived: Record<string, unknown> = { ...flat };
  for (const name of names) {
    const sources = revived[name] as readonly string[];
    let compiled: readonly RegExp[] | null = null;
    Object.defineProperty(revived, name, {
      enumerable: true,
      get: () => {
        compiled ??= sources.map((source) => new RegExp(unpackPattern(source, words), PATTERN_FLAGS));
        return compiled;
      },
    });
  }
  return revived as T;
}
