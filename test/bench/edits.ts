import type { Random } from "./random.ts";

/** Where in a document an edit lands. */
export type Place = "prose" | "table" | "list" | "front matter";

export interface Edit {
  readonly line: number;
  readonly character: number;
  /** Deletes one character where it is empty. */
  readonly text: string;
}

const TYPED = ["修", "，", "30", "元", "。", "客户", " ", ""];

/** One keystroke at a random line of a kind, inside what the line says; in prose where a document has none of the kind. */
export function randomEdit(random: Random, lines: readonly string[], place: Place): Edit {
  const of = (kind: Place) => lines.flatMap((line, index) => (placeOf(line, index, lines) === kind ? [index] : []));
  const wanted = of(place);
  const line = random.pick(wanted.length > 0 ? wanted : of("prose"));
  const length = lines[line]?.length ?? 0;
  return { line, character: random.between(Math.min(4, length), Math.max(0, length - 2)), text: random.pick(TYPED) };
}

export function apply(lines: string[], { line, character, text }: Edit): void {
  const before = lines[line] ?? "";
  lines[line] = before.slice(0, character) + text + before.slice(text === "" ? character + 1 : character);
}

export function asChange({ line, character, text }: Edit): unknown {
  const end = { line, character: text === "" ? character + 1 : character };
  return { range: { start: { line, character }, end }, text };
}

function placeOf(line: string, index: number, lines: readonly string[]): Place | null {
  if (index < lines.indexOf("---", 1)) return /^(?:title|version)/.test(line) ? "front matter" : null;
  if (line.length < 6 || line.startsWith("#") || line.startsWith("|--")) return null;
  if (line.startsWith("|")) return "table";
  return /^(?:[-*] |\d+\. )/.test(line) ? "list" : "prose";
}
