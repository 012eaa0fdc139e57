import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Element } from "./rubric.ts";

/** Characters of an element's digest: enough to tell any two texts apart. */
const ELEMENT_DIGITS = 12;

/** JSON with sorted keys, so that equal content has equal text; regular expressions are their source. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (item instanceof RegExp) return item.source;
    if (item instanceof Map) return Object.fromEntries([...item].sort());
    if (item instanceof Set) return [...item].sort();
    if (item === null || typeof item !== "object" || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export function contentDigest(value: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))}`;
}

/**
 * Digest of what decides an element: its id, when it counts, and its detection. Names, points, advice and examples may
 * change without a new one.
 */
export function elementDigest(element: Pick<Element, "id" | "clause" | "countsWhen" | "detection">): string {
  const { id, clause, countsWhen, detection } = element;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ id, clause, countsWhen: countsWhen.zh, detection })))).slice(
    0,
    ELEMENT_DIGITS,
  );
}

/** Under what a trained column is kept: it serves only while the element is the very one it was trained on. */
export function elementKey(element: Pick<Element, "id" | "clause" | "digest">): string {
  return `${element.clause}/${element.id}#${element.digest}`;
}
