import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";
import { packagePath } from "./paths.ts";

/** What axe-core reports of a rule that is broken. */
interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

declare const axe: { run(): Promise<{ readonly violations: readonly Violation[] }> };

/**
 * Serious and critical problems that axe-core finds in a document, one line each. The script is evaluated from outside,
 * so the document's own content security policy stays in force.
 */
export async function seriousProblems(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(readFileSync(packagePath("axe-core", "axe.min.js"), "utf8"));
  const violations = await frame.evaluate(async () => (await axe.run()).violations);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`));
}
