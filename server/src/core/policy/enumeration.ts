/** Numberings that stand inside a sentence: `包括：（1）…；（2）…`, `①…②…`, `一是…二是…`. */
const STYLES: readonly { readonly pattern: RegExp; readonly number: (mark: string) => number }[] = [
  { pattern: /[①-⑳]/g, number: (mark) => mark.charCodeAt(0) - 0x2460 + 1 },
  { pattern: /[（(][0-9０-９]{1,2}[)）]/g, number: digits },
  { pattern: /[（(][一二三四五六七八九十]{1,2}[)）]/g, number: numeral },
  { pattern: /(?<=^|[：；，。、:;,\s])[0-9０-９]{1,2}(?:[、)）．]|\.(?![0-9０-９]))/g, number: digits },
  { pattern: /(?<=^|[：；，。、:;,\s])[一二三四五六七八九](?:是|、(?![一二三四五六七八九十]))/g, number: numeral },
];

/** An inline numbering has a second item; most lines are told by its absence. */
const SECOND = /②|[（(][2２二][)）]|[2２][、)）．.]|二[是、]/;

/** Offsets in `text` where the items of an inline numbering start; empty where there is none. */
export function inlineItems(text: string): readonly number[] {
  if (!SECOND.test(text)) return [];
  for (const { pattern, number } of STYLES) {
    const starts: number[] = [];
    for (const match of text.matchAll(pattern)) {
      if (number(match[0]) === starts.length + 1 && follows(text, match.index, starts.length)) starts.push(match.index);
    }
    if (starts.length >= 2) return starts;
  }
  return [];
}

/** An item starts the text or comes after a colon, a comma or the like: "见第（1）项" numbers nothing. */
function follows(text: string, at: number, seen: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === "" || (seen === 0 ? /[：:，,、；;。]$/ : /[；;，,、。：:]$/).test(before);
}

function digits(mark: string): number {
  return Number(mark.normalize("NFKC").replace(/[^0-9]/g, ""));
}

function numeral(mark: string): number {
  const written = mark.replace(/[^一二三四五六七八九十]/g, "");
  const units = "一二三四五六七八九".indexOf(written.at(-1) ?? "") + 1;
  if (!written.includes("十")) return units;
  return written.endsWith("十") ? 10 : 10 + units;
}
