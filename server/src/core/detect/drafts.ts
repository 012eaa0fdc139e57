import type { PolicyDocument, Unit } from "../policy/document.ts";
import { lineEnd, lineStart } from "../text/lines.ts";

/** What a skeleton's blank looks like until somebody fills it in. */
const BLANK = "【待填：";

const NONE: ReadonlySet<number> = new Set();
const CACHE = new WeakMap<PolicyDocument, ReadonlySet<number>>();

/**
 * The units of a document that are still a draft, by index: those whose line (an item, a paragraph, a table row) holds a
 * blank of a skeleton, and the lead lines and table headers over nothing but such units. A draft is somebody else's
 * wording waiting for an answer, so it states nothing, not even what its other words say.
 */
export function draftUnits(document: PolicyDocument): ReadonlySet<number> {
  const known = CACHE.get(document);
  if (known) return known;
  const drafts = document.source.includes(BLANK) ? findDrafts(document) : NONE;
  CACHE.set(document, drafts);
  return drafts;
}

function findDrafts({ units, source }: PolicyDocument): ReadonlySet<number> {
  const drafts = new Set<number>();
  /** Lead lines, by whether anything under them is more than a draft. */
  const leads = new Map<number, boolean>();
  let rowsAreDrafts = false;
  // From the end, so that what stands under a header is known before the header.
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index];
    if (!unit) continue;
    const below = units[index + 1]?.kind === "row";
    const isHeader = unit.kind === "label" && below;
    const draft: boolean = hasBlank(unit, source) || (isHeader && rowsAreDrafts) || leads.get(index) === false;
    if (unit.kind === "row") rowsAreDrafts = draft && (!below || rowsAreDrafts);
    if (draft) drafts.add(index);
    leads.set(unit.lead, (leads.get(unit.lead) ?? false) || !draft);
  }
  return drafts;
}

function hasBlank({ span }: Unit, source: string): boolean {
  return source.slice(lineStart(source, span.start), lineEnd(source, span.end)).includes(BLANK);
}
