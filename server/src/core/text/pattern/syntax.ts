import { ANY, type CharSet, complement, DIGIT, NOT_LINE_END, SPACE, single, union, WORD } from "./charset.ts";

/** A regular expression as far as its cost depends on it. */
export type PatternNode =
  | { readonly kind: "set"; readonly set: CharSet }
  | { readonly kind: "sequence"; readonly items: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly body: PatternNode; readonly min: number; readonly max: number }
  /** Anchors and word boundaries: nothing is consumed, but they may fail. */
  | { readonly kind: "assertion" }
  | { readonly kind: "look"; readonly body: PatternNode }
  | { readonly kind: "backreference" };

const CLASSES: Readonly<Record<string, CharSet>> = {
  d: DIGIT,
  D: complement(DIGIT),
  w: WORD,
  W: complement(WORD),
  s: SPACE,
  S: complement(SPACE),
};

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12, "0": 0, b: 8 };

/** Reads the source of a valid regular expression with the flag `u`. */
export function readPattern(source: string): PatternNode {
  return new PatternReader(source).choice();
}

class PatternReader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  choice(): PatternNode {
    const options = [this.sequence()];
    while (this.take("|")) options.push(this.sequence());
    const [only] = options;
    return options.length === 1 && only ? only : { kind: "choice", options };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.at < this.source.length && !this.sees("|") && !this.sees(")")) items.push(this.quantified(this.atom()));
    const [only] = items;
    return items.length === 1 && only ? only : { kind: "sequence", items };
  }

  private quantified(body: PatternNode): PatternNode {
    const match = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(this.source.slice(this.at, this.at + 24));
    if (!match) return body;
    this.at += match[0].length;
    this.take("?");
    const [sign, low = "0", comma, high] = match;
    if (sign === "*") return { kind: "repeat", body, min: 0, max: Number.POSITIVE_INFINITY };
    if (sign === "+") return { kind: "repeat", body, min: 1, max: Number.POSITIVE_INFINITY };
    if (sign === "?") return { kind: "repeat", body, min: 0, max: 1 };
    const max = comma === "" ? Number(low) : high ? Number(high) : Number.POSITIVE_INFINITY;
    return { kind: "repeat", body, min: Number(low), max };
  }

  private atom(): PatternNode {
    if (this.take("(")) return this.group();
    if (this.take("[")) return { kind: "set", set: this.characterClass() };
    if (this.take("^") || this.take("$")) return { kind: "assertion" };
    if (this.take(".")) return { kind: "set", set: NOT_LINE_END };
    if (this.take("\\")) return this.escape();
    return { kind: "set", set: single(this.character()) };
  }

  private group(): PatternNode {
    const look = this.take("?=") || this.take("?!") || this.take("?<=") || this.take("?<!");
    if (!look && !this.take("?:") && this.take("?<")) this.at = this.source.indexOf(">", this.at) + 1;
    const body = this.choice();
    this.take(")");
    return look ? { kind: "look", body } : body;
  }

  private escape(): PatternNode {
    const letter = this.source.charAt(this.at);
    if (/[bB]/.test(letter)) {
      this.at++;
      return { kind: "assertion" };
    }
    if (/[1-9]/.test(letter)) {
      this.at += /^\d+/.exec(this.source.slice(this.at))?.[0].length ?? 1;
      return { kind: "backreference" };
    }
    if (letter === "k") {
      this.at = this.source.indexOf(">", this.at) + 1;
      return { kind: "backreference" };
    }
    return { kind: "set", set: this.escapedSet() };
  }

  /** After the backslash, inside or outside of a class. */
  private escapedSet(): CharSet {
    const letter = this.source.charAt(this.at);
    const named = CLASSES[letter];
    if (named) {
      this.at++;
      return named;
    }
    // The letters of a Unicode property are not listed here; taking all of them errs on the safe side.
    if (letter === "p" || letter === "P") {
      this.at = this.source.indexOf("}", this.at) + 1;
      return ANY;
    }
    return single(this.escapedCharacter());
  }

  private escapedCharacter(): number {
    const rest = this.source.slice(this.at);
    const hex = /^(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]+)\})/.exec(rest);
    if (hex) {
      this.at += hex[0].length;
      return Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? "0", 16);
    }
    const letter = rest.charAt(0);
    if (letter === "c") {
      this.at += 2;
      return rest.charCodeAt(1) % 32;
    }
    const control = CONTROLS[letter];
    if (control === undefined) return this.character();
    this.at++;
    return control;
  }

  private characterClass(): CharSet {
    const negated = this.take("^");
    const parts: CharSet[] = [];
    while (this.at < this.source.length && !this.take("]")) {
      const low = this.classPart();
      const from = low[0]?.[0] ?? 0;
      const isRange = this.sees("-") && !this.sees("-]");
      if (!isRange) parts.push(low);
      else {
        this.take("-");
        parts.push([[from, this.classPart()[0]?.[1] ?? from]]);
      }
    }
    const set = union(...parts);
    return negated ? complement(set) : set;
  }

  private classPart(): CharSet {
    return this.take("\\") ? this.escapedSet() : single(this.character());
  }

  private character(): number {
    const codePoint = this.source.codePointAt(this.at) ?? 0;
    this.at += codePoint > 0xffff ? 2 : 1;
    return codePoint;
  }

  private sees(text: string): boolean {
    return this.source.startsWith(text, this.at);
  }

  private take(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }
}
