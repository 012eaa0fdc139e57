import type { UnitContent } from "../policy/document.ts";
import type { Detection, Element, Rubric } from "../rubric/rubric.ts";
import { indexTerms, type TermHit } from "../terms/termIndex.ts";
import { normalise } from "../text/normalise.ts";
import { VALUE_KINDS, type ValueKind } from "../text/values.ts";

/** House synonyms: terms added to a concept of the rubric's vocabulary, by concept id. */
export type HouseVocabulary = readonly { readonly concept: string; readonly terms: readonly string[] }[];

/** One member of a topic, need or exclusion: the phrases it stands for and, for `#kind`, a class of values. */
export interface Reference {
  readonly written: string;
  readonly terms: ReadonlySet<number>;
  readonly value: ValueKind | null;
  /** A phrase that stands for the reference when it is named to a writer. */
  readonly example: string;
}

/** Detection data of one element with its phrases resolved to terms of the shared index. */
export interface CompiledDetection {
  /** Term -> the topic members it is a phrase of, by their index. */
  readonly topicOf: ReadonlyMap<number, readonly number[]>;
  readonly needs: readonly (readonly Reference[])[];
  readonly forbids: readonly Reference[];
  readonly verbs: readonly Reference[];
}

/** Every phrase of a rubric in one index, with each element's references into it. */
export interface Phrasebook {
  hits(content: UnitContent): readonly TermHit[];
  hitsIn(text: string): readonly TermHit[];
  of(element: Element): CompiledDetection;
}

/** Compiles the phrases of a rubric once; `house` widens its concepts. Unknown references stand for nothing. */
export function createPhrasebook(rubric: Rubric, house: HouseVocabulary = []): Phrasebook {
  const concepts = conceptTerms(rubric, house);
  const terms: string[] = [];
  const indexOf = new Map<string, number>();
  // A rubric's phrases have been normalised when it was compiled.
  const termOf = (text: string): number => {
    const known = indexOf.get(text);
    if (known !== undefined) return known;
    indexOf.set(text, terms.length);
    terms.push(text);
    return terms.length - 1;
  };
  const references = new Map<string, Reference>();
  const reference = (written: string): Reference => {
    const known = references.get(written) ?? newReference(written);
    references.set(written, known);
    return known;
  };
  const newReference = (written: string): Reference => {
    if (written.startsWith("#")) {
      return { written, terms: new Set(), value: valueKind(written.slice(1)), example: "" };
    }
    const phrases = written.startsWith("@") ? (concepts.get(written.slice(1)) ?? []) : [written];
    return { written, terms: new Set(phrases.map(termOf)), value: null, example: phrases[0] ?? "" };
  };
  for (const { detection } of rubric.clauses.flatMap((clause) => clause.elements)) {
    for (const written of writtenIn(detection)) reference(written);
  }
  const compiled = new Map<Element, CompiledDetection>();
  const compile = ({ detection: { topic, needs, forbids, limit } }: Element): CompiledDetection => ({
    topicOf: indexByTerm(topic.map(reference)),
    needs: needs.map((group) => group.map(reference)),
    forbids: forbids.map(reference),
    verbs: (limit?.verb ?? []).map(reference),
  });
  const index = indexTerms(terms);
  const cache = new WeakMap<UnitContent, readonly TermHit[]>();
  const recent = new Map<string, readonly TermHit[]>();
  return {
    hits(content) {
      const known = cache.get(content);
      if (known) return known;
      const hits = index.find(content.mapped.text);
      cache.set(content, hits);
      return hits;
    },
    hitsIn(text) {
      const known = recent.get(text);
      if (known) return known;
      if (recent.size >= MOST_RECENT) recent.clear();
      const hits = index.find(text);
      recent.set(text, hits);
      return hits;
    },
    of(element) {
      const known = compiled.get(element) ?? compile(element);
      compiled.set(element, known);
      return known;
    },
  };
}

/** Labels, leads and headings are read again for every unit under them. */
const MOST_RECENT = 500;

function writtenIn({ topic, needs, forbids, limit }: Detection): readonly string[] {
  return [...topic, ...needs.flat(), ...forbids, ...(limit?.verb ?? [])];
}

function indexByTerm(references: readonly Reference[]): ReadonlyMap<number, readonly number[]> {
  const index = new Map<number, number[]>();
  references.forEach(({ terms }, position) => {
    for (const term of terms) {
      const list = index.get(term);
      if (list) list.push(position);
      else index.set(term, [position]);
    }
  });
  return index;
}

function conceptTerms(rubric: Rubric, house: HouseVocabulary): ReadonlyMap<string, readonly string[]> {
  const concepts = new Map<string, string[]>(rubric.vocabulary.map((concept) => [concept.id, [...concept.terms]]));
  for (const { concept, terms: written } of house) {
    const terms = written.map((term) => normalise(term).text);
    const known = concepts.get(concept);
    if (known) known.push(...terms);
    else concepts.set(concept, [...terms]);
  }
  return concepts;
}

function valueKind(name: string): ValueKind | null {
  return VALUE_KINDS.find((kind) => kind === name) ?? null;
}
