/** Length of a shingle in UTF-16 code units, which are characters in all but the rarest Chinese text. */
const LENGTH = 8;

/** The customer, however called; longer names first. */
const PERSONS = /消费者|使用者|顾客|客户|用户|业主|买家|买方|定作方|定作人|甲方|客人|您|亲/g;
/** The company, however called. */
const COMPANIES =
  /本公司|我公司|贵公司|本企业|我企业|本单位|公司|企业|我司|本店|我店|本厂|我厂|商家|卖家|乙方|我们|我方|咱们/g;
/** Words that turn a requirement into a statement when they are left out. */
const DUTIES = /应当|应该|必须|应|须/g;

/**
 * Text as the copy guard compares it: without punctuation and blanks, without words of duty, and with every name of the
 * customer and of the company folded into one letter each, so that a sentence of the standard is known again when 企业
 * has become 本公司, or 顾客 客户.
 */
export function copyForm(normalisedText: string): string {
  return normalisedText
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(PERSONS, "k")
    .replace(COMPANIES, "q")
    .replace(DUTIES, "");
}

/**
 * Hashes (FNV-1a, 32 bits) of every run of eight characters of the copy form, in order; none for a shorter text. The
 * share of them that the standard's own sentences have as well tells how much of a text is copied.
 */
export function shingleHashes(normalisedText: string): number[] {
  const text = copyForm(normalisedText);
  const hashes: number[] = [];
  for (let start = 0; start + LENGTH <= text.length; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + LENGTH; at++) {
      const unit = text.charCodeAt(at);
      hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
      hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
    }
    hashes.push(hash >>> 0);
  }
  return hashes;
}
