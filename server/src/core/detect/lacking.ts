import { message } from "../messages/catalogue.ts";
import type { Localised, Message } from "../messages/message.ts";
import type { Element } from "../rubric/rubric.ts";
import type { GuardHit } from "./guards.ts";
import type { BoundValue } from "./limits.ts";
import { nameNeed } from "./needNames.ts";
import type { Passage } from "./passage.ts";
import type { PutOff } from "./putOff.ts";
import type { RuleReading } from "./rules.ts";
import type { Reason } from "./verdict.ts";

/** What an element that is missing lacks, and the passage that comes nearest. */
export interface Lacking {
  readonly reason: Reason;
  readonly lacks: Message;
  readonly near: Passage | null;
}

/** Reads it from the rules' reading; null where nothing comes near. */
export function lackingOf(
  reading: Exclude<RuleReading, { readonly kind: "guarded" }>,
  near: Passage | null,
): Lacking | null {
  switch (reading.kind) {
    case "incomplete":
      return {
        reason: "incomplete",
        lacks: message("lacks/value", { needs: nameNeed(reading.missing) }),
        near: reading.near.passage,
      };
    case "too-few": {
      const { found, minimum } = reading;
      const id = minimum >= 3 ? "lacks/steps" : "lacks/minimum";
      return { reason: "incomplete", lacks: message(id, { found, minimum }), near: reading.near.passage };
    }
    case "stated":
      return { reason: "off-topic", lacks: message("lacks/unbound"), near: reading.supports[0]?.passage ?? near };
    case "absent":
      return near === null ? null : { reason: "off-topic", lacks: message("lacks/unbound"), near };
  }
}

export function guardReason(guard: GuardHit): Reason {
  return guard.kind === "obligation" ? "copied" : guard.kind;
}

export function guardMessage(passage: Passage, guard: GuardHit): Message {
  const text = passage.text.slice(guard.start, guard.end);
  switch (guard.kind) {
    case "negation":
      return message("lacks/negation", { text });
    case "plan":
      return message("lacks/plan", { text });
    case "expired":
      return message("lacks/expired", { text });
    case "obligation":
      return message("lacks/obligation");
  }
}

export function putOffMessage(found: PutOff): Message {
  const text = found.cue.column ?? found.passage.text.slice(found.cue.start, found.cue.end);
  switch (found.kind) {
    case "placeholder":
      return message("lacks/placeholder", { text });
    case "deferral":
      return message("lacks/deferral", { text });
    case "vague-time":
      return message("lacks/vague-time", { text });
  }
}

export function limitMessage({ passage, value }: BoundValue, element: Element): Message {
  const limit = element.detection.limit;
  const text = passage.text.slice(value.start, value.end);
  return message("lacks/limit", { text, limit: limit ? limitName(limit.kind, limit.atMost) : text });
}

function limitName(kind: "duration" | "percent", atMost: number): Localised {
  if (kind === "percent") return { zh: `${atMost}%`, en: `${atMost} per cent` };
  if (atMost % 1440 === 0) return { zh: ` ${atMost / 1440} 天`, en: `${atMost / 1440} days` };
  if (atMost % 60 === 0) return { zh: ` ${atMost / 60} 小时`, en: `${atMost / 60} hours` };
  return { zh: ` ${atMost} 分钟`, en: `${atMost} minutes` };
}
