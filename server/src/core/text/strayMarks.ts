import { type Span, span } from "../span.ts";
import { isAsciiWord, isHan } from "./characters.ts";

/** Runs of `*`, `_` or `~` that CommonMark leaves in Chinese text (`**注意：**定制商品`) and no reader means to see. */
interface Run {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** One of these alone between two runs is a form to fill in (`__年__月`), not emphasis. */
const UNITS = /^[年月日号时分秒天元个次条件套米%％折]$/;
const PLACEHOLDER_UNIT = /^\s*(?:元|％|%|天|日|年|个?月|小时|分钟|次|折|万|个)/;

/**
 * Ranges of emphasis marks that were not parsed as emphasis. Marks that carry meaning stay: `5*8`, `138****88`,
 * `400-***-****`, `8888****`, `**元`, `____`, `a_b`, `10~14`.
 */
export function strayMarks(text: string): readonly Span[] {
  if (!/[*_~]/.test(text)) return [];
  const runs = [...text.matchAll(/\*+|_+|~+/g)]
    .map((match): Run => ({ mark: match[0], start: match.index, end: match.index + match[0].length }))
    .filter((run) => !carriesMeaning(text, run));
  const dropped: Span[] = [];
  const open = new Map<string, Run>();
  for (const run of runs) {
    const opener = open.get(run.mark);
    if (opener && emphasises(text.slice(opener.end, run.start))) {
      dropped.push(span(opener.start, opener.end), span(run.start, run.end));
      open.delete(run.mark);
    } else {
      open.set(run.mark, run);
    }
  }
  const paired = new Set(dropped.map((at) => at.start));
  for (const run of runs) {
    if (!paired.has(run.start) && isLeftover(text, run)) dropped.push(span(run.start, run.end));
  }
  return dropped.sort((a, b) => a.start - b.start);
}

function carriesMeaning(text: string, run: Run): boolean {
  const length = run.end - run.start;
  if (run.mark.startsWith("~")) return length !== 2;
  if (length > (run.mark.startsWith("_") ? 2 : 3)) return true;
  return isAsciiWord(text.charCodeAt(run.start - 1)) && isAsciiWord(text.charCodeAt(run.end));
}

function emphasises(between: string): boolean {
  const inner = between.trim();
  if (inner.length === 0 || UNITS.test(inner)) return false;
  for (let at = 0; at < inner.length; at++) {
    const unit = inner.charCodeAt(at);
    if (isHan(unit) || isAsciiWord(unit)) return true;
  }
  return false;
}

/** A run without a partner: half of an emphasis, unless it stands where a value should. */
function isLeftover(text: string, run: Run): boolean {
  const length = run.end - run.start;
  if (run.mark.startsWith("~")) return false;
  if (run.mark.startsWith("_")) return length === 1 && !isAsciiWord(text.charCodeAt(run.start - 1));
  return length === 1 || (length === 2 && !PLACEHOLDER_UNIT.test(text.slice(run.end, run.end + 4)));
}
