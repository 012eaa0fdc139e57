import { type Span, span } from "../span.ts";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSequence } from "./node.ts";

/**
 * The YAML that most files consist of: block maps and lists of plain or quoted scalars, and flow lists of them, one entry
 * a line. Gives the tree that the package gives at a tenth of the time, or null where the text has anything else; a test
 * compares the two.
 */
export function readPlainYaml(source: string, base: number): YamlMap | null {
  if (UNUSUAL.test(source)) return null;
  const reader = new PlainReader(source, base);
  const root = reader.map(0);
  return root !== null && reader.isDone() ? root : null;
}

/** Comments, tabs, carriage returns, other controls, escapes, anchors and tags, and blank lines. */
const UNUSUAL = /[#\t\r\0-\x08\x0b-\x1f\x7f\u0085\u2028\u2029\ufeff\\{}]|^\s|\n[ ]*\n|[ \u00a0](?:\n|$)/;

/** Blanks before a line; beyond, the text is left to the package and its limits. */
const DEEPEST = 40;

const KEY = /([A-Za-z0-9][\w.-]*|"[^"\n]+"):(?: +|(?=\n|$))/y;
const ITEM = /- (?=[^ ])/y;
/** Of a quoted scalar the mark at its end must be the only one of its kind. */
const SCALAR = /"[^"\n]*"(?=\n|$)|'[^'\n]*'(?=\n|$)|[^\s\-?:,[\]"'=~<>|&*!%@`][^:\n[\],"']*(?=\n|$)/y;
const IN_LIST = /"[^"\n]*"|'[^'\n]*'|[^\s\-?:,[\]"'=~<>|&*!%@`][^:\n[\],"']*/y;

class PlainReader {
  private at = 0;
  private readonly source: string;
  private readonly base: number;

  constructor(source: string, base: number) {
    this.source = source;
    this.base = base;
  }

  isDone(): boolean {
    return this.at >= this.source.length;
  }

  /** A block map whose keys stand behind `indent` blanks; null where something is not as expected. */
  map(indent: number): YamlMap | null {
    if (indent > DEEPEST) return null;
    const entries: YamlEntry[] = [];
    const first = this.at + indent;
    let end = first;
    while (!this.isDone() && this.indentation() === indent) {
      this.at += indent;
      const start = this.at;
      const match = this.take(KEY);
      if (match === null) return null;
      const written = match[1] ?? "";
      const key = written.startsWith('"') ? written.slice(1, -1) : written;
      if (entries.some((entry) => entry.key === key)) return null;
      const value = this.value(indent);
      if (value === undefined) return null;
      end = value === null ? start + match[0].length : this.endOf(value);
      entries.push({ key, keySpan: this.span(start, start + written.length), value });
    }
    return entries.length === 0 ? null : { kind: "map", entries, span: this.span(first, end) };
  }

  /** What stands after a key's colon: null for nothing, undefined where it is not as expected. */
  private value(indent: number): YamlNode | null | undefined {
    if (!this.isDone() && this.source.charCodeAt(this.at) !== 10) {
      const value = this.source[this.at] === "[" ? this.flowList() : this.scalar(SCALAR);
      return value !== null && this.endLine() ? value : undefined;
    }
    if (!this.endLine()) return undefined;
    const inner = this.isDone() ? 0 : this.indentation();
    const listed = this.source.startsWith("- ", this.at + inner);
    if (inner < indent || (inner === indent && !listed)) return null;
    return (listed ? this.list(inner) : this.map(inner)) ?? undefined;
  }

  /** A block ends where its last line does, what stands on a line of its own with the line's end. */
  private endOf(value: YamlNode): number {
    const isBlock = value.kind !== "scalar" && this.source[value.span.start - this.base] !== "[";
    return isBlock ? value.span.end - this.base : this.at;
  }

  private list(indent: number): YamlSequence | null {
    const items: YamlNode[] = [];
    const first = this.at + indent;
    let end = first;
    while (!this.isDone() && this.indentation() === indent && this.source[this.at + indent] === "-") {
      this.at += indent;
      const item = this.take(ITEM) ? this.scalar(SCALAR) : null;
      if (item === null || !this.endLine()) return null;
      items.push(item);
      end = this.at;
    }
    return { kind: "sequence", items, span: this.span(first, end) };
  }

  private flowList(): YamlSequence | null {
    const start = this.at++;
    const items: YamlNode[] = [];
    for (;;) {
      while (this.source[this.at] === " ") this.at++;
      const item = this.scalar(IN_LIST);
      if (item === null) return null;
      items.push(item);
      while (this.source[this.at] === " ") this.at++;
      const mark = this.source[this.at++];
      if (mark === "]") return { kind: "sequence", items, span: this.span(start, this.at) };
      if (mark !== ",") return null;
    }
  }

  private scalar(pattern: RegExp): YamlScalar | null {
    const start = this.at;
    const match = this.take(pattern);
    if (match === null) return null;
    const quoted = match[0].startsWith('"') || match[0].startsWith("'");
    const text = quoted ? match[0].slice(1, -1) : match[0].replace(/ +$/, "");
    this.at = start + (quoted ? match[0].length : text.length);
    return { kind: "scalar", text, span: this.span(start, this.at) };
  }

  private endLine(): boolean {
    if (this.isDone()) return true;
    if (this.source.charCodeAt(this.at) !== 10) return false;
    this.at++;
    return true;
  }

  private indentation(): number {
    let width = 0;
    while (this.source.charCodeAt(this.at + width) === 0x20) width++;
    return width;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source);
    if (match) this.at += match[0].length;
    return match;
  }

  private span(start: number, end: number): Span {
    return span(this.base + start, this.base + end);
  }
}
