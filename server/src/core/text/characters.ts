/**
 * Han characters and the punctuation, forms and signs set with them, by UTF-16 code unit: blanks beside them carry no
 * meaning. Astral Han characters count by their high surrogate.
 */
export function isCjk(unit: number): boolean {
  if (unit < 0x2e80) return (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026 || (unit >= 0x2460 && unit <= 0x24ff);
  return (
    (unit <= 0x9fff && unit !== 0x3000) ||
    (unit >= 0xd840 && unit <= 0xd88d) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe4f) ||
    (unit >= 0xff01 && unit <= 0xffee)
  );
}

/** A Han character proper (not its punctuation), by code unit. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xd840 && unit <= 0xd88d)
  );
}

export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x85
  );
}

/** Characters that show nothing: zero-width ones, byte order mark, soft hyphen, direction controls, variation selectors. */
export function isInvisible(unit: number): boolean {
  if (unit < 0x200b) return unit === 0xad || unit === 0x61c || unit === 0x115f || unit === 0x1160 || unit === 0x180e;
  return (
    unit <= 0x200f ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    unit === 0x3164 ||
    unit === 0xfeff ||
    unit === 0xffa0 ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  );
}

/** Tag characters and the supplementary variation selectors. */
export function isInvisiblePoint(point: number): boolean {
  return point >= 0xe0000 && point <= 0xe01ef;
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isAsciiWord(unit: number): boolean {
  return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether an offset stands between the two halves of a character. */
export function splitsCharacter(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

/** The start of a text, at most `most` UTF-16 units long, in whole characters. */
export function startOf(text: string, most: number): string {
  return text.slice(0, splitsCharacter(text, most) ? most - 1 : most);
}
