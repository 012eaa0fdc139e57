import { FIRST_CLASS, LAST_CLASS, TOKEN } from "./classes.ts";
import { familiesIn } from "./families.ts";
import { HashSet } from "./hashSet.ts";
import { type TokenText, tokenise } from "./tokens.ts";

/**
 * Kind of a feature, kept in the three lowest bits of its hash: n-grams by their length (1-4), word families, pairs of
 * families in one unit, and what stands in the reach of a negation.
 */
const FEATURE = { family: 5, pair: 6, negated: 7 } as const;
const LONGEST_GRAM = 4;

const SALT_GRAM = 0x11;
const SALT_FAMILY = 0x22;
const SALT_PAIR = 0x33;
const SALT_NEGATED = 0x44;
const SALT_SHAPE = 0x66;

/** Value classes follow the word families in one numbering. */
const FIRST_CLASS_FAMILY = 1000;
const MOST_PAIRED_FAMILIES = 24;
const MOST_TIMES = 3;
const NEGATION_REACH = 8;
const IS_NEGATION = new Uint8Array(0x10000);
for (const c of "不未无没冇唔勿非莫毋恕拒") IS_NEGATION[c.charCodeAt(0)] = 1;

/** How often each class of values occurs in the text that is being read, by its distance from the first. */
const COUNTS = new Uint32Array(LAST_CLASS - FIRST_CLASS + 1);

function mix(h: number, x: number): number {
  let k = Math.imul(h ^ x, 0x9e3779b1);
  k ^= k >>> 15;
  return Math.imul(k, 0x85ebca6b) ^ (k >>> 13);
}

function tagged(hash: number, kind: number): number {
  return (hash & ~7) | kind;
}

/** Takes the features of a text in, some of them more than once. */
export interface FeatureSink {
  /** `hash` is a signed 32-bit number. */
  add(hash: number): void;
}

/** The distinct features of a unit's normalised text; `shape` is a small number for the kind of the unit. */
export function unitFeatures(text: string, shape: number): Uint32Array {
  const found = new HashSet();
  readFeatures(text, shape, found);
  return Uint32Array.from(found.values());
}

/** The same, given to `out` one by one. */
export function readFeatures(text: string, shape: number, out: FeatureSink): void {
  const tokens = tokenise(text);
  forEachGram(tokens, (hash) => out.add(hash));
  addNegated(tokens, out);
  addFamilies(text, tokens, out);
  out.add(tagged(mix(SALT_SHAPE, shape), FEATURE.family));
  if (text.endsWith("?")) out.add(tagged(mix(SALT_SHAPE, 20), FEATURE.family));
}

/** Every n-gram as a signed 32-bit hash with the half-open range of its tokens; none spans a punctuation mark. */
export function forEachGram(tokens: TokenText, visit: (hash: number, first: number, end: number) => void): void {
  const { codes, length } = tokens;
  for (let i = 0; i < length; i++) {
    let h = SALT_GRAM;
    for (let k = 0; k < LONGEST_GRAM && i + k < length; k++) {
      const code = codes[i + k] ?? 0;
      if (code === TOKEN.mark) break;
      h = mix(h, code);
      visit(tagged(h, k + 1), i, i + k + 1);
    }
  }
}

/** Single tokens and pairs in the reach of a negation: from it to the next mark, at most eight tokens. */
function addNegated(tokens: TokenText, out: FeatureSink): void {
  let left = 0;
  let previous = 0;
  for (let i = 0; i < tokens.length; i++) {
    const code = tokens.codes[i] ?? 0;
    if (code === TOKEN.mark) left = 0;
    else if (left > 0) {
      out.add(tagged(mix(SALT_NEGATED, code), FEATURE.negated));
      if (previous !== 0) out.add(tagged(mix(mix(SALT_NEGATED, previous), code), FEATURE.negated));
      left--;
    }
    previous = code;
    if (IS_NEGATION[code] === 1) {
      left = NEGATION_REACH;
      previous = 0;
    }
  }
}

function addFamilies(text: string, tokens: TokenText, out: FeatureSink): void {
  const ids = familiesIn(text);
  addClasses(tokens, ids, out);
  for (let a = 0; a < ids.length; a++) out.add(tagged(mix(SALT_FAMILY, ids[a] ?? 0), FEATURE.family));
  const most = Math.min(ids.length, MOST_PAIRED_FAMILIES);
  for (let a = 0; a < most; a++) {
    const first = mix(SALT_PAIR, ids[a] ?? 0);
    for (let b = a + 1; b < most; b++) out.add(tagged(mix(first, ids[b] ?? 0), FEATURE.pair));
  }
}

/** The classes of values among the tokens, in their order, as families of their own, and which occur twice or three times. */
function addClasses({ codes, length }: TokenText, ids: number[], out: FeatureSink): void {
  const known = ids.length;
  COUNTS.fill(0);
  for (let i = 0; i < length; i++) {
    const place = (codes[i] ?? 0) - FIRST_CLASS;
    if (place <= 0 || place > LAST_CLASS - FIRST_CLASS) continue;
    const count = (COUNTS[place] ?? 0) + 1;
    COUNTS[place] = count;
    if (count === 1) ids.push(FIRST_CLASS_FAMILY + place);
  }
  for (let at = known; at < ids.length; at++) {
    const place = (ids[at] ?? 0) - FIRST_CLASS_FAMILY;
    const count = COUNTS[place] ?? 0;
    for (let times = 2; times <= Math.min(count, MOST_TIMES); times++) {
      out.add(tagged(mix(mix(SALT_FAMILY, FIRST_CLASS + place), times), FEATURE.family));
    }
  }
}
