import type { Located } from "../../yaml/located.ts";
import { requireMembers } from "../../yaml/shape.ts";
import type { Concept } from "../rubric.ts";
import type { ConceptDraft } from "../shape.ts";
import type { BuildContext } from "./context.ts";
import { withOwnId } from "./ids.ts";
import { phrase } from "./phrases.ts";

/** Synonym sets; a set of the same id as one of the base adds to it. */
export function buildVocabulary(
  drafts: readonly Located<ConceptDraft>[],
  base: readonly Concept[],
  context: BuildContext,
): readonly Concept[] {
  const own = withOwnId(drafts, "name", context).flatMap((place): readonly Concept[] => {
    const { id, terms } = place.value;
    requireMembers(place.value, ["terms"], place, context.problems, id.span);
    if (!terms) return [];
    const words = terms.value.flatMap((term) => phrase(term, context));
    return [{ id: id.value, terms: [...new Set(words)] }];
  });
  const widened = base.map((concept) => {
    const more = own.find((other) => other.id === concept.id);
    return more ? { id: concept.id, terms: [...new Set([...concept.terms, ...more.terms])] } : concept;
  });
  return [...widened, ...own.filter((concept) => !base.some((other) => other.id === concept.id))];
}
