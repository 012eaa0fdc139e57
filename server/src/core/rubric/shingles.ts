/** Length of a shingle in UTF-16 code units, which are characters in all but the rarest Chinese text. */
const LENGTH = 8;

/** Words that the copy form has one letter for, or none; longer ones stand before their beginnings. */
const FOLDED: readonly (readonly [words: string, letter: string])[] = [
  /** The customer, however called. */
  ["消费者 使用者 顾客 客户 用户 业主 买家 买方 定作方 定作人 甲方 客人 您 亲", "k"],
  /** The company, however called. */
  ["本公司 我公司 贵公司 本企业 我企业 本单位 公司 企业 我司 本店 我店 本厂 我厂 商家 卖家 乙方 我们 我方 咱们", "q"],
  /** Words that turn a requirement into a statement when they are left out. */
  ["应当 应该 必须 应 须", ""],
];

const BY_FIRST = new Map<number, (readonly [word: string, letter: string])[]>();
for (const [words, letter] of FOLDED) {
  for (const word of words.split(" ")) {
    const first = word.charCodeAt(0);
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [word, letter]]);
  }
}

/**
 * Text as the copy guard compares it: without punctuation and blanks, without words of duty, and with every name of the
 * customer and of the company folded into one letter each, so that a sentence of the standard is known again when 企业
 * has become 本公司, or 顾客 客户.
 */
export function copyForm(normalisedText: string): string {
  const text = lettersOf(normalisedText);
  let form = "";
  /** Where what is not yet taken over begins. */
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const folded = BY_FIRST.get(text.charCodeAt(at))?.find(([word]) => text.startsWith(word, at));
    if (folded === undefined) continue;
    const [word, letter] = folded;
    form += text.slice(from, at) + letter;
    from = at + word.length;
    at = from - 1;
  }
  return form + text.slice(from);
}

const OTHER = /[^\p{L}\p{N}]/gu;

/** Chinese characters, small letters and digits need no expression to be known. */
function lettersOf(text: string): string {
  let letters = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39))
      continue;
    const end = at + (unit >= 0xd800 && unit <= 0xdbff ? 2 : 1);
    letters += text.slice(from, at) + text.slice(at, end).replace(OTHER, "");
    from = end;
    at = end - 1;
  }
  return letters + text.slice(from);
}

/**
 * Hashes (FNV-1a, 32 bits, unsigned) of every run of eight characters of the copy form, in order; none for a shorter text.
 * The share of them that the standard's own sentences have as well tells how much of a text is copied.
 */
export function shingleHashes(normalisedText: string): number[] {
  const hashes: number[] = [];
  forEachShingle(copyForm(normalisedText), 1, (hash) => hashes.push(hash));
  return hashes;
}

/** Every `step`th of the hashes of a copy form. */
export function forEachShingle(form: string, step: number, visit: (hash: number) => void): void {
  for (let start = 0; start + LENGTH <= form.length; start += step) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + LENGTH; at++) {
      const unit = form.charCodeAt(at);
      hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
      hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
    }
    visit(hash >>> 0);
  }
}
