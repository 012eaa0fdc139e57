import type { PolicyDocument } from "../../../server/src/core/policy/document.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { PieceCache } from "../../../server/src/core/policy/pieces.ts";

/** Parses without anything remembered from other tests. */
export function parse(source: string): PolicyDocument {
  return parsePolicy("policy.md", source, new PieceCache());
}

/** One line a unit: `kind text`, then ` < lead line` and ` @ label` where it has them. */
export function unitLines(document: PolicyDocument): readonly string[] {
  const text = (index: number): string => document.units[index]?.content.mapped.text ?? "?";
  return document.units.map((unit) => {
    const lead = unit.lead < 0 ? "" : ` < ${text(unit.lead)}`;
    const label = unit.label < 0 ? "" : ` @ ${text(unit.label)}`;
    return `${unit.content.quoted ? "quoted " : ""}${unit.kind} ${unit.content.mapped.text}${lead}${label}`;
  });
}

/** The expectation written as an indented block: one line a unit. */
export function lines(block: string): readonly string[] {
  return block
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
