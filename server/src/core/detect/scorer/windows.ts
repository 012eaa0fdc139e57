import type { PolicyDocument, Unit } from "../../policy/document.ts";

/** One to three successive units under one heading, with the units that give them their context. */
export interface Window {
  readonly firstUnit: number;
  readonly endUnit: number;
  /** Indexes of the units whose features count: the window's own, then their labels, leads and headings in the scope. */
  readonly units: readonly number[];
}

const LONGEST_WINDOW = 3;

/** Whether a unit can be part of the text that states something. */
function isContent(unit: Unit): boolean {
  switch (unit.kind) {
    case "sentence":
    case "item":
    case "row":
    case "label":
      return true;
    case "heading":
    case "code":
    case "html":
      return false;
  }
}

/** Windows that begin with the same unit; each has the features of the one before and some more. */
export interface WindowRun {
  readonly firstUnit: number;
  /** Units whose features count, in the order in which the windows take them in. */
  readonly members: readonly number[];
  /** For each window, shortest first, the end of its units and how many of the members are its own. */
  readonly ends: readonly { readonly endUnit: number; readonly count: number }[];
}

/** All windows of a scope, given as a half-open range of units, in source order and shortest first. */
export function windowsOf(document: PolicyDocument, firstUnit: number, endUnit: number): readonly Window[] {
  return windowRuns(document, firstUnit, endUnit).flatMap((run) =>
    run.ends.flatMap((_, at) => windowAt(run, at) ?? []),
  );
}

export function windowAt({ firstUnit, members, ends }: WindowRun, at: number): Window | null {
  const end = ends[at];
  return end ? { firstUnit, endUnit: end.endUnit, units: members.slice(0, end.count) } : null;
}

/** The same, by the unit that they begin with. */
export function windowRuns({ units }: PolicyDocument, firstUnit: number, endUnit: number): readonly WindowRun[] {
  const headings = headingUnits(units, firstUnit, endUnit);
  const content: number[] = [];
  for (let i = firstUnit; i < endUnit; i++) {
    const unit = units[i];
    if (unit && isContent(unit) && unit.content.mapped.text.length > 0) content.push(i);
  }
  return content.map((start, a) => {
    const members: number[] = [];
    const ends: { endUnit: number; count: number }[] = [];
    for (let length = 0; length < LONGEST_WINDOW && a + length < content.length; length++) {
      const index = content[a + length] ?? 0;
      const unit = units[index];
      if (!unit || unit.heading !== units[start]?.heading) break;
      add(members, index);
      if (unit.label >= firstUnit) add(members, unit.label);
      if (unit.lead >= firstUnit) add(members, unit.lead);
      const heading = headings.get(unit.heading);
      if (heading !== undefined) add(members, heading);
      ends.push({ endUnit: index + 1, count: members.length });
    }
    return { firstUnit: start, members, ends };
  });
}

function add(members: number[], index: number): void {
  if (!members.includes(index)) members.push(index);
}

/** The units of the headings that stand inside the scope, by heading index. */
function headingUnits(units: readonly Unit[], firstUnit: number, endUnit: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let i = firstUnit; i < endUnit; i++) {
    const unit = units[i];
    if (unit?.kind === "heading") found.set(unit.heading, i);
  }
  return found;
}
