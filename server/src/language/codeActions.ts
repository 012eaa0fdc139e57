import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from "vscode-languageserver-types";
import { message } from "../core/messages/catalogue.ts";
import { word } from "../core/messages/word.ts";
import { safeFixes } from "../core/rules/edits.ts";
import type { Finding, Fix } from "../core/rules/finding.ts";
import type { Span } from "../core/span.ts";
import type { LanguageContext } from "./context.ts";
import { toRange, toSpan } from "./convert.ts";
import { claimOf } from "./fixes/claimEvidence.ts";
import { notApplicableFix } from "./fixes/notApplicable.ts";
import { refactorings } from "./fixes/refactorings.ts";
import { suppressFix } from "./fixes/suppress.ts";
import { clauseEntry } from "./places.ts";
import { toWorkspaceEdit } from "./workspaceEdit.ts";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.clausemark`;

export interface CodeActionRequest {
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds asked for, null for whatever fits. */
  readonly only: readonly string[] | null;
}

/**
 * Quick fixes of the findings in the range, rewritings of what stands there, and on request everything in the file that
 * is safe to fix at once.
 */
export function codeActions(context: LanguageContext, request: CodeActionRequest): CodeAction[] {
  const wants = (kind: string) => request.only === null || request.only.some((only) => covers(only, kind));
  const at = toSpan(context.text, request.range, context.positionEncoding);
  const actions: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(context, at, request.diagnostics));
  if (wants(CodeActionKind.RefactorRewrite)) {
    const known = new Set(actions.map(({ title }) => title));
    const offered = refactorings(context, at).flatMap(
      (fix) => toAction(context, fix, CodeActionKind.RefactorRewrite) ?? [],
    );
    actions.push(...offered.filter(({ title }) => !known.has(title)));
  }
  if (request.only !== null && wants(FIX_ALL)) actions.push(...fixAll(context));
  return actions;
}

function covers(only: string, kind: string): boolean {
  return only === "" || kind === only || kind.startsWith(`${only}.`);
}

interface Offer {
  readonly fix: Fix;
  readonly findings: readonly Finding[];
}

/**
 * Own fixes of findings first, then ways to answer back, then new sections: one place stands for every clause without a
 * section, and what gains most comes first.
 */
function quickFixes(context: LanguageContext, at: Span, diagnostics: readonly Diagnostic[]): readonly CodeAction[] {
  const findings = context.set.findings.filter(
    ({ file, span }) => file === context.file && span.start <= at.end && at.start <= span.end,
  );
  const isSection = (finding: Finding) => finding.rule === "coverage/untagged-clause";
  const own = offers(
    findings.filter((finding) => !isSection(finding)),
    (finding) => finding.fixes,
  );
  const answers = offers(findings, (finding) => answersTo(context, finding));
  const sections = offers(byPoints(context, findings.filter(isSection)), (finding) => finding.fixes);
  return [...own, ...answers, ...sections].flatMap(({ fix, findings: about }) => {
    const action = toAction(context, fix, CodeActionKind.QuickFix);
    if (!action) return [];
    const solved = diagnostics.filter((diagnostic) => about.some((finding) => isAbout(context, diagnostic, finding)));
    return {
      ...action,
      ...(solved.length > 0 ? { diagnostics: solved } : {}),
      ...(context.capabilities.preferredActions && fix.safe ? { isPreferred: true } : {}),
    };
  });
}

function byPoints({ set }: LanguageContext, findings: readonly Finding[]): readonly Finding[] {
  const points = (finding: Finding) => clauseEntry(set, finding.clause ?? "")?.clause.max ?? 0;
  return [...findings].sort((a, b) => points(b) - points(a));
}

/** The same fix of several findings is offered once. */
function offers(findings: readonly Finding[], fixesOf: (finding: Finding) => readonly Fix[]): readonly Offer[] {
  const offered = new Map<string, { fix: Fix; findings: Finding[] }>();
  for (const finding of findings) {
    for (const fix of fixesOf(finding)) {
      const key = `${fix.kind}\n${JSON.stringify(fix.edits)}`;
      const known = offered.get(key);
      if (known) known.findings.push(finding);
      else offered.set(key, { fix, findings: [finding] });
    }
  }
  return [...offered.values()];
}

function answersTo(context: LanguageContext, finding: Finding): readonly Fix[] {
  const notApplicable = finding.clause === null ? null : notApplicableFix(context, finding.clause);
  return [claimOf(context.set, finding), notApplicable, suppressFix(context, finding)].filter((fix) => fix !== null);
}

function isAbout(context: LanguageContext, { code, range }: Diagnostic, finding: Finding): boolean {
  const own = toRange(context.text, finding.span, context.positionEncoding);
  return (
    code === finding.rule &&
    range.start.line === own.start.line &&
    range.start.character === own.start.character &&
    range.end.line === own.end.line &&
    range.end.character === own.end.character
  );
}

function toAction(context: LanguageContext, fix: Fix, kind: string): CodeAction | null {
  const edit = toWorkspaceEdit(context, fix.edits);
  return edit ? { title: word(fix.title, context.locale), kind, edit } : null;
}

function fixAll(context: LanguageContext): readonly CodeAction[] {
  const findings = context.set.findings.filter(({ file }) => file === context.file);
  const edits = safeFixes(findings).flatMap((fix) => fix.edits);
  const edit = edits.length > 0 ? toWorkspaceEdit(context, edits) : null;
  return edit ? [{ title: word(message("fix/all"), context.locale), kind: FIX_ALL, edit }] : [];
}
