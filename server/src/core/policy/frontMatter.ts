import { type Span, span } from "../span.ts";
import { nearest } from "../yaml/nearest.ts";
import { readYaml, type YamlComment, type YamlEntry, type YamlFile, type YamlNode } from "../yaml/read.ts";
import type { FrontMatter, FrontMatterEntry, PolicyProblem } from "./document.ts";
import { isDate } from "./isDate.ts";

/** A reference as written, before headings are known. */
export interface RawTag {
  readonly clause: string;
  readonly clauseSpan: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter | null;
  readonly isPolicy: boolean;
  readonly tags: readonly RawTag[];
  readonly problems: readonly PolicyProblem[];
  readonly comments: readonly YamlComment[];
  /** The value of `evidence`, read by the rules about records. */
  readonly evidence: YamlNode | null;
}

const KNOWN_KEYS = ["title", "version", "effective", "review", "clauses", "evidence"];
const DATES = ["effective", "review"];
const FENCE = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;

/** Where the front matter stands, null where the file does not start with a fence. Open-ended when it is not closed. */
export function findFrontMatter(source: string): { whole: Span; content: Span; closed: boolean } | null {
  const open = FENCE.exec(source);
  if (!open) return null;
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const from = open[0].length;
  const close = /(?:^|\r\n|\r|\n)---[ \t]*(?=\r\n|\r|\n|$)/.exec(source.slice(from));
  if (!close) return { whole: span(start, source.length), content: span(from, source.length), closed: false };
  const breakLength = /^[\r\n]+/.exec(close[0])?.[0].length ?? 0;
  const contentEnd = from + close.index + breakLength;
  return { whole: span(start, from + close.index + close[0].length), content: span(from, contentEnd), closed: true };
}

/** Reads the front matter with YAML's failsafe schema; what cannot be read is a problem, the rest is kept. */
export function readFrontMatter(source: string): ReadFrontMatter {
  const found = findFrontMatter(source);
  const none: ReadFrontMatter = {
    frontMatter: null,
    isPolicy: false,
    tags: [],
    problems: [],
    comments: [],
    evidence: null,
  };
  if (!found) return none;
  const text = source.slice(found.content.start, found.content.end);
  if (!found.closed && !/(?:^|[\r\n])clauses[ \t]*:/.test(text)) return none;
  // Without a closing fence only the lines that look like YAML can be front matter.
  const yamlText = found.closed
    ? text
    : (/^(?:(?:[ \t]|[^\s#:]+[ \t]*:|#)[^\r\n]*(?:\r\n|\r|\n)?)*/.exec(text)?.[0] ?? "");
  const yaml = readYaml(yamlText, found.content.start);
  const entries = topEntries(yaml);
  const clauses = entries.find((entry) => entry.key === "clauses");
  const problems: PolicyProblem[] = [
    ...yaml.problems.map(
      (problem): PolicyProblem => ({
        kind: "front-matter-syntax",
        span: problem.span,
        detail: { code: problem.code, ...(problem.found === undefined ? {} : { found: problem.found }) },
      }),
    ),
    ...entries.flatMap(entryProblems),
  ];
  if (!found.closed) {
    problems.push({
      kind: "front-matter-syntax",
      span: span(found.whole.start, found.whole.start + 3),
      detail: { code: "front-matter/unclosed", found: "---" },
    });
  }
  const tags = clauses ? readTags(clauses, problems) : [];
  return {
    frontMatter: {
      span: found.closed ? found.whole : span(found.whole.start, found.content.start + yamlText.length),
      content: found.closed ? found.content : span(found.content.start, found.content.start + yamlText.length),
      entries: entries.map(plainEntry),
      clausesKey: clauses?.keySpan ?? null,
    },
    isPolicy: clauses !== undefined,
    tags,
    problems,
    comments: yaml.comments,
    evidence: entries.find((entry) => entry.key === "evidence")?.value ?? null,
  };
}

function topEntries(yaml: YamlFile): readonly YamlEntry[] {
  return yaml.root?.kind === "map" ? yaml.root.entries : [];
}

function plainEntry(entry: YamlEntry): FrontMatterEntry {
  return {
    key: entry.key,
    keySpan: entry.keySpan,
    valueSpan: entry.value?.span ?? null,
    text: entry.value?.kind === "scalar" ? entry.value.text : null,
  };
}

function schema(at: Span, code: string, found: string, expected?: string, near?: string): PolicyProblem {
  return {
    kind: "front-matter-schema",
    span: at,
    detail: {
      code,
      found,
      ...(expected === undefined ? {} : { expected }),
      ...(near === undefined ? {} : { nearest: near }),
    },
  };
}

function entryProblems(entry: YamlEntry): readonly PolicyProblem[] {
  const guess = KNOWN_KEYS.includes(entry.key) ? null : nearest(entry.key, KNOWN_KEYS);
  if (guess) return [schema(entry.keySpan, "front-matter/unknown-key", entry.key, undefined, guess)];
  if (!DATES.includes(entry.key) || entry.value === null) return [];
  const text = entry.value.kind === "scalar" ? entry.value.text.trim() : "";
  return isDate(text) ? [] : [schema(entry.value.span, "front-matter/date", text || entry.key, "YYYY-MM-DD")];
}

function readTags(clauses: YamlEntry, problems: PolicyProblem[]): readonly RawTag[] {
  const value = clauses.value;
  if (value === null) {
    problems.push(schema(clauses.keySpan, "front-matter/clauses", "clauses", "8.5: 标题"));
    return [];
  }
  switch (value.kind) {
    case "scalar":
      return [wholeDocument(value.text, value.span)];
    case "sequence":
      return value.items.flatMap((item) => {
        if (item.kind === "scalar") return [wholeDocument(item.text, item.span)];
        if (item.kind === "map") return item.entries.flatMap((entry) => entryTags(entry, problems));
        problems.push(schema(item.span, "front-matter/clauses", "[…]", "8.5"));
        return [];
      });
    case "map":
      return value.entries.flatMap((entry) => entryTags(entry, problems));
  }
}

function wholeDocument(clause: string, at: Span): RawTag {
  return { clause: clause.trim(), clauseSpan: at, target: "*", targetSpan: at };
}

function entryTags(entry: YamlEntry, problems: PolicyProblem[]): readonly RawTag[] {
  const clause = entry.key.trim();
  const value = entry.value;
  if (value === null) {
    problems.push(schema(entry.keySpan, "front-matter/tag-empty", entry.key, `${entry.key}: 标题`));
    return [];
  }
  if (value.kind === "scalar") {
    return [{ clause, clauseSpan: entry.keySpan, target: value.text.trim(), targetSpan: value.span }];
  }
  if (value.kind === "map") {
    problems.push(schema(value.span, "front-matter/tag-map", entry.key, `${entry.key}: 标题`));
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === "scalar") {
      return [{ clause, clauseSpan: entry.keySpan, target: item.text.trim(), targetSpan: item.span }];
    }
    problems.push(schema(item.span, "front-matter/tag-map", entry.key, `${entry.key}: 标题`));
    return [];
  });
}
