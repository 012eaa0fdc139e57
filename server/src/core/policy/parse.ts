import { shift, span } from "../span.ts";
import { indexLines } from "../text/lines.ts";
import { type BlockCache, cachedDrafts } from "./blockCache.ts";
import type { UnitDraft } from "./blocks.ts";
import { complexity } from "./complexity.ts";
import { readDirectives } from "./directives.ts";
import type { PolicyDocument, PolicyLink, PolicyProblem, Unit } from "./document.ts";
import { readFrontMatter } from "./frontMatter.ts";
import { linkHeadings, type RawHeading, resolveTag, scopeOf } from "./headings.ts";
import { hiddenCharacters } from "./hiddenCharacters.ts";
import { readLinks } from "./links.ts";
import { nodeSpan, parseBlocks } from "./markdown.ts";

/**
 * Parses one policy. Never throws: what is wrong is in `problems`. `source` is decoded text; `path` is kept as given.
 * Unit contents are shared with earlier parses through the cache, as long as their block's text is the same.
 */
export function parsePolicy(path: string, source: string, cache?: BlockCache): PolicyDocument {
  const front = readFrontMatter(source);
  const bodyStart = front.frontMatter?.span.end ?? 0;
  const problems: PolicyProblem[] = [...front.problems, ...hiddenCharacters(source)];
  const tooComplex = complexity(source, bodyStart);
  if (tooComplex) problems.push(tooComplex);
  const body = tooComplex ? headingsOnly(source, bodyStart) : readBody(source, bodyStart, cache);
  const headings = linkHeadings(body.headings, source.length);
  const units = placeUnits(
    body.units,
    headings.map((heading) => heading.span.start),
  );
  const directives = readDirectives(source, bodyStart, front.comments, units);
  const tags = front.tags.map((tag) => resolveTag(tag, headings));
  const whole = span(bodyStart, source.length);
  const scopes = tags.flatMap((tag) => scopeOf(tag, headings, units, whole) ?? []);
  scopes.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    path,
    source,
    lines: indexLines(source),
    frontMatter: front.frontMatter,
    isPolicy: front.isPolicy,
    headings,
    units,
    tags,
    scopes,
    links: body.links,
    directives: directives.directives,
    problems: [...problems, ...directives.problems],
  };
}

interface Body {
  readonly headings: readonly RawHeading[];
  readonly units: readonly PlacedDraft[];
  readonly links: readonly PolicyLink[];
}

interface PlacedDraft {
  readonly draft: UnitDraft;
  readonly start: number;
  /** Index of the block's first unit in the document. */
  readonly first: number;
}

function readBody(source: string, bodyStart: number, cache: BlockCache | undefined): Body {
  const { blocks, base } = parseBlocks(source);
  const text = base === 0 ? source : source.slice(base);
  const headings: RawHeading[] = [];
  const units: PlacedDraft[] = [];
  const links: PolicyLink[] = [];
  for (const block of blocks) {
    const at = nodeSpan(block);
    if (block.type === "yaml" || at.end + base <= bodyStart) continue;
    const drafts = cachedDrafts(block, text, at, cache);
    const first = units.length;
    for (const draft of drafts) units.push({ draft, start: at.start + base, first });
    if (block.type === "heading")
      headings.push(rawHeading(block.depth, shift(at, base), drafts, at.start + base, source));
    links.push(...readLinks(block, text, base));
  }
  return { headings, units, links };
}

function rawHeading(
  level: number,
  at: RawHeading["span"],
  drafts: readonly UnitDraft[],
  start: number,
  source: string,
): RawHeading {
  const draft = drafts[0];
  const textSpan = draft ? shift(draft.span, start) : span(at.end, at.end);
  const flat = source
    .slice(textSpan.start, textSpan.end)
    .replace(/<!--.*?-->/gs, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|~~|`)/g, "");
  return { level, span: at, textSpan, text: flat.normalize("NFKC").replace(/\s+/g, " ").trim() };
}

/** When Markdown cannot be parsed in bounded time, ATX headings still can. */
function headingsOnly(source: string, bodyStart: number): Body {
  const headings: RawHeading[] = [];
  for (const match of source
    .slice(bodyStart)
    .matchAll(/(?:^|[\r\n])(#{1,6})[ \t]+([^\r\n]{1,200}?)[ \t]*#*[ \t]*(?=[\r\n]|$)/g)) {
    const marks = match[1] ?? "#";
    const text = match[2] ?? "";
    const start = bodyStart + match.index + match[0].indexOf("#");
    const textStart = source.indexOf(text, start + marks.length);
    headings.push({
      level: marks.length,
      span: span(start, textStart + text.length),
      textSpan: span(textStart, textStart + text.length),
      text: text.normalize("NFKC").trim(),
    });
  }
  return { headings, units: [], links: [] };
}

/** Absolute places, innermost headings, labels and leads across blocks. */
function placeUnits(drafts: readonly PlacedDraft[], headingStarts: readonly number[]): readonly Unit[] {
  const units: Unit[] = [];
  let heading = -1;
  let label = -1;
  for (const { draft, start, first } of drafts) {
    const at = shift(draft.span, start);
    while ((headingStarts[heading + 1] ?? Number.POSITIVE_INFINITY) <= at.start) {
      heading++;
      label = -1;
    }
    const index = units.length;
    if (draft.kind === "label") label = -1;
    units.push({
      kind: draft.kind,
      span: at,
      content: draft.content,
      lead: draft.lead >= 0 ? first + draft.lead : leadAcross(drafts, first, draft),
      label,
      heading,
    });
    if (draft.kind === "label") label = index;
  }
  return units;
}

/** A list or table is introduced by the paragraph right before it. */
function leadAcross(drafts: readonly PlacedDraft[], first: number, draft: UnitDraft): number {
  const introduces = draft.kind === "item" || draft.kind === "row";
  const before = drafts[first - 1]?.draft;
  if (!introduces || !before?.opensList || before.kind === "heading" || before.kind === "row") return -1;
  return first - 1;
}
