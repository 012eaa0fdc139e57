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

/** Offsets in `text` where the items of inline numberings start, ascending; empty where there are none. */
export function inlineItems(text: string): readonly number[] {
  if (!SECOND.test(text)) return [];
  const starts = STYLES.flatMap((style) => itemsOf(text, style));
  return starts.length > 1 ? starts.sort((a, b) => a - b) : starts;
}

/** Runs of 1, 2, 3 …: a numbering has at least two items, and a new one starts at 1 again. */
function itemsOf(text: string, { pattern, number }: (typeof STYLES)[number]): readonly number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= 2) for (const at of run) found.push(at);
    run = [];
  };
  for (const match of text.matchAll(pattern)) {
    const value = number(match[0]);
    if (value === 1 && run.length > 0 && follows(text, match.index)) close();
    if (value === run.length + 1 && follows(text, match.index)) run.push(match.index);
  }
  close();
  return found;
}

/** An item starts the text or comes after a colon, a comma or the like: "见第（1）项" numbers nothing. */
function follows(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === "" || /[：:，,、；;。]$/.test(before);
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
