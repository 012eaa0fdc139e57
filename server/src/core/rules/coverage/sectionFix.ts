import type { Assessment } from "../../assessment/assessment.ts";
import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import { foldHeading } from "../../policy/foldHeading.ts";
import type { Clause, Rubric } from "../../rubric/rubric.ts";
import { escapeSnippet } from "../../rubric/tabStops.ts";
import { span } from "../../span.ts";
import type { Fix } from "../finding.ts";
import { newline } from "../newline.ts";
import { tagEdits } from "../tag/tagEdits.ts";

const FIXES = new WeakMap<PolicyDocument, Map<Clause, Fix | null>>();

/** A new section for a clause that has none: its heading and skeleton at the end of a document, and the tag for it. */
export function sectionFix(document: PolicyDocument, clause: Clause): Fix | null {
  const fixes = FIXES.get(document) ?? new Map<Clause, Fix | null>();
  FIXES.set(document, fixes);
  const known = fixes.get(clause);
  if (known !== undefined) return known;
  const fix = makeFix(document, clause);
  fixes.set(clause, fix);
  return fix;
}

function makeFix(document: PolicyDocument, clause: Clause): Fix | null {
  const title = freeTitle(document, clause);
  const tag = tagEdits(document, clause.id, title);
  if (!tag || clause.skeleton === "") return null;
  const line = newline(document);
  const at = document.source.trimEnd().length;
  const skeleton = clause.skeleton.trimEnd().replaceAll("\n", line);
  const section = `${line}${line}${"#".repeat(sectionLevel(document))} ${escapeSnippet(title)}${line}${line}${skeleton}`;
  return {
    kind: "insert-skeleton",
    title: message("fix/add-section", { clause: clause.id, title: clause.title, file: document.path }),
    safe: false,
    edits: [...tag, { file: document.path, span: span(at, at), text: section, snippet: true }],
  };
}

/** The policy that answers most of the clause's neighbours, the first of equals; null without policies. */
export function documentFor(assessment: Assessment, clause: Clause): PolicyDocument | null {
  const bySection = BEST.get(assessment) ?? mostBySection(assessment);
  BEST.set(assessment, bySection);
  return bySection.get(clause.section)?.document ?? assessment.set.documents[0] ?? null;
}

/** Many clauses lack a section in a set that is just begun. */
const BEST = new WeakMap<Assessment, ReadonlyMap<string, TagCount>>();

interface TagCount {
  readonly document: PolicyDocument;
  readonly tags: number;
}

/** By section of the standard, the policy with most tags of its clauses. */
function mostBySection({ set, rubric }: Assessment): ReadonlyMap<string, TagCount> {
  const most = new Map<string, TagCount>();
  for (const document of set.documents) {
    for (const [section, tags] of tagsBySection(document, rubric)) {
      if (tags > (most.get(section)?.tags ?? 0)) most.set(section, { document, tags });
    }
  }
  return most;
}

const COUNTS = new WeakMap<Rubric, WeakMap<PolicyDocument, ReadonlyMap<string, number>>>();

/** By section of the standard, how many tags of a document are of its clauses. */
function tagsBySection(document: PolicyDocument, rubric: Rubric): ReadonlyMap<string, number> {
  const known = COUNTS.get(rubric) ?? new WeakMap<PolicyDocument, ReadonlyMap<string, number>>();
  COUNTS.set(rubric, known);
  const found = known.get(document);
  if (found) return found;
  const counts = new Map<string, number>();
  for (const { clause } of document.tags) {
    const section = rubric.clauseById.get(clause)?.section;
    if (section !== undefined) counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  known.set(document, counts);
  return counts;
}

/** Two headings of one text could not be told apart by a tag. */
function freeTitle({ headings }: PolicyDocument, clause: Clause): string {
  const title = foldHeading(clause.title.zh);
  const taken = headings.some(({ text }) => text === title);
  return taken ? `${clause.title.zh}（${clause.id}）` : clause.title.zh;
}

/** The level that most tagged headings of the document have. */
function sectionLevel({ scopes, headings }: PolicyDocument): number {
  const counts = new Map<number, number>();
  for (const { heading } of scopes) {
    const level = headings[heading ?? -1]?.level;
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 2;
}
