import type { Located } from "../../yaml/located.ts";
import { requireMembers } from "../../yaml/shape.ts";
import type { BadExample, Certificate, Element } from "../rubric.ts";
import type { BadDraft, CertificateDraft, ElementDraft } from "../shape.ts";
import { type BuildContext, complain } from "./context.ts";
import { buildDetection } from "./detection.ts";

const REQUIRED = ["name", "kind", "points", "countsWhen", "fix", "detect"];

/**
 * An element of `clause`, with what it does not say itself taken from the element of the same id in the base. Null where
 * something required is missing. The index among all elements is given later.
 */
export function buildElement(
  place: Located<ElementDraft & { readonly id: Located<string> }>,
  clause: string,
  base: Element | undefined,
  context: BuildContext,
): Element | null {
  const draft = place.value;
  if (!base) requireMembers(draft, REQUIRED, place, context.problems, draft.id.span);
  const name = draft.name?.value ?? base?.name;
  const kind = draft.kind?.value ?? base?.kind;
  const max = draft.points?.value ?? base?.max;
  const countsWhen = draft.countsWhen?.value ?? base?.countsWhen;
  const fix = draft.fix?.value ?? base?.fix;
  const detection = draft.detect ? buildDetection(draft.detect, context) : base?.detection;
  if (draft.points?.value === 0) complain(context, draft.points, "rubric/zero-points");
  if (!name || !kind || max === undefined || !countsWhen || !fix || !detection) return null;
  return {
    id: draft.id.value,
    clause,
    index: 0,
    name,
    kind,
    max,
    countsWhen,
    fix,
    detection,
    good: draft.good ? draft.good.value.map((item) => item.value) : (base?.good ?? []),
    bad: draft.bad ? draft.bad.value.flatMap((item) => badExample(item, context)) : (base?.bad ?? []),
    certificate: draft.certificate ? certificate(draft.certificate, context) : (base?.certificate ?? null),
  };
}

function badExample(place: Located<BadDraft>, context: BuildContext): readonly BadExample[] {
  const { text, why } = place.value;
  requireMembers(place.value, ["text", "why"], place, context.problems);
  return text && why ? [{ text: text.value, why: why.value }] : [];
}

function certificate(place: Located<CertificateDraft>, context: BuildContext): Certificate | null {
  const { years, grades } = place.value;
  requireMembers(place.value, ["years"], place, context.problems);
  const named = (grades?.value ?? []).flatMap((grade) => {
    const { name, from } = grade.value;
    requireMembers(grade.value, ["name", "from"], grade, context.problems);
    return name && from ? [{ name: name.value, from: from.value }] : [];
  });
  return years ? { years: years.value, grades: named.sort((a, b) => a.from - b.from) } : null;
}
