import type { PolicyDocument, Unit } from "../policy/document.ts";

/** How many units before a passage may name what it is about. */
const REACH = 4;

/** What a passage is about: its headings, its label and lead, the few passages before it in its section, and itself. */
export function topicOf(document: PolicyDocument, unit: Unit, index: number): string {
  const parts: string[] = [];
  for (let heading = document.headings[unit.heading]; heading; heading = document.headings[heading.parent]) {
    parts.push(heading.text.toLowerCase());
  }
  for (const above of [unit.label, unit.lead]) parts.push(document.units[above]?.content.mapped.text ?? "");
  for (let before = Math.max(0, index - REACH); before <= index; before++) {
    const other = document.units[before];
    if (other?.heading === unit.heading && other.kind !== "heading") parts.push(other.content.mapped.text);
  }
  return parts.join("\n");
}
