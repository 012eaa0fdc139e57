import { type Span, span } from "../span.ts";
import type { YamlEntry, YamlNode } from "../yaml/node.ts";
import type { PolicyProblem } from "./document.ts";
import { schemaProblem } from "./frontMatterProblems.ts";

/** A reference as written, before headings are known. */
export interface RawTag {
  readonly clause: string;
  readonly clauseSpan: Span;
  readonly target: string;
  readonly targetSpan: Span;
}

/** The tags of the value of `clauses`: a map of clause to heading or headings, or a list of clauses. */
export function readTags(clauses: YamlEntry, problems: PolicyProblem[]): readonly RawTag[] {
  const { value } = clauses;
  if (value === null) {
    problems.push(schemaProblem(clauses.keySpan, "front-matter/clauses", "clauses"));
    return [];
  }
  switch (value.kind) {
    case "scalar":
      return wholeDocument(value.text, value.span, problems);
    case "sequence":
      return value.items.flatMap((item) => listedTags(item, problems));
    case "map":
      return value.entries.flatMap((entry) => entryTags(entry, problems));
  }
}

function listedTags(item: YamlNode, problems: PolicyProblem[]): readonly RawTag[] {
  switch (item.kind) {
    case "scalar":
      return wholeDocument(item.text, item.span, problems);
    case "map":
      return item.entries.flatMap((entry) => entryTags(entry, problems));
    case "sequence":
      problems.push(schemaProblem(item.span, "front-matter/clauses", "[…]"));
      return [];
  }
}

/** `8.1，8.2` is several clauses with the wrong comma, `8.1：投诉` a clause with the wrong colon. */
function wholeDocument(text: string, at: Span, problems: PolicyProblem[]): readonly RawTag[] {
  const entry = /^\s*([^：\s]+)：\s*(.+?)\s*$/s.exec(text);
  if (entry) {
    problems.push({ kind: "front-matter-syntax", span: at, detail: { code: "yaml/full-width-colon", found: text } });
    const [clause = "", target = ""] = entry.slice(1);
    const targetStart = at.start + text.lastIndexOf(target);
    const clauseStart = at.start + text.indexOf(clause);
    const targetSpan = span(targetStart, targetStart + target.length);
    return [{ clause, clauseSpan: span(clauseStart, clauseStart + clause.length), target, targetSpan }];
  }
  const parts = text.split(/[，、]/);
  if (parts.length === 1 || !/^[\d.，、\s]+$/.test(text)) {
    return [{ clause: text.trim(), clauseSpan: at, target: "*", targetSpan: at }];
  }
  problems.push(schemaProblem(at, "front-matter/full-width-comma", text));
  return parts
    .filter((part) => part.trim() !== "")
    .map((part) => ({
      clause: part.trim(),
      clauseSpan: at,
      target: "*",
      targetSpan: at,
    }));
}

function entryTags(entry: YamlEntry, problems: PolicyProblem[]): readonly RawTag[] {
  const clause = entry.key.trim();
  const clauseSpan = entry.keySpan;
  const { value } = entry;
  if (value === null || (value.kind === "scalar" && value.text.trim() === "")) {
    problems.push(schemaProblem(value?.span ?? clauseSpan, "front-matter/tag-empty", clause));
    return [];
  }
  const targets = value.kind === "sequence" ? value.items : [value];
  if (targets.length === 0) problems.push(schemaProblem(value.span, "front-matter/tag-empty", clause));
  return targets.flatMap((target) => {
    if (target.kind === "scalar") {
      return [{ clause, clauseSpan, target: target.text.trim(), targetSpan: target.span }];
    }
    problems.push(schemaProblem(target.span, "front-matter/tag-map", clause));
    return [];
  });
}
