import { type Span, span } from "../span.ts";
import type { RawTag } from "./clauseTags.ts";
import type { ClauseTag, Heading, TaggedScope, TagResolution, Unit } from "./document.ts";
import { foldHeading } from "./foldHeading.ts";
import type { RawHeading } from "./raw.ts";

export function linkHeadings(raw: readonly RawHeading[], end: number): readonly Heading[] {
  const slugs = new Map<string, number>();
  const open: number[] = [];
  const parents: number[] = [];
  const scopeEnds: number[] = [];
  for (const [index, heading] of raw.entries()) {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      if ((raw[last]?.level ?? 0) < heading.level) break;
      scopeEnds[last] = heading.span.start;
      open.pop();
    }
    parents.push(open.at(-1) ?? -1);
    open.push(index);
  }
  return raw.map(({ level, span: at, textSpan, text, slug }, index) => ({
    index,
    level,
    span: at,
    textSpan,
    text,
    parent: parents[index] ?? -1,
    scope: span(at.end, scopeEnds[index] ?? end),
    slug: uniqueSlug(slug, slugs),
  }));
}

/** Repetitions are numbered, as GitHub does. */
function uniqueSlug(slug: string, seen: Map<string, number>): string {
  let count = seen.get(slug) ?? 0;
  let unique = count === 0 ? slug : `${slug}-${count}`;
  while (count > 0 && seen.has(unique)) unique = `${slug}-${++count}`;
  seen.set(slug, count + 1);
  if (unique !== slug) seen.set(unique, 1);
  return unique;
}

export function resolveTag(tag: RawTag, headings: readonly Heading[]): ClauseTag {
  return { ...tag, resolution: resolve(tag.target, headings) };
}

function resolve(target: string, headings: readonly Heading[]): TagResolution {
  if (target === "*") return { kind: "document" };
  const wanted = foldHeading(target);
  let matches = headings.filter((heading) => heading.text === wanted);
  if (matches.length === 0 && /[>＞›]/.test(target)) {
    const path = wanted.split(/\s*[>›]\s*/);
    matches = headings.filter((heading) => endsWithPath(heading, path, headings));
  }
  const [first, second] = matches;
  if (!first) return { kind: "unknown-heading" };
  if (second) return { kind: "ambiguous-heading", headings: matches.map((heading) => heading.index) };
  return { kind: "heading", heading: first.index };
}

/** Whether the heading and its ancestors end with the path; levels in between may be left out. */
function endsWithPath(heading: Heading, path: readonly string[], headings: readonly Heading[]): boolean {
  let at: Heading | undefined = heading;
  if (heading.text !== path.at(-1)) return false;
  for (const wanted of path.slice(0, -1).reverse()) {
    at = headings[at?.parent ?? -1];
    while (at && at.text !== wanted) at = headings[at.parent];
    if (!at) return false;
  }
  return true;
}

export function scopeOf(
  tag: ClauseTag,
  headings: readonly Heading[],
  units: readonly Unit[],
  body: Span,
): TaggedScope | null {
  const { resolution } = tag;
  if (resolution.kind === "document") return placed(tag, null, body, tag.targetSpan, units);
  if (resolution.kind !== "heading") return null;
  const heading = headings[resolution.heading];
  return heading ? placed(tag, heading.index, heading.scope, heading.textSpan, units) : null;
}

function placed(
  tag: ClauseTag,
  heading: number | null,
  scope: Span,
  anchor: Span,
  units: readonly Unit[],
): TaggedScope {
  const firstUnit = lowerBound(units, scope.start);
  const endUnit = lowerBound(units, scope.end);
  return { clause: tag.clause, tag, heading, span: scope, anchor, firstUnit, endUnit };
}

/** First unit that starts at or after the offset. */
function lowerBound(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
