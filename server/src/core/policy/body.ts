import { type Span, shift } from "../span.ts";
import { compact } from "../text/compact.ts";
import { inContext } from "./context.ts";
import type { PlacedComment } from "./directives.ts";
import type { DocumentPart, PolicyLink, PolicyProblem, Unit } from "./document.ts";
import { PartMemory } from "./partMemory.ts";
import type { PlacedPiece } from "./pieces.ts";
import type { PlacedUnit } from "./placedUnit.ts";
import type { RawHeading, RawPiece } from "./raw.ts";

/** What stands between one heading and the next, in its place. Nothing in it depends on what stands around it. */
export interface BodyPart extends DocumentPart {
  readonly pieces: readonly RawPiece[];
  /** Where its first piece starts in the source. */
  readonly start: number;
  readonly firstHeading: number;
  readonly units: readonly Unit[];
  readonly headings: readonly RawHeading[];
  readonly links: readonly PolicyLink[];
  readonly hidden: readonly PolicyProblem[];
}

/**
 * The parts of a body. Those that stand before or behind what an edit changed of the parts `before` are taken over: they
 * keep what is remembered with them, and are moved where the edit moved them.
 */
export function readParts(
  pieces: readonly PlacedPiece[],
  bodyStart: number,
  before: readonly BodyPart[],
): readonly BodyPart[] {
  const groups = cutAtHeadings(pieces);
  const shorter = Math.min(groups.length, before.length);
  let same = 0;
  while (same < shorter && samePieces(groups[same], before[same])) same++;
  let behind = 0;
  while (behind < shorter - same && samePieces(groups.at(-1 - behind), before.at(-1 - behind))) behind++;
  const parts: BodyPart[] = [];
  let unit = 0;
  let heading = 0;
  for (const [index, group] of groups.entries()) {
    const start = bodyStart + (group[0]?.start ?? 0);
    const old = index < same ? index : before.length - (groups.length - index);
    const known = index < same || index >= groups.length - behind ? before[old] : undefined;
    const part = known ? moved(known, start, unit, heading) : readPart(group, start, unit, heading);
    parts.push(part);
    unit = part.endUnit;
    heading += part.headings.length;
  }
  return parts;
}

function cutAtHeadings(pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] {
  const groups: PlacedPiece[][] = [];
  let group: PlacedPiece[] = [];
  for (const placed of pieces) {
    if (placed.piece.units[0]?.kind === "heading" && group.length > 0) group = [];
    if (group.length === 0) groups.push(group);
    group.push(placed);
  }
  return groups;
}

function samePieces(a: readonly PlacedPiece[] | undefined, b: BodyPart | undefined): boolean {
  return a?.length === b?.pieces.length && a?.every(({ piece }, at) => piece === b?.pieces[at]) === true;
}

function readPart(placed: readonly PlacedPiece[], start: number, firstUnit: number, firstHeading: number): BodyPart {
  const base = start - (placed[0]?.start ?? 0);
  const read = inContext(placeUnits(placed, base));
  const headings: RawHeading[] = [];
  const links: PolicyLink[] = [];
  const hidden: PolicyProblem[] = [];
  for (const { start: at, piece } of placed) {
    const by = base + at - piece.origin;
    for (const raw of piece.headings) headings.push(moveHeading(raw, by));
    for (const link of piece.links) links.push(moveLink(link, by));
    for (const problem of piece.hidden) hidden.push({ ...problem, span: shift(problem.span, by) });
  }
  const units = read.map((unit) => moveUnit(unit, 0, firstUnit, firstHeading));
  const endUnit = firstUnit + units.length;
  const memory = new PartMemory();
  const pieces = placed.map(({ piece }) => piece);
  return {
    pieces,
    start,
    firstUnit,
    endUnit,
    firstHeading,
    units,
    headings: compact(headings),
    links: compact(links),
    hidden: compact(hidden),
    memory,
  };
}

function moved(part: BodyPart, start: number, firstUnit: number, firstHeading: number): BodyPart {
  const by = start - part.start;
  const units = firstUnit - part.firstUnit;
  const headings = firstHeading - part.firstHeading;
  if (by === 0 && units === 0 && headings === 0) return part;
  return {
    pieces: part.pieces,
    start,
    firstUnit,
    endUnit: part.endUnit + units,
    firstHeading,
    units: part.units.map((unit) => moveUnit(unit, by, units, headings)),
    headings: compact(part.headings.map((heading) => moveHeading(heading, by))),
    links: compact(part.links.map((link) => moveLink(link, by))),
    hidden: compact(part.hidden.map((problem) => ({ ...problem, span: shift(problem.span, by) }))),
    memory: part.memory,
  };
}

function moveUnit(
  { kind, span, content, lead, label, heading }: Unit,
  by: number,
  units: number,
  headings: number,
): Unit {
  return {
    kind,
    span: by === 0 ? span : shift(span, by),
    content,
    lead: lead < 0 ? -1 : lead + units,
    label: label < 0 ? -1 : label + units,
    heading: heading < 0 ? -1 : heading + headings,
  };
}

function moveHeading({ level, span, textSpan, text, slug }: RawHeading, by: number): RawHeading {
  return { level, span: shift(span, by), textSpan: shift(textSpan, by), text, slug };
}

function moveLink({ span, destination, destinationSpan, textSpan }: PolicyLink, by: number): PolicyLink {
  return {
    span: shift(span, by),
    destination,
    destinationSpan: shift(destinationSpan, by),
    textSpan: shift(textSpan, by),
  };
}

/** Raw units in their places: spans absolute, indices and numbers unique over the pieces. */
export function placeUnits(pieces: readonly PlacedPiece[], base: number): readonly PlacedUnit[] {
  const units: PlacedUnit[] = [];
  let [blocks, leaves, items, heading] = [0, 0, 0, -1];
  for (const { start, piece } of pieces) {
    const by = base + start - piece.origin;
    const first = units.length;
    for (const unit of piece.units) {
      if (unit.kind === "heading") heading++;
      const { parent, item, leaf, block } = unit.place;
      units.push({
        raw: unit,
        span: shift(unit.span, by),
        parent: parent < 0 ? -1 : parent + first,
        item: item === 0 ? 0 : item + items,
        leaf: leaf + leaves,
        block: block + blocks,
        heading,
      });
    }
    blocks += piece.blocks;
    leaves += piece.leaves;
    items += piece.items;
  }
  return units;
}

/** Comments in their places, their blocks numbered as those of `placeUnits`. */
export function placeComments(pieces: readonly PlacedPiece[], base: number): readonly PlacedComment[] {
  const comments: PlacedComment[] = [];
  let blocks = 0;
  for (const { start, piece } of pieces) {
    const by = base + start - piece.origin;
    for (const comment of piece.comments) {
      const at: Span = shift(comment.span, by);
      comments.push({ ...comment, span: at, textStart: comment.textStart + by, block: comment.block + blocks });
    }
    blocks += piece.blocks;
  }
  return comments;
}
