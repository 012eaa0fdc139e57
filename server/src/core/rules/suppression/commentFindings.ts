import { message } from "../../messages/catalogue.ts";
import type { RuleReference } from "../../policy/document.ts";
import { type Span, span } from "../../span.ts";
import { positionAt } from "../../text/lines.ts";
import { nearest } from "../../yaml/nearest.ts";
import type { Finding, Fix } from "../finding.ts";
import { correctionFix } from "../tag/referenceFix.ts";
import { SUPPRESSION } from "./metas.ts";
import type { Hide, SuppressibleFile } from "./suppressible.ts";

/** What is wrong with the comments themselves: not understood, without a reason, expired, or hiding nothing. */
export function commentFindings(
  file: SuppressibleFile,
  hides: readonly Hide[],
  used: ReadonlySet<Hide>,
  knownRules: readonly string[],
): readonly Finding[] {
  return [
    ...misunderstood(file),
    ...reasonless(file),
    ...hides.flatMap((hide) => commentFinding(file, hide, used.has(hide), knownRules)),
  ];
}

/** A comment that is not understood hides nothing, and its writer should know. */
function* misunderstood(file: SuppressibleFile): Iterable<Finding> {
  for (const { kind, span: at, detail } of file.problems ?? []) {
    if (kind !== "directive-syntax") continue;
    const { found = "", nearest: guess = "", expected = "" } = detail;
    const finding = comment(file, "unused", at, message("suppression/syntax", { found, nearest: guess, expected }));
    const start = file.source.indexOf(found, at.start);
    const isHere = guess !== "" && start >= 0 && start < at.end;
    yield isHere ? { ...finding, fixes: [correctionFix(file, span(start, start + found.length), guess)] } : finding;
  }
}

function* reasonless(file: SuppressibleFile): Iterable<Finding> {
  for (const directive of file.directives) {
    if (directive.kind === "evidence" || directive.kind === "enable" || directive.reason !== null) continue;
    yield comment(file, "no-reason", directive.span, message("suppression/no-reason"));
  }
}

function commentFinding(
  file: SuppressibleFile,
  hide: Hide,
  used: boolean,
  knownRules: readonly string[],
): readonly Finding[] {
  const { directive, rule } = hide;
  if (directive.reason === null) return [];
  const known = knownRules.includes(rule.id) || rule.id.endsWith("/*");
  if (!known) {
    const guess = nearest(rule.id, knownRules) ?? "";
    const text = message("suppression/unused/unknown-rule", { rule: rule.id, nearest: guess });
    const finding = comment(file, "unused", rule.span, text);
    const fixes = guess === "" ? [] : [correctionFix(file, rule.span, guess)];
    return [{ ...finding, fixes: [...fixes, removalFix(file, directive, rule, false)] }];
  }
  if (hide.expired) {
    const text = message("suppression/expired", { until: directive.until ?? "" });
    return [comment(file, "expired", rule.span, text)];
  }
  if (used) return [];
  const finding = comment(file, "unused", rule.span, message("suppression/unused", { rule: rule.id }));
  return [{ ...finding, fixes: [removalFix(file, directive, rule, true)] }];
}

/** The comment goes with its last rule; of several rules one goes. */
function removalFix(file: SuppressibleFile, directive: Hide["directive"], rule: RuleReference, safe: boolean): Fix {
  const cut = directive.rules.length > 1 ? oneRule(directive.rules, rule) : removal(file, directive.span);
  return {
    kind: "remove-suppression",
    title: message("fix/remove-suppression"),
    safe,
    edits: [{ file: file.path, span: cut, text: "", snippet: false }],
  };
}

/** A rule with the comma before it, or behind it where it is the first. */
function oneRule(rules: readonly RuleReference[], rule: RuleReference): Span {
  const index = rules.indexOf(rule);
  const before = rules[index - 1];
  if (before) return span(before.span.end, rule.span.end);
  return span(rule.span.start, rules[index + 1]?.span.start ?? rule.span.end);
}

/** A comment alone on its line goes with the line. */
function removal(file: SuppressibleFile, at: Span): Span {
  const line = positionAt(file.lines, at.start).line;
  const start = file.lines.starts[line] ?? at.start;
  const next = file.lines.starts[positionAt(file.lines, at.end).line + 1] ?? file.source.length;
  const alone = file.source.slice(start, at.start).trim() === "" && file.source.slice(at.end, next).trim() === "";
  return alone ? span(start, next) : at;
}

function comment(file: SuppressibleFile, rule: keyof typeof SUPPRESSION, at: Span, text: Finding["message"]): Finding {
  const { id, severity } = SUPPRESSION[rule];
  return {
    rule: id,
    severity,
    message: text,
    file: file.path,
    span: at,
    clause: null,
    element: null,
    related: [],
    fixes: [],
  };
}
