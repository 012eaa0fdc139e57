import type { PolicyDocument, Unit, UnitContent } from "../policy/document.ts";

/** How many passages after a question still answer it. */
const ANSWERS = 2;
const QUESTION = /[?吗呢]\s*$/;

/** What a passage is read after: the line that leads into its list or table, or else the question that it answers. */
export function leadOf(document: PolicyDocument, unit: Unit, index: number): UnitContent | null {
  const lead = unit.kind === "item" || unit.kind === "row" ? document.units[unit.lead] : undefined;
  return lead?.content ?? questionOf(document, unit, index);
}

/** The question may be a heading ("退货运费谁出？"), a label or the sentence before. */
function questionOf(document: PolicyDocument, unit: Unit, index: number): UnitContent | null {
  if (QUESTION.test(unit.content.mapped.text)) return null;
  for (let back = 1; back <= ANSWERS; back++) {
    const before = document.units[index - back];
    if (!before || (before.kind !== "heading" && before.heading !== unit.heading)) return null;
    if (QUESTION.test(before.content.mapped.text)) return before.content;
    if (before.kind === "heading") return null;
  }
  return null;
}
