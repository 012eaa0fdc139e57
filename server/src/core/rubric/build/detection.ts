import { normalise } from "../../text/normalise.ts";
import { findValues } from "../../text/values.ts";
import type { Located } from "../../yaml/located.ts";
import { requireMembers } from "../../yaml/shape.ts";
import type { Detection, Limit } from "../rubric.ts";
import type { DetectDraft, LimitDraft } from "../shape.ts";
import { type BuildContext, complain } from "./context.ts";
import { patterns } from "./patterns.ts";
import { references, valueKind } from "./phrases.ts";

/** The closed set of options by which rules recognise an element. */
export function buildDetection(place: Located<DetectDraft>, context: BuildContext): Detection {
  const draft = place.value;
  const topic = references(draft.topic, context);
  const needs = (draft.needs?.value ?? []).map((group) => references(group, context));
  if (!draft.topic?.value.length && !draft.needs?.value.length) complain(context, place, "rubric/no-topic");
  return {
    topic,
    needs: needs.filter((group) => group.length > 0),
    forbids: references(draft.forbids, context),
    minimum: minimum(draft.minimum, context),
    limit: draft.limit ? buildLimit(draft.limit, context) : null,
    contradictedBy: patterns(draft.contradictedBy, context),
    defersOn: (draft.defersOn?.value ?? []).flatMap((item) => deferral(item, context)),
  };
}

function minimum(written: Located<string> | undefined, context: BuildContext): number {
  if (written === undefined) return 1;
  if (/^[1-9]\d?$/.test(written.value)) return Number(written.value);
  complain(context, written, "rubric/minimum", { found: written.value });
  return 1;
}

function deferral(item: Located<string>, context: BuildContext): readonly string[] {
  if (item.value.startsWith("#")) return valueKind(item, context) ? [item.value] : [];
  complain(context, item, "rubric/not-a-value", { found: item.value });
  return [];
}

function buildLimit(place: Located<LimitDraft>, context: BuildContext): Limit | null {
  const { kind, verb, atMost } = place.value;
  requireMembers(place.value, ["kind", "verb", "atMost"], place, context.problems);
  if (!kind || !verb || !atMost) return null;
  const most = kind.value === "duration" ? minutes(atMost.value) : percent(atMost.value);
  if (most === null) {
    const expected = kind.value === "duration" ? "2 小时, 30 分钟, 3 天" : "20%";
    complain(context, atMost, "rubric/limit", { found: atMost.value, expected });
    return null;
  }
  return { kind: kind.value, verb: references(verb, context), atMost: most };
}

function minutes(written: string): number | null {
  const { text } = normalise(written);
  const [value, ...others] = findValues(text);
  const isWhole = value?.kind === "duration" && value.start === 0 && value.end === text.length && others.length === 0;
  return isWhole ? value.quantity : null;
}

function percent(written: string): number | null {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*[%％]?$/.exec(written.trim());
  return match ? Number(match[1]) : null;
}
