import type { PolicyDocument, Unit, UnitContent, UnitKind } from "../../policy/document.ts";
import { type Span, shift } from "../../span.ts";
import { compact } from "../../text/compact.ts";
import { toSource } from "../../text/normalise.ts";
import { findValues, type Value } from "../../text/values.ts";

export type PromiseKind = "warranty" | "response" | "resolution" | "fee";

/** One value promised for one thing at one place. */
export interface PromisedValue {
  readonly kind: PromiseKind;
  /** What is promised, as written: a part, a fee item, the goods as a whole (empty). */
  readonly subject: string;
  /** Minutes or yuan. */
  readonly quantity: number;
  /** Unit of a price ("元/次"), so that prices per piece and per metre are not compared. */
  readonly unit: string;
  readonly document: PolicyDocument;
  readonly heading: number;
  readonly span: Span;
  /** The value as the document has it. */
  readonly written: string;
}

const WARRANTY = /(?:保修|质保|保固|保用|包修)(?!卡|单|凭证|服务|范围|外|内)(?:期限?|年限|时间|时长)?/;
/** Words that make a value one of several tiers: such a promise is not comparable with another place's. */
const TIER =
  /超|另|郊|外|夜|节假日|加急|每增加|满\d|以上|以下|起步|起$|延长|续保|重大|紧急|一般|普通|复杂|简单|特殊|偏远|乡镇|不足|首|第二|更换|修后|维修后|返修|换件|新件|再|改|逾期|远/;
const COMPLAINT_RESPONSE = /(?:投诉|客诉)[^,;]{0,18}$/;

/** What a unit's own text promises, before it has its place in a document. */
type Promises = readonly Omit<PromisedValue, "document" | "heading" | "written">[];

const NOTHING: Promises = [];
const KNOWN_UNITS = new WeakMap<UnitContent, { readonly kind: UnitKind; readonly promises: Promises }>();

/** A promise that has no place in a document yet: its span counts from the start of its unit. */
export interface UnitPromise extends Omit<PromisedValue, "document" | "heading" | "written"> {
  /** Index of the unit. */
  readonly unitIndex: number;
}

/** Promises in a range of units that can be compared across the set. An edit reads only the blocks it touches again. */
export function promisesIn({ units }: PolicyDocument, firstUnit: number, endUnit: number): readonly UnitPromise[] {
  const found: UnitPromise[] = [];
  for (let unitIndex = firstUnit; unitIndex < endUnit; unitIndex++) {
    const unit = units[unitIndex];
    if (!unit) continue;
    for (const promise of rememberedPromises(unit)) found.push({ ...promise, unitIndex });
  }
  return found;
}

/** `unitIndex` may count from another unit, which is `first` then. */
export function placed(promise: UnitPromise, document: PolicyDocument, first = 0): PromisedValue {
  const { kind, subject, quantity, unit, unitIndex } = promise;
  const own = document.units[first + unitIndex];
  const span = shift(promise.span, own?.span.start ?? 0);
  const written = document.source.slice(span.start, span.end);
  return { kind, subject, quantity, unit, document, heading: own?.heading ?? -1, span, written };
}

function rememberedPromises(unit: Unit): Promises {
  const known = KNOWN_UNITS.get(unit.content);
  if (known?.kind === unit.kind) return known.promises;
  const promises = compact(unitPromises(unit));
  KNOWN_UNITS.set(unit.content, { kind: unit.kind, promises });
  return promises;
}

function unitPromises(unit: Unit): Promises {
  switch (unit.kind) {
    case "sentence":
    case "item":
      if (!PROMISING.test(unit.content.mapped.text)) return NOTHING;
      return clausesOf(unit.content.mapped.text).flatMap((part) => promisesOfPart(unit, part));
    case "row":
      return rowPromises(unit);
    case "heading":
    case "label":
    case "code":
    case "html":
      return NOTHING;
  }
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** Comma-separated parts: a value belongs to the words of its own part. */
function clausesOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !",;。!?、".includes(text.charAt(at))) continue;
    if (at > start) parts.push({ text: text.slice(start, at), start });
    start = at + 1;
  }
  return parts;
}

/** Something that every comparable promise says; finding values in the many parts without it would be for nothing. */
const PROMISING = /费|投诉|客诉|保修|质保|保固|保用|包修/;

function promisesOfPart(unit: Unit, part: Part): Promises {
  if (!PROMISING.test(part.text) || TIER.test(part.text)) return NOTHING;
  const values = findValues(part.text).filter((value) => value.quantity !== null);
  const [value, ...others] = values.filter((candidate) => candidate.kind === "duration" || candidate.kind === "money");
  if (!value || others.length > 0 || value.quantity === null) return NOTHING;
  const promise = classify(part.text, value);
  if (!promise) return NOTHING;
  const at = toSource(unit.content.mapped, part.start + value.start, part.start + value.end);
  return [{ ...promise, quantity: value.quantity, span: at }];
}

function classify(text: string, value: Value): { kind: PromiseKind; subject: string; unit: string } | null {
  const before = text.slice(0, value.start);
  const after = text.slice(value.end);
  if (value.kind === "money") {
    const item = /([\u4e00-\u9fff]{1,6}费)[^\u4e00-\u9fff]{0,3}(?:为|是|按|收取?|每次)?[^\u4e00-\u9fff]{0,3}$/.exec(
      before,
    );
    return item?.[1]
      ? { kind: "fee", subject: item[1].replace(/^(?:收取?|每次|的|其中|另收)/, ""), unit: value.unit ?? "" }
      : null;
  }
  const warranty = WARRANTY.exec(before);
  if (warranty && before.length - warranty.index - warranty[0].length <= 4) {
    return { kind: "warranty", subject: subjectOf(before.slice(0, warranty.index)), unit: "" };
  }
  if (COMPLAINT_RESPONSE.test(before) && /^(?:内|之内|以内)?[^,]{0,6}(?:响应|回应|回复|回电|答复|联系)/.test(after)) {
    return { kind: "response", subject: "投诉", unit: "" };
  }
  if (COMPLAINT_RESPONSE.test(before) && /^(?:内|之内|以内)?[^,]{0,4}(?:解决|办结|处理完|结案)/.test(after)) {
    return { kind: "resolution", subject: "投诉", unit: "" };
  }
  return null;
}

/** The goods as a whole are one subject whatever they are called. */
function subjectOf(text: string): string {
  const noun = text
    .replace(/^.*[:(（]/, "")
    .replace(/(?:的|享受?|提供|均|都|自|为|可|免费|整机|整体|产品|商品|我们|本公司|我司|公司|承诺|对)/g, "")
    .trim();
  return noun.length > 8 ? "?" : noun;
}

/** A row's first cell names the thing, a header names the promise. */
function rowPromises(unit: Unit): Promises {
  const { mapped, cells } = unit.content;
  const [first, ...rest] = cells;
  if (!first) return [];
  const subject = mapped.text.slice(first.body.start, first.body.end).trim();
  if (subject === "" || TIER.test(subject)) return [];
  return rest.flatMap((cell): Promises => {
    const header = mapped.text.slice(cell.header.start, cell.header.end);
    if (!WARRANTY.test(header) || TIER.test(header)) return [];
    const joined = mapped.text.slice(cell.body.start, cell.body.end) + unitOf(header);
    const [value, ...others] = findValues(joined).filter((candidate) => candidate.kind === "duration");
    if (!value || others.length > 0 || value.quantity === null) return [];
    const at = toSource(mapped, cell.body.start, cell.body.end);
    return [{ kind: "warranty", subject, unit: "", quantity: value.quantity, span: at }];
  });
}

function unitOf(header: string): string {
  return /\((年|个?月|天|日)\)/.exec(header)?.[1] ?? "";
}
