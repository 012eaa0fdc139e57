import { normalise } from "../../text/normalise.ts";
import { VALUE_KINDS, type ValueKind } from "../../text/values.ts";
import type { Located } from "../../yaml/located.ts";
import { nearest } from "../../yaml/nearest.ts";
import { type BuildContext, complain } from "./context.ts";

/** A value class, without `#`; undefined where there is none of that name. */
export function valueKind(place: Located<string>, context: BuildContext): ValueKind | undefined {
  const name = place.value.replace(/^#/, "");
  const kind = VALUE_KINDS.find((known) => known === name);
  if (kind === undefined) {
    const guess = nearest(name, VALUE_KINDS);
    complain(context, place, "rubric/unknown-value", { found: place.value, nearest: guess && `#${guess}` });
  }
  return kind;
}

/** A phrase as matching sees it: normalised. None where nothing is left of it. */
export function phrase(place: Located<string>, context: BuildContext): readonly string[] {
  const seen = normalise(place.value).text.trim();
  if (seen !== "") return [seen];
  complain(context, place, "rubric/empty-phrase", { found: place.value });
  return [];
}

/** A phrase, a concept `@id` or a value class `#kind`, if that exists. */
function reference(place: Located<string>, context: BuildContext): readonly string[] {
  const { value } = place;
  if (value.startsWith("#")) return valueKind(place, context) ? [value] : [];
  if (value.startsWith("@")) return concept(place, context);
  return phrase(place, context);
}

function concept(place: Located<string>, context: BuildContext): readonly string[] {
  if (context.concepts.includes(place.value.slice(1))) return [place.value];
  const guess = nearest(place.value.slice(1), context.concepts);
  complain(context, place, "rubric/unknown-concept", { found: place.value, nearest: guess && `@${guess}` });
  return [];
}

export function references(
  list: Located<readonly Located<string>[]> | undefined,
  context: BuildContext,
): readonly string[] {
  return (list?.value ?? []).flatMap((item) => reference(item, context));
}
