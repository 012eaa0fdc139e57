import { TOKEN } from "./classes.ts";
import { classOf, type MeasureRule, measureAt } from "./measures.ts";
import {
  COLON,
  codeEnd,
  dateEnd,
  isDigit,
  isHanNumeral,
  isLetter,
  isWordCode,
  OPEN_BRACKET,
  readDigits,
  readHan,
  readWord,
  SEMICOLON,
  TEN_THOUSAND,
} from "./readers.ts";

/**
 * A unit's text as the scorer reads it: values replaced by one character for their class, so that n-grams generalise over
 * amounts, and punctuation reduced to one mark. Works on normalised text (NFKC, simplified, lower case) in one pass.
 */
export interface TokenText {
  /** One UTF-16 code per token. */
  readonly codes: readonly number[];
  /** Offset in the normalised text where each token starts; one more entry for the end of the last. */
  readonly starts: readonly number[];
  readonly length: number;
}

export function tokenise(text: string): TokenText {
  return new Tokeniser(text).run();
}

/** Duty time, as against a limit such as 24小时内. */
const AROUND_THE_CLOCK = /^(?:7[×x*]24(?:小时|h)?|24[×x*]7|24(?:小时|h)(?=[热在客值服全不开接有守]))/;
const PUBLIC_LINE = /^12(?:315|345|348|378)$/;
const STANDARD = /^(?:gb|qb|sb|jg|jc|wb|ql|hg|db\d*|iso|iec|cns|din|en|astm|t\/[a-z]{2,6})(?:\/[tz])?[ -]?\d{3,6}/;

/** A token's code and its length in the text. */
type Token = readonly [code: number, length: number];
/** In place of a code: one token for each letter. */
const LETTERS = -1;

class Tokeniser {
  private readonly codes: number[] = [];
  private readonly starts: number[] = [];
  private at = 0;
  /** The unit a table's header gives in brackets for the bare number in its cell. */
  private headerMeasure: MeasureRule | null = null;

  constructor(private readonly text: string) {}

  run(): TokenText {
    const { text } = this;
    while (this.at < text.length) {
      const c = text.charCodeAt(this.at);
      if (isDigit(c)) this.put(this.number(false));
      else if ((c === 0xa5 || c === 0x24) && isDigit(text.charCodeAt(this.at + 1))) this.put(this.number(true));
      else if (isHanNumeral(c)) this.put(this.hanNumber());
      else if (isLetter(c)) this.put(this.latin());
      else if (c === 0x2192 || c === 0x279c || c === 0x25b6) this.push(TOKEN.arrow, 1);
      else if (c === 0x2d && text.charCodeAt(this.at + 1) === 0x3e) this.push(TOKEN.arrow, 2);
      else if (c === 0x5f) this.blank();
      else if (isWordCode(c)) this.push(c, 1);
      else if (c === 0x20) this.at++;
      else this.mark(c);
    }
    const { codes, starts } = this;
    starts.push(text.length);
    return { codes, starts, length: codes.length };
  }

  private push(code: number, length: number): void {
    const { codes, starts } = this;
    const repeated = code === TOKEN.mark && codes[codes.length - 1] === TOKEN.mark;
    if (!repeated) {
      codes.push(code);
      starts.push(this.at);
    }
    this.at += length;
  }

  private put([code, length]: Token): void {
    if (code === LETTERS) this.letters(this.at + length);
    else this.push(code, length);
  }

  private mark(c: number): void {
    if (c === OPEN_BRACKET) this.headerMeasure = measureAt(this.text, this.at + 1) ?? this.headerMeasure;
    else if (c === SEMICOLON) this.headerMeasure = null;
    this.push(TOKEN.mark, 1);
  }

  private blank(): void {
    let end = this.at + 1;
    while (this.text.charCodeAt(end) === 0x5f) end++;
    const length = end - this.at;
    this.push(length > 1 ? TOKEN.blank : TOKEN.mark, length);
  }

  private number(currency: boolean): Token {
    const { text } = this;
    const always = AROUND_THE_CLOCK.exec(text.slice(this.at, this.at + 10));
    if (always) return [TOKEN.clock, always[0].length];
    const from = currency ? this.at + 1 : this.at;
    const { end, quantity, digits, dashes, colons } = readDigits(text, from);
    const length = end - this.at;
    if (currency) return [TOKEN.money, length];
    if (colons > 0 && digits <= 8) return [TOKEN.clock, length];
    const after = text.charCodeAt(end) === 0x20 ? end + 1 : end;
    const rule = measureAt(text, after);
    if (digits >= 7 && digits <= 13 && !rule) return [TOKEN.phone, length];
    if (text.charCodeAt(after) === TEN_THOUSAND) {
      const counted = measureAt(text, after + 1);
      if (counted) return [counted[1], after + 1 + counted[0].length - this.at];
    }
    if (rule) {
      const ruleEnd = after + rule[0].length;
      if (rule[1] === TOKEN.years && digits === 4 && dashes === 0)
        return [TOKEN.date, dateEnd(text, ruleEnd) - this.at];
      if (isLetter(rule[0].charCodeAt(0)) && isLetter(text.charCodeAt(ruleEnd))) {
        const tail = codeEnd(text, end);
        return [TOKEN.code, tail - this.at];
      }
      return [classOf(rule, quantity), ruleEnd - this.at];
    }
    if (dashes === 2 && digits >= 6 && digits <= 8) return [TOKEN.date, length];
    const tail = codeEnd(text, end);
    if (digits >= 7 || tail > end + 3) return [TOKEN.code, tail - this.at];
    if (this.headerMeasure && digits <= 6) return [classOf(this.headerMeasure, quantity), length];
    return [PUBLIC_LINE.test(text.slice(this.at, end)) ? TOKEN.publicLine : TOKEN.number, length];
  }

  private hanNumber(): Token {
    const { text } = this;
    const { end, quantity } = readHan(text, this.at);
    const rule = measureAt(text, end);
    if (rule && !isLetter(rule[0].charCodeAt(0))) return [classOf(rule, quantity), end + rule[0].length - this.at];
    if (this.headerMeasure && text.charCodeAt(this.at - 1) === COLON && text.charCodeAt(end) === SEMICOLON)
      return [classOf(this.headerMeasure, quantity), end - this.at];
    return [text.charCodeAt(this.at), 1];
  }

  private latin(): Token {
    const { text, at } = this;
    const standard = STANDARD.exec(text.slice(at, at + 20));
    if (standard) {
      const end = at + standard[0].length;
      // The two evaluation standards are the subject of clause 9.6: their numbers stay readable.
      if (/2792[25]/.test(standard[0])) return [LETTERS, end - at];
      return [TOKEN.standard, codeEnd(text, end) - at];
    }
    const { end, digits, hasAt, hasDot } = readWord(text, at);
    const word = text.slice(at, end);
    if (hasAt) return [TOKEN.email, end - at];
    if (/^x{2,}$/.test(word)) return [TOKEN.blank, end - at];
    if (word.startsWith("http") || word.startsWith("www.") || (hasDot && word.length > 6 && digits < 4))
      return [TOKEN.url, end - at];
    if (digits >= 3 || (digits > 0 && word.length >= 6)) return [TOKEN.code, end - at];
    if (word.length > 8) return [TOKEN.latin, end - at];
    return [LETTERS, end - at];
  }

  /** Short Latin words (hk, app, vip) are read letter by letter. */
  private letters(end: number): void {
    while (this.at < end) this.push(this.text.charCodeAt(this.at), 1);
  }
}
