import type { Message } from "./message.ts";

/** Arguments of a template, already worded. */
export type Words = Readonly<Record<string, string>>;

/**
 * Fills a template of the catalogue: `{name}` is replaced by its word, and a part in `[[...]]` is left out when one of
 * its own words is absent or empty, so that one template serves with and without a nearest name.
 */
export function fillTemplate(template: string, words: Words): string {
  const kept = template.replace(/\[\[(.*?)\]\]/gs, (_, part: string) => (complete(part, words) ? part : ""));
  return kept.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(words, name) ? (words[name] ?? "") : whole,
  );
}

/** Names of the placeholders of a template, sorted; those of optional parts carry a trailing `?`. */
export function placeholders(template: string): readonly string[] {
  const names = new Set<string>();
  const required = template.replace(/\[\[(.*?)\]\]/gs, (_, part: string) => {
    for (const match of part.matchAll(/\{(\w+)\}/g)) names.add(`${match[1]}?`);
    return "";
  });
  for (const match of required.matchAll(/\{(\w+)\}/g)) names.add(match[1] ?? "");
  return [...names].sort();
}

/** The words of a message's arguments, each made by `toWord`. */
export function wordsOf(args: Message["args"], toWord: (value: Message["args"][string]) => string): Words {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, toWord(value)]));
}

function complete(part: string, words: Words): boolean {
  return [...part.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => Object.hasOwn(words, name) && words[name] !== "");
}
