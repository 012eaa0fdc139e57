/** What a run of Arabic digits, with separators between them, adds up to. A range counts as its upper bound. */
export interface Digits {
  readonly end: number;
  readonly quantity: number;
  readonly digits: number;
  readonly dashes: number;
  readonly colons: number;
}

/** By character code: the value of a numeral and one more, 0 for any other character. */
const HAN_DIGITS = new Uint8Array(0x10000);
for (const [digits, first] of [
  ["零一二三四五六七八九", 0],
  ["〇壹贰叁肆伍陆柒捌玖", 0],
  ["两", 2],
  ["俩", 2],
  ["几", 5],
  ["数", 5],
] as const)
  for (let i = 0; i < digits.length; i++) HAN_DIGITS[digits.charCodeAt(i)] = first + i + 1;
const HAN_TENS = new Uint16Array(0x10000);
for (const [numerals, value] of [
  ["十拾", 10],
  ["廿", 20],
  ["百佰", 100],
  ["千仟", 1000],
  ["万", 10000],
] as const)
  for (const numeral of numerals) HAN_TENS[numeral.charCodeAt(0)] = value;
const HALF = "半".charCodeAt(0);
const MOST_HAN_DIGITS = 8;

export const TEN_THOUSAND = "万".charCodeAt(0);
export const OPEN_BRACKET = 0x28;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;

export function isDigit(c: number): boolean {
  return c >= 0x30 && c <= 0x39;
}

export function isLetter(c: number): boolean {
  return c >= 0x61 && c <= 0x7a;
}

export function isHanNumeral(c: number): boolean {
  return c === HALF || HAN_DIGITS[c] !== 0 || HAN_TENS[c] !== 0;
}

/** Han characters, surrogates (rare Han, emoji) and letters; everything else is punctuation. */
export function isWordCode(c: number): boolean {
  return (
    (c >= 0x3400 && c <= 0x9fff) ||
    (c >= 0xd800 && c <= 0xdfff) ||
    (c >= 0xc0 && c < 0x2000) ||
    (c >= 0xf900 && c <= 0xfaff)
  );
}

export function readDigits(text: string, at: number): Digits {
  let quantity = 0;
  let digits = 0;
  let dashes = 0;
  let colons = 0;
  let scale = 0;
  let i = at;
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const next = text.charCodeAt(i + 1);
    if (isDigit(c)) {
      digits++;
      if (scale === 0) quantity = quantity * 10 + (c - 0x30);
      else {
        quantity += (c - 0x30) * scale;
        scale /= 10;
      }
    } else if (c === 0x2e && isDigit(next) && scale === 0) scale = 0.1;
    else if (c === 0x2c && isDigit(next) && isDigit(text.charCodeAt(i + 3))) continue;
    else if (isRangeMark(c) && isDigit(next)) {
      dashes++;
      quantity = 0;
      scale = 0;
    } else if (c === 0x20 && digits >= 3 && isDigit(next)) dashes++;
    else if (c === COLON && isDigit(next)) colons++;
    else break;
  }
  return { end: i, quantity, digits, dashes, colons };
}

function isRangeMark(c: number): boolean {
  return c === 0x2d || c === 0x7e || c === 0x2013 || c === 0x2014 || c === 0x2f;
}

export function readHan(text: string, at: number): { readonly end: number; readonly quantity: number } {
  let total = 0;
  let current = 0;
  let i = at;
  for (; i < text.length && i - at < MOST_HAN_DIGITS; i++) {
    const c = text.charCodeAt(i);
    const digit = HAN_DIGITS[c] ?? 0;
    const ten = HAN_TENS[c] ?? 0;
    if (digit > 0) current = digit - 1;
    else if (ten > 0) {
      total += (current === 0 ? 1 : current) * ten;
      current = 0;
    } else if (c === HALF) current += 0.5;
    else break;
  }
  return { end: i, quantity: total + current };
}

/** End of the letters, digits and dashes of a code that goes on at an offset. */
export function codeEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (!isAlphanumeric(c) && !(c === 0x2d && isAlphanumeric(text.charCodeAt(i + 1)))) break;
    i++;
  }
  return i;
}

/** End of the month and day after a year. */
export function dateEnd(text: string, at: number): number {
  const match = /^\d{1,2}月(?:\d{1,2}日)?/.exec(text.slice(at, at + 6));
  return match ? at + match[0].length : at;
}

/** A run of letters and digits with the marks of addresses between them. */
export function readWord(text: string, at: number) {
  let digits = 0;
  let hasAt = false;
  let hasDot = false;
  let i = at;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (isLetter(c)) i++;
    else if (isDigit(c)) {
      digits++;
      i++;
    } else if (c === 0x40) {
      hasAt = true;
      i++;
    } else if (c === COLON && text.startsWith("://", i)) i += 3;
    else if (isAddressMark(c) && isAlphanumeric(text.charCodeAt(i + 1))) {
      if (c === 0x2e) hasDot = true;
      i++;
    } else break;
  }
  return { end: i, digits, hasAt, hasDot };
}

function isAddressMark(c: number): boolean {
  return c === 0x2e || c === 0x2d || c === 0x5f || c === 0x2f || c === COLON;
}

function isAlphanumeric(c: number): boolean {
  return isDigit(c) || isLetter(c);
}
