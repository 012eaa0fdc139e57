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

/** All windows of a scope, given as a half-open range of units, in source order and shortest first. */
export function windowsOf(document: PolicyDocument, firstUnit: number, endUnit: number): readonly Window[] {
  const { units } = document;
  const headings = headingUnits(units, firstUnit, endUnit);
  const content: number[] = [];
  for (let i = firstUnit; i < endUnit; i++) {
    const unit = units[i];
    if (unit && isContent(unit) && unit.content.mapped.text.length > 0) content.push(i);
  }
  const windows: Window[] = [];
  for (let a = 0; a < content.length; a++) {
    const start = content[a] ?? 0;
    const members: number[] = [];
    for (let length = 0; length < LONGEST_WINDOW && a + length < content.length; length++) {
      const index = content[a + length] ?? 0;
      const unit = units[index];
      if (!unit || unit.heading !== units[start]?.heading) break;
      add(members, index);
      if (unit.label >= firstUnit) add(members, unit.label);
      if (unit.lead >= firstUnit) add(members, unit.lead);
      const heading = headings.get(unit.heading);
      if (heading !== undefined) add(members, heading);
      windows.push({ firstUnit: start, endUnit: index + 1, units: [...members] });
    }
  }
  return windows;
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
