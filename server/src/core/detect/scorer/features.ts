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
const NEGATION_REACH = 8;
const NEGATIONS: readonly number[] = [..."不未无没冇唔勿非莫毋恕拒"].map((c) => c.charCodeAt(0));

function mix(h: number, x: number): number {
  let k = Math.imul(h ^ x, 0x9e3779b1);
  k ^= k >>> 15;
  return Math.imul(k, 0x85ebca6b) ^ (k >>> 13);
}

function tagged(hash: number, kind: number): number {
  return ((hash & ~7) | kind) >>> 0;
}

/** One unit is read at a time, so that one table serves all. */
const SCRATCH = new HashSet();

/** The distinct features of a unit's normalised text; `shape` is a small number for the kind of the unit. */
export function unitFeatures(text: string, shape: number): Uint32Array {
  const found = featureSet(text, shape);
  const features = found.values();
  found.clear();
  return features;
}

/** The same in the table that serves all units: whoever asks reads them and clears it. */
export function featureSet(text: string, shape: number): HashSet {
  const tokens = tokenise(text);
  const out = SCRATCH;
  forEachGram(tokens, (hash) => out.add(hash));
  addNegated(tokens, out);
  addFamilies(text, tokens, out);
  out.add(tagged(mix(SALT_SHAPE, shape), FEATURE.family));
  if (text.endsWith("?")) out.add(tagged(mix(SALT_SHAPE, 20), FEATURE.family));
  return out;
}

/** Every n-gram with the half-open range of its tokens; none spans a punctuation mark. */
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
function addNegated(tokens: TokenText, out: HashSet): void {
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
    if (NEGATIONS.includes(code)) {
      left = NEGATION_REACH;
      previous = 0;
    }
  }
}

function addFamilies(text: string, tokens: TokenText, out: HashSet): void {
  const ids = familiesIn(text);
  const classes = tokens.codes.filter((code) => code > FIRST_CLASS && code <= LAST_CLASS);
  for (const [at, code] of classes.entries()) {
    if (classes.indexOf(code) < at) continue;
    const count = classes.reduce((sum, other) => (other === code ? sum + 1 : sum), 0);
    ids.push(FIRST_CLASS_FAMILY + (code - FIRST_CLASS));
    if (count >= 2) out.add(tagged(mix(mix(SALT_FAMILY, code), 2), FEATURE.family));
    if (count >= 3) out.add(tagged(mix(mix(SALT_FAMILY, code), 3), FEATURE.family));
  }
  for (const id of ids) out.add(tagged(mix(SALT_FAMILY, id), FEATURE.family));
  const most = Math.min(ids.length, MOST_PAIRED_FAMILIES);
  for (let a = 0; a < most; a++)
    for (let b = a + 1; b < most; b++) out.add(tagged(mix(mix(SALT_PAIR, ids[a] ?? 0), ids[b] ?? 0), FEATURE.pair));
}
