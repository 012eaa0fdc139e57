import type { PolicyDocument, RowCell, Unit, UnitContent } from "../policy/document.ts";
import { compact } from "../text/compact.ts";
import { findValues, type Value } from "../text/values.ts";

/** A unit of a scope as detection reads it: its text and values, and what stands over it. */
export interface Passage {
  readonly unit: Unit;
  /** Index in `PolicyDocument.units`. */
  readonly index: number;
  readonly text: string;
  readonly facts: ContentFacts;
  /** Text of the label or lead line over the unit ("图什么时候有?"), else of the sub-heading; empty where it has none. */
  readonly over: string;
  /** Text of the innermost heading, normalised like units, empty before the first. */
  readonly heading: string;
}

/** What a unit's own text tells, whatever stands around it: computed once per content. */
export interface ContentFacts {
  readonly text: string;
  readonly values: readonly Value[];
  /** Parts between commas and semicolons, in order. */
  readonly parts: readonly Part[];
  readonly cells: readonly RowCell[];
}

export interface Part {
  readonly start: number;
  readonly end: number;
}

const FACTS = new WeakMap<UnitContent, ContentFacts>();

/** Facts of a content, kept as long as the content object lives: an edit re-reads only the blocks it touches. */
export function factsOf(content: UnitContent): ContentFacts {
  const known = FACTS.get(content);
  if (known) return known;
  const facts = new Facts(content);
  FACTS.set(content, facts);
  return facts;
}

class Facts implements ContentFacts {
  readonly text: string;
  readonly values: readonly Value[];
  readonly cells: readonly RowCell[];
  /** Null until they are asked for: of most contents they never are. */
  private cut: readonly Part[] | null = null;

  constructor({ mapped, cells }: UnitContent) {
    this.text = mapped.text;
    this.values = compact(findValues(mapped.text));
    this.cells = cells;
  }

  get parts(): readonly Part[] {
    this.cut ??= this.cells.length > 0 ? [{ start: 0, end: this.text.length }] : splitParts(this.text);
    return this.cut;
  }
}

const PART_END = /[,;:。!?|]|——|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])/g;

function splitParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  PART_END.lastIndex = 0;
  for (let match = PART_END.exec(text); match !== null; match = PART_END.exec(text)) {
    if (match.index > start) parts.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

/** What a customer asks, phrases that staff are told not to say, and wordings that no longer hold are not the company's word. */
const NOT_OURS =
  /^[^\u4e00-\u9fff]{0,3}(?:✗|❌|✘|×(?!×)|错误(?:示范|说法)[::]|禁用语?[::]|(?:客户?|顾客|客人|买家)[::]|(?:旧版?|旧规定?|原文|修[订改]前|改前)[::])/;

/** The passages of a half-open range of units; headings, code and HTML are never evidence and are left out. */
export function passagesOf(document: PolicyDocument, firstUnit: number, endUnit: number): readonly Passage[] {
  const passages: Passage[] = [];
  let subheading = "";
  let heading = { index: -1, text: "" };
  for (let index = firstUnit; index < endUnit; index++) {
    const unit = document.units[index];
    if (unit?.kind === "heading") subheading = unit.content.mapped.text;
    if (!unit || unit.kind === "heading" || unit.kind === "code" || unit.kind === "html") continue;
    if (NOT_OURS.test(unit.content.mapped.text)) continue;
    if (unit.heading !== heading.index) heading = headingAt(document, unit.heading);
    passages.push(passageOf(document, unit, index, { subheading, heading: heading.text }));
  }
  return passages;
}

/** The text of a heading, normalised like units; empty before the first. */
function headingAt({ headings }: PolicyDocument, index: number): { readonly index: number; readonly text: string } {
  return { index, text: headings[index]?.text.toLowerCase() ?? "" };
}

function passageOf(
  document: PolicyDocument,
  unit: Unit,
  index: number,
  { subheading, heading }: { readonly subheading: string; readonly heading: string },
): Passage {
  const facts = factsOf(unit.content);
  const lead = textAt(document, unit.lead);
  const label = textAt(document, unit.label);
  return {
    unit,
    index,
    text: facts.text,
    facts,
    over: label && lead ? `${label};${lead}` : label || lead || subheading,
    heading,
  };
}

function textAt(document: PolicyDocument, index: number): string {
  return index < 0 ? "" : (document.units[index]?.content.mapped.text ?? "");
}

/** The header of a table is a heading: what stands under it is what is said. */
export function isTableHeader({ unit, facts }: Passage): boolean {
  return unit.kind === "label" && facts.cells.length > 0;
}
