import { message } from "../../messages/catalogue.ts";
import type { Directive, PolicyDocument, RuleReference } from "../../policy/document.ts";
import { type Span, span } from "../../span.ts";
import { indexLines, type LineIndex, positionAt } from "../../text/lines.ts";
import { nearest } from "../../yaml/nearest.ts";
import type { Finding, RuleMeta } from "../finding.ts";

/** What comments can hide findings in: a policy, or the configuration file. */
export interface SuppressibleFile {
  readonly path: string;
  readonly source: string;
  readonly lines: LineIndex;
  readonly directives: readonly Directive[];
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Findings about the comments themselves. */
  readonly comments: readonly Finding[];
}

export const SUPPRESSION_RULES: readonly RuleMeta[] = [
  {
    id: "suppression/unused",
    severity: "warning",
    name: { zh: "多余的隐藏注释", en: "Unused suppression" },
    why: { zh: "被隐藏的问题已经没有了，注释留着会误导人。", en: "What it hides is gone; left in place it misleads." },
    remedy: { zh: "删去这条注释。", en: "Remove the comment." },
  },
  {
    id: "suppression/expired",
    severity: "warning",
    name: { zh: "隐藏注释已过期", en: "Expired suppression" },
    why: { zh: "注释里写的期限已过，问题重新显示。", en: "Its date has passed, so the finding shows again." },
    remedy: { zh: "处理那条问题，或写明新的理由和日期。", en: "Deal with the finding, or give a new reason and date." },
  },
  {
    id: "suppression/no-reason",
    severity: "error",
    name: { zh: "隐藏注释没有理由", en: "Suppression without a reason" },
    why: {
      zh: "没有理由的隐藏，别人无法判断是否合理。",
      en: "Without a reason nobody can tell whether hiding it is right.",
    },
    remedy: { zh: "在规则名后写“ -- 理由”。", en: "Add ` -- reason` after the rule." },
  },
];

interface Hide {
  readonly directive: Extract<Directive, { rules: readonly RuleReference[]; reason: string | null }>;
  readonly rule: RuleReference;
  /** Lines it covers, both inclusive. */
  readonly from: number;
  readonly to: number;
  readonly expired: boolean;
}

/**
 * Hides what comments of the file hide. Hiding never changes outcomes or the score: it works on findings alone. A
 * finding is hidden by the line it starts on.
 */
export function suppress(
  file: SuppressibleFile,
  findings: readonly Finding[],
  knownRules: readonly string[],
  asOf: string,
): Suppressed {
  const hides = collectHides(file, asOf);
  const used = new Set<Hide>();
  const kept: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const line = positionAt(file.lines, finding.span.start).line;
    const matching = hides.filter((hide) => covers(hide, finding.rule, line));
    for (const hide of matching) used.add(hide);
    const hidden = matching.some((hide) => !hide.expired && hide.directive.reason !== null);
    (hidden ? suppressed : kept).push(finding);
  }
  const comments = [
    ...reasonless(file),
    ...hides.flatMap((hide) => commentFinding(file, hide, used.has(hide), knownRules)),
  ];
  return { kept, suppressed, comments };
}

function covers(hide: Hide, rule: string, line: number): boolean {
  if (line < hide.from || line > hide.to) return false;
  return hide.rule.id === rule || (hide.rule.id.endsWith("/*") && rule.startsWith(hide.rule.id.slice(0, -1)));
}

function collectHides(file: SuppressibleFile, asOf: string): readonly Hide[] {
  const hides: Hide[] = [];
  const lastLine = file.lines.starts.length - 1;
  for (const directive of file.directives) {
    if (directive.kind === "evidence" || directive.kind === "enable") continue;
    const start = positionAt(file.lines, directive.span.start).line;
    const end = positionAt(file.lines, directive.span.end).line;
    const expired = directive.until !== null && directive.until < asOf;
    for (const rule of directive.rules) {
      const range =
        directive.kind === "disable-line"
          ? { from: start, to: end }
          : directive.kind === "disable-next-line"
            ? { from: end + 1, to: nextTextLine(file, end) }
            : { from: start, to: endOfDisable(file, directive, rule, lastLine) };
      hides.push({ directive, rule, ...range, expired });
    }
  }
  return hides;
}

/** Blank lines between a comment and what it is about do not count: Markdown wants one there. */
function nextTextLine(file: SuppressibleFile, line: number): number {
  for (let next = line + 1; next < file.lines.starts.length; next++) {
    const text = file.source.slice(file.lines.starts[next], file.lines.starts[next + 1] ?? file.source.length);
    if (text.trim() !== "") return next;
  }
  return line + 1;
}

function endOfDisable(file: SuppressibleFile, directive: Directive, rule: RuleReference, lastLine: number): number {
  for (const other of file.directives) {
    if (other.kind !== "enable" || other.span.start < directive.span.end) continue;
    if (other.rules.length === 0 || other.rules.some((reference) => reference.id === rule.id)) {
      return positionAt(file.lines, other.span.start).line;
    }
  }
  return lastLine;
}

function* reasonless(file: SuppressibleFile): Iterable<Finding> {
  for (const directive of file.directives) {
    if (directive.kind === "evidence" || directive.kind === "enable" || directive.reason !== null) continue;
    yield comment(file, "suppression/no-reason", "error", directive.span, message("suppression/no-reason"));
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
    return [comment(file, "suppression/unused", "warning", rule.span, text)];
  }
  if (hide.expired) {
    const text = message("suppression/expired", { until: directive.until ?? "" });
    return [comment(file, "suppression/expired", "warning", rule.span, text)];
  }
  if (used) return [];
  const finding = comment(
    file,
    "suppression/unused",
    "warning",
    rule.span,
    message("suppression/unused", { rule: rule.id }),
  );
  if (directive.rules.length > 1) return [finding];
  return [
    {
      ...finding,
      fixes: [
        {
          kind: "remove-suppression",
          title: message("fix/remove-suppression"),
          safe: true,
          edits: [{ file: file.path, span: removal(file, directive.span), text: "", snippet: false }],
        },
      ],
    },
  ];
}

/** A comment alone on its line goes with the line. */
function removal(file: SuppressibleFile, at: Span): Span {
  const line = positionAt(file.lines, at.start).line;
  const start = file.lines.starts[line] ?? at.start;
  const next = file.lines.starts[positionAt(file.lines, at.end).line + 1] ?? file.source.length;
  const alone = file.source.slice(start, at.start).trim() === "" && file.source.slice(at.end, next).trim() === "";
  return alone ? span(start, next) : at;
}

function comment(
  file: SuppressibleFile,
  rule: string,
  severity: Finding["severity"],
  at: Span,
  text: Finding["message"],
): Finding {
  return {
    rule,
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

export function suppressibleDocument(document: PolicyDocument): SuppressibleFile {
  return document;
}

export function suppressibleConfig(path: string, source: string, directives: readonly Directive[]): SuppressibleFile {
  return { path, source, lines: indexLines(source), directives };
}
