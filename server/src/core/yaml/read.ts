import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from "yaml";
import { type Span, shift, span } from "../span.ts";
import { splitsCharacter } from "../text/characters.ts";
import { findComments, type YamlComment } from "./comments.ts";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "./node.ts";
import { readPlainYaml } from "./plain.ts";
import type { FileProblem } from "./problem.ts";
import { syntaxProblem } from "./syntaxProblem.ts";

export type { YamlComment } from "./comments.ts";

export interface YamlFile {
  readonly root: YamlNode | null;
  readonly problems: readonly FileProblem[];
  readonly comments: readonly YamlComment[];
}

/** Nesting beyond this is not something a person writes. */
const MAX_DEPTH = 64;

/** Nor is a file beyond this, in UTF-16 units; YAML takes its time. */
const LONGEST = 200_000;

/**
 * Reads one YAML document. Never throws: what is wrong is in `problems`, and what could be read is kept. Spans count
 * from `base`, so that front matter gives places in the whole file. Aliases are refused, which leaves no way to expand
 * a small file into a large value.
 */
export function readYaml(source: string, base = 0): YamlFile {
  if (source.length > LONGEST) return unread(span(base, base), "yaml/too-long");
  const plain = readPlainYaml(source, base);
  return plain ? { root: plain, problems: [], comments: [] } : readByPackage(source, base);
}

/** The same for any YAML, by the package. */
export function readByPackage(source: string, base: number): YamlFile {
  const problems: FileProblem[] = [];
  if (nestsTooDeep(source)) return unread(span(base, base + source.length), "yaml/too-deep");
  // The package takes a lone CR for text; as a line end it has the same length, so that places stay.
  const document = parseDocument(source.replace(/\r(?!\n)/g, "\n"), {
    schema: "failsafe",
    version: "1.2",
    uniqueKeys: false,
    strict: false,
    logLevel: "error",
    prettyErrors: false,
  });
  for (const error of document.errors) {
    const problem = syntaxProblem(source, base, error.code, wholeCharacters(source, error.pos));
    // One slip often makes several errors on its line.
    if (problem.found !== problems.at(-1)?.found) problems.push(problem);
  }
  const reader = new Reader(source.length, base, problems);
  const root = document.contents ? reader.node(document.contents as Node, "", 0) : null;
  return { root, problems, comments: findComments(source, base, document.contents as Node | null) };
}

function unread(at: Span, code: string): YamlFile {
  return { root: null, problems: [{ at: "", span: at, code }], comments: [] };
}

/** Flow nesting is the only kind that grows faster than the text is long. */
function nestsTooDeep(source: string): boolean {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth = Math.max(0, depth - 1);
    if (depth > MAX_DEPTH) return true;
  }
  return /(?:^|\n)(?:[ \t]*- ){64}/.test(source) || /(?:^|\n)[ \t]{4000}/.test(source);
}

/** The package counts code units, and points at one half of a character where it stumbles over it. */
function wholeCharacters(source: string, [start, end]: readonly [number, number]): Span {
  return span(splitsCharacter(source, start) ? start - 1 : start, splitsCharacter(source, end) ? end + 1 : end);
}

function clamp(at: Span, length: number): Span {
  return span(Math.min(at.start, length), Math.min(at.end, length));
}

class Reader {
  private readonly length: number;
  private readonly base: number;
  private readonly problems: FileProblem[];

  constructor(length: number, base: number, problems: FileProblem[]) {
    this.length = length;
    this.base = base;
    this.problems = problems;
  }

  node(node: Node, at: string, depth: number): YamlNode | null {
    const where = this.spanOf(node);
    if (depth > MAX_DEPTH) {
      this.problems.push({ at, span: where, code: "yaml/too-deep" });
      return null;
    }
    // `7.6: *` means the whole document; the missing quotes have been reported.
    if (isAlias(node) && node.source === "") return { kind: "scalar", text: "*", span: where };
    if (isAlias(node)) {
      this.problems.push({ at, span: where, code: "yaml/alias", found: `*${node.source}` });
      return null;
    }
    if (isScalar(node)) return this.scalar(node, where);
    if (isSeq(node)) {
      const items = node.items.flatMap((item, index) => this.node(item as Node, `${at}[${index}]`, depth + 1) ?? []);
      return { kind: "sequence", items, span: where };
    }
    return isMap(node) ? this.map(node.items as readonly { key: Node; value: Node | null }[], where, at, depth) : null;
  }

  /** A plain empty value (`key:`) has no text of its own. */
  private scalar(node: Scalar, where: Span): YamlScalar | null {
    const plain = node.type === "PLAIN" || node.type === undefined;
    const text = typeof node.value === "string" ? node.value : node.value === null ? "" : String(node.source ?? "");
    if (plain && text === "" && where.start === where.end) return null;
    return { kind: "scalar", text, span: where };
  }

  private map(pairs: readonly { key: Node; value: Node | null }[], where: Span, at: string, depth: number): YamlMap {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    for (const pair of pairs) {
      if (!pair.key) continue;
      const key = isScalar(pair.key) ? String(pair.key.value ?? "") : "";
      const keySpan = this.spanOf(pair.key);
      if (seen.has(key)) {
        this.problems.push({ at: join(at, key), span: keySpan, code: "yaml/duplicate-key", found: key });
        continue;
      }
      seen.add(key);
      const value = pair.value ? this.node(pair.value, join(at, key), depth + 1) : null;
      entries.push({ key, keySpan, value });
    }
    return { kind: "map", entries, span: where };
  }

  private spanOf(node: Node): Span {
    const [start = 0, end = 0] = node.range ?? [];
    return shift(clamp(span(start, end), this.length), this.base);
  }
}

function join(at: string, key: string): string {
  return at === "" ? key : `${at}.${key}`;
}

/** The entry of a map, or undefined; prototype keys are ordinary names here. */
export function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}
