import type { Localised } from "../../messages/message.ts";
import type { Located } from "../../yaml/located.ts";
import { nearest } from "../../yaml/nearest.ts";
import { requireMembers } from "../../yaml/shape.ts";
import type { Advice, Clause, Element } from "../rubric.ts";
import type { AdviceDraft, ClauseDraft } from "../shape.ts";
import { checkSkeleton, plainSkeleton } from "../skeleton.ts";
import { type BuildContext, complain } from "./context.ts";
import { buildElement } from "./element.ts";
import { withOwnId } from "./ids.ts";
import { patterns } from "./patterns.ts";

const REQUIRED = ["section", "points", "title", "requirement", "elements"];
const UNSAID: Localised = { zh: "", en: "" };

/**
 * A clause, with what it does not say itself taken from the clause of the same id in the base. Elements and advice of the
 * base stay, in their order, before new ones. Null where something required is missing.
 */
export function buildClause(
  place: Located<ClauseDraft & { readonly id: Located<string> }>,
  base: Clause | undefined,
  context: BuildContext,
): Clause | null {
  const draft = place.value;
  const id = draft.id.value;
  if (!base) requireMembers(draft, REQUIRED, place, context.problems, draft.id.span);
  const section = draft.section?.value ?? base?.section;
  const max = draft.points?.value ?? base?.max;
  const title = draft.title?.value ?? base?.title;
  const requirement = draft.requirement?.value ?? base?.requirement;
  if (draft.section && !context.sections.includes(draft.section.value)) {
    const words = { found: draft.section.value, nearest: nearest(draft.section.value, context.sections) };
    complain(context, draft.section, "rubric/unknown-section", words);
  }
  const elements = buildElements(draft, id, base, context);
  if (draft.skeleton) context.problems.push(...checkSkeleton(draft.skeleton));
  if (section === undefined || max === undefined || !title || !requirement) return null;
  return {
    id,
    section,
    title,
    requirement,
    why: draft.why?.value ?? base?.why ?? UNSAID,
    max,
    inferred: draft.inferred?.value ?? base?.inferred ?? false,
    basis: draft.basis?.value ?? base?.basis ?? "implied",
    conditional: draft.conditional?.value ?? base?.conditional ?? null,
    notApplicableWhen: draft.notApplicableWhen
      ? patterns(draft.notApplicableWhen, context)
      : (base?.notApplicableWhen ?? []),
    elements,
    advice: mergeById(base?.advice ?? [], buildAdvice(draft, context)),
    skeleton: draft.skeleton?.value ?? base?.skeleton ?? plainSkeleton(elements),
  };
}

function buildElements(
  draft: ClauseDraft,
  clause: string,
  base: Clause | undefined,
  context: BuildContext,
): readonly Element[] {
  const own = withOwnId(draft.elements?.value ?? [], "name", context).flatMap((place) => {
    const before = base?.elements.find((element) => element.id === place.value.id.value);
    return buildElement(place, clause, before, context) ?? [];
  });
  return mergeById(base?.elements ?? [], own);
}

function buildAdvice(draft: ClauseDraft, context: BuildContext): readonly Advice[] {
  return withOwnId<AdviceDraft>(draft.advice?.value ?? [], "name", context).flatMap((place) => {
    const { id, name, text } = place.value;
    requireMembers(place.value, ["name", "text"], place, context.problems, id.span);
    return name && text ? [{ id: id.value, name: name.value, text: text.value }] : [];
  });
}

/** Items of the base in their order, those with an id of their own replaced, then the new ones. */
export function mergeById<T extends { readonly id: string }>(base: readonly T[], own: readonly T[]): readonly T[] {
  const replaced = base.map((item) => own.find((other) => other.id === item.id) ?? item);
  return [...replaced, ...own.filter((item) => !base.some((other) => other.id === item.id))];
}
