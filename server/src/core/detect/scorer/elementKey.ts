import type { Localised } from "../../messages/message.ts";

/** The part of a rubric's element that says what it asks for. */
export interface KeyedElement {
  readonly id: string;
  readonly countsWhen: Localised;
}

const KEYS = new WeakMap<KeyedElement, number>();

/**
 * A number for what an element asks for (FNV-1a of its id and its Chinese "counts when", 1 to 2^32 - 1). A column trained
 * for it is used only while it stays the same; how rules detect the element may change freely.
 */
export function elementKey(element: KeyedElement): number {
  const known = KEYS.get(element) ?? keyOf(element);
  KEYS.set(element, known);
  return known;
}

function keyOf(element: KeyedElement): number {
  const text = `${element.id}\n${element.countsWhen.zh}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0 || 1;
}
