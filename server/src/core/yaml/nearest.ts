import { normalise } from "../text/normalise.ts";

/** Letters of other scripts that look like Latin letters or digits. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ј: "j",
  ѕ: "s",
  һ: "h",
  ԁ: "d",
  ո: "n",
  ν: "v",
  ο: "o",
  α: "a",
  ι: "i",
  "。": ".",
  "·": ".",
  "．": ".",
  "、": ".",
  "–": "-",
  "—": "-",
  "−": "-",
};

/**
 * The valid name closest to what was written, or null where none is close or two are equally close. Full-width forms,
 * case, blanks and look-alike letters cost nothing; every other change costs one, up to a third of the length.
 */
export function nearest(written: string, names: readonly string[]): string | null {
  const wanted = fold(written);
  const limit = Math.max(1, Math.floor([...wanted].length / 3));
  let best: string | null = null;
  let bestDistance = limit + 1;
  let tied = false;
  for (const name of names) {
    if (name === written) continue;
    const distance = editDistance(wanted, foldedName(name), limit);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
      tied = false;
    } else if (distance === bestDistance && name !== best) tied = true;
  }
  return best !== null && bestDistance <= limit && !tied ? best : null;
}

/** Valid names are asked for again and again; what was written is not kept. */
const folded = new Map<string, string>();
const MOST_FOLDED = 2000;

function foldedName(name: string): string {
  const known = folded.get(name) ?? fold(name);
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(name, known);
  return known;
}

/** What two spellings of one name have in common. */
export function fold(text: string): string {
  return normalise(text)
    .text.replace(/./gu, (character) => LOOKALIKES[character] ?? character)
    .replace(/(?<=[0-9.])o|o(?=[0-9.])/g, "0")
    .replace(/(?<=[0-9.])[li]|[li](?=[0-9.])/g, "1")
    .replace(/\s+/g, "");
}

/** Damerau-Levenshtein (neighbouring letters swapped count once); gives up beyond `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? limit + 1;
}
