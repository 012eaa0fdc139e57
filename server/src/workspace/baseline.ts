import { canBeKnown, type ReportSet } from "../core/report/reportInput.ts";
import { compareText } from "../core/text/compare.ts";
import { excerpt } from "../core/text/excerpt.ts";
import { displayPath, parentFolder, resolvePath } from "./paths.ts";

/** A finding that is known and put up with for now. Only its fingerprint counts; the rest is for people. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  readonly clause?: string;
  readonly element?: string;
  readonly text: string;
}

/** Known findings by the root of their set, which is written relative to the folder of the baseline. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>;

const VERSION = 1;
const TEXT = 60;

/** Null where the text is not a baseline. */
export function parseBaseline(text: string): Baseline | null {
  try {
    const { clausemarkBaseline, sets } = JSON.parse(text) as { clausemarkBaseline?: unknown; sets?: unknown };
    if (clausemarkBaseline !== VERSION || typeof sets !== "object" || sets === null) return null;
    const baseline = new Map<string, readonly BaselineEntry[]>();
    for (const [root, entries] of Object.entries(sets as Readonly<Record<string, unknown>>)) {
      if (!Array.isArray(entries) || !entries.every(isEntry)) return null;
      baseline.set(root, entries);
    }
    return baseline;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is BaselineEntry {
  if (typeof value !== "object" || value === null) return false;
  const { fingerprint, rule, text } = value as Partial<Record<keyof BaselineEntry, unknown>>;
  return typeof fingerprint === "string" && typeof rule === "string" && typeof text === "string";
}

/** A line for each finding, sorted, so that a change of the baseline reads well in review and rarely conflicts. */
export function formatBaseline(baseline: Baseline): string {
  const sets = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([root, entries]) => {
      const lines = [...entries].sort(compareEntries).map((entry) => `      ${JSON.stringify(entry)}`);
      return `    ${JSON.stringify(root)}: [\n${lines.join(",\n")}\n    ]`;
    });
  const body = sets.length === 0 ? "{}" : `{\n${sets.join(",\n")}\n  }`;
  return `{\n  "clausemarkBaseline": ${VERSION},\n  "sets": ${body}\n}\n`;
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  const key = ({ rule, clause = "", element = "", fingerprint }: BaselineEntry) =>
    [rule, clause, element, fingerprint].join("\0");
  return compareText(key(a), key(b));
}

/** All findings of a set but those about its configuration, which no baseline hides. */
export function entriesOf({ findings, fingerprints, sources }: ReportSet): readonly BaselineEntry[] {
  return findings.filter(canBeKnown).map((finding) => ({
    fingerprint: fingerprints.get(finding) ?? "",
    rule: finding.rule,
    ...(finding.clause === null ? {} : { clause: finding.clause }),
    ...(finding.element === null ? {} : { element: finding.element }),
    text: excerpt(sources.text(finding.file, finding.span), TEXT),
  }));
}

/** How a baseline names a set: relative to its own folder, so that it holds wherever the command is run. */
export function baselineRoot(root: string, workingFolder: string, baselinePath: string): string {
  return displayPath(resolvePath(workingFolder, root), parentFolder(baselinePath) ?? baselinePath);
}
