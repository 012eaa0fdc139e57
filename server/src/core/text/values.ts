import { patternFinder } from "./patternValues.ts";
import { BLANK_PATTERNS } from "./valuesBlank.ts";
import { CONTACT_PATTERNS } from "./valuesContact.ts";
import { numericValues } from "./valuesNumeric.ts";
import { REFERENCE_PATTERNS } from "./valuesReference.ts";
import { WORD_PATTERNS } from "./valuesWords.ts";

/** Classes of values that a promise can consist of; a rubric names them as `#money`, `#duration` ... */
export const VALUE_KINDS = [
  "money",
  "free",
  "price-list",
  "duration",
  "percent",
  "distance",
  "measure",
  "phone",
  "email",
  "url",
  "account",
  "time-range",
  "credit-code",
  "standard-number",
  "attachment",
  "certificate-number",
  "address",
  "count",
  "around-the-clock",
  "multiple",
  "frequency",
  "date",
  "area",
  "placeholder",
  "deferral",
  "vague-time",
] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

export interface Value {
  readonly kind: ValueKind;
  /** Half-open range of the normalised text. */
  readonly start: number;
  readonly end: number;
  /** Minutes for durations, yuan for money, per cent for percentages, metres for distances; the upper bound of a range. */
  readonly quantity: number | null;
  /** The unit as written, null where the value has none. */
  readonly unit: string | null;
  /** True for durations counted in working days or hours. */
  readonly working?: boolean;
}

/** What is not read again as a quantity. */
const opaqueValues = patternFinder([...CONTACT_PATTERNS, ...REFERENCE_PATTERNS]);
const otherValues = patternFinder([...WORD_PATTERNS, ...BLANK_PATTERNS]);

/**
 * The values in normalised text (see text/mapped.ts), by start offset. Linear in the length of the text: every pattern has
 * bounded repeats. What is part of a date, a telephone number, a standard's number or a web address is not read again as
 * a quantity.
 */
export function findValues(text: string): readonly Value[] {
  const taken = withoutOverlaps(opaqueValues(text).sort(byStart));
  const values = [...taken, ...numericValues(text, taken), ...otherValues(text)].sort(byStart);
  return withoutRepeats(values);
}

function byStart(a: Value, b: Value): number {
  return a.start - b.start || b.end - a.end;
}

/** A value inside another of the same kind says nothing new ("24小时" in "7×24小时"). */
function withoutRepeats(sorted: readonly Value[]): readonly Value[] {
  const kept: Value[] = [];
  for (const value of sorted) {
    const last = kept.findLast((other) => other.kind === value.kind || (isBlank(other.kind) && isBlank(value.kind)));
    if (last !== undefined && value.start < last.end) continue;
    kept.push(value);
  }
  return kept;
}

function isBlank(kind: ValueKind): boolean {
  return kind === "placeholder" || kind === "deferral";
}

/** Of two values that share characters the one that starts first (or is longer) stays. */
function withoutOverlaps(sorted: readonly Value[]): readonly Value[] {
  const kept: Value[] = [];
  let end = 0;
  for (const value of sorted) {
    if (value.start < end) continue;
    kept.push(value);
    end = value.end;
  }
  return kept;
}
