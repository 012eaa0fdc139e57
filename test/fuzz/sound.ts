import { expect } from "vitest";
import { FORMATS } from "../../server/src/cli/formats.ts";
import type { Message } from "../../server/src/core/messages/message.ts";
import { word } from "../../server/src/core/messages/word.ts";
import { type ReportInput, reportSet } from "../../server/src/core/report/reportInput.ts";
import type { Finding } from "../../server/src/core/rules/finding.ts";
import type { Span } from "../../server/src/core/span.ts";
import type { LivePolicySet } from "../../server/src/workspace/liveFolder.ts";
import { AS_OF, type Texts } from "./judged.ts";

/** What holds of every result, whatever was read. */
export function expectSound(sets: readonly LivePolicySet[], texts: Texts): void {
  for (const { checked, loaded } of sets) {
    const { findings, suppressed } = checked.result;
    for (const finding of [...findings, ...suppressed]) checkFinding(finding, texts);
    for (const { elements, scopes, points, max } of checked.assessment.clauses) {
      expect(points).toBeLessThanOrEqual(max);
      for (const { document, scope } of scopes) {
        checkPlace(document.path, scope.span, texts);
        checkPlace(document.path, scope.anchor, texts);
      }
      for (const { verdict } of elements) {
        const passages = [...verdict.evidence, ...(verdict.nearest ? [verdict.nearest] : [])];
        for (const { document, span } of passages) checkPlace(document.path, span, texts);
        if (verdict.outcome === "stated") expect(verdict.evidence.length).toBeGreaterThan(0);
        if (verdict.lacks) checkWords(verdict.lacks);
      }
    }
    for (const document of loaded.set.documents) expect(document.source).toBe(texts[document.path]);
  }
  const report = FORMATS.json(reportOf(sets));
  const quoted = checkQuotes(JSON.parse(report), texts);
  if (sets.some(({ checked }) => checked.result.findings.length > 0)) expect(quoted).toBeGreaterThan(0);
}

/** The sets as every format reports them. */
export function reportOf(sets: readonly LivePolicySet[]): ReportInput {
  return {
    tool: { name: "clausemark", version: "1.2.3" },
    asOf: AS_OF,
    locale: "zh-CN",
    sets: sets.map(({ loaded, checked }) =>
      reportSet(checked.assessment, checked.result, {
        locale: "zh-CN",
        others: loaded.others,
        selects: () => true,
        quiet: false,
      }),
    ),
    unreadable: sets.flatMap(({ loaded }) => loaded.unreadable),
  };
}

function checkFinding(finding: Finding, texts: Texts): void {
  expect(finding.message.id, JSON.stringify(finding.message.args)).not.toBe("document/rule-crashed");
  checkPlace(finding.file, finding.span, texts);
  checkWords(finding.message);
  for (const { file, span, message } of finding.related) {
    checkPlace(file, span, texts);
    checkWords(message);
  }
  for (const { title, edits } of finding.fixes) {
    checkWords(title);
    for (const { file, span } of edits) checkPlace(file, span, texts);
  }
}

function checkPlace(file: string, { start, end }: Span, texts: Texts): void {
  const text = texts[file];
  expect(text, `no text of ${file}`).toBeDefined();
  const isPlace = 0 <= start && start <= end && end <= (text ?? "").length;
  expect(isPlace, `${start}-${end} in ${(text ?? "").length} of ${file}`).toBe(true);
  for (const at of [start, end]) expect(splits(text ?? "", at), `${at} of ${file} splits a character`).toBe(false);
}

function splits(text: string, at: number): boolean {
  return at > 0 && at < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

function checkWords(message: Message): void {
  for (const locale of ["zh-CN", "en"] as const) {
    expect(word(message, locale), message.id).not.toMatch(/^$|^\s|\bundefined\b|\[object /);
  }
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Compares every `text` of a report with what stands at its `range`, by a reading of lines of its own. */
function checkQuotes(value: unknown, texts: Texts): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + checkQuotes(item, texts), 0);
  if (typeof value !== "object" || value === null) return 0;
  let quoted = 0;
  const { file, range, text } = value as { file?: string; range?: { start: Position; end: Position }; text?: string };
  if (typeof file === "string" && range && typeof text === "string" && !("snippet" in value)) {
    const source = texts[file] ?? "";
    expect(source.slice(offset(source, range.start), offset(source, range.end)), file).toBe(text);
    quoted++;
  }
  return Object.values(value).reduce<number>((sum, item) => sum + checkQuotes(item, texts), quoted);
}

function offset(source: string, { line, character }: Position): number {
  const ends = /\r\n|\r|\n/g;
  for (let passed = 0; passed < line; passed++) ends.exec(source);
  return ends.lastIndex + character;
}
