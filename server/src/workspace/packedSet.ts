import { deflateRawSync, inflateRawSync } from "node:zlib";
import { jsonSet } from "../core/report/json.ts";
import type { JsonSet } from "../core/report/jsonTypes.ts";
import type { ReportEntry } from "../core/report/openedSets.ts";
import type { HiddenFinding, ReportSet } from "../core/report/reportInput.ts";
import { readStoredSet } from "../core/report/storedSet.ts";
import type { Rubric } from "../core/rubric/rubric.ts";

/** What reports need of a set, packed: a run of thousands of sets keeps no more of each until its report is written. */
export interface PackedSet {
  readonly score: number | null;
  /** `Content` as JSON, deflated: a tenth of the text, and a hundredth of the objects. */
  readonly bytes: Uint8Array;
}

interface Content {
  readonly set: JsonSet;
  readonly suppressed: readonly HiddenFinding[];
}

export function packSet(report: ReportSet): PackedSet {
  const suppressed = report.suppressed.map(({ rule, file }) => ({ rule, file }));
  const text = JSON.stringify({ set: jsonSet(report), suppressed } satisfies Content);
  // The fastest level: a higher one takes several times as long and saves a third of what is left. The copy has its own
  // memory, where zlib's output may be the beginning of a larger piece.
  const bytes = new Uint8Array(deflateRawSync(text, { level: 1 }));
  return { score: report.assessment.score.value, bytes };
}

/** The set again, unpacked each time it is asked for. */
export function packedEntry({ score, bytes }: PackedSet, rubric: Rubric, asOf: string): ReportEntry {
  return {
    score,
    open() {
      const { set, suppressed } = JSON.parse(inflateRawSync(bytes).toString("utf8")) as Content;
      return readStoredSet(set, rubric, asOf, suppressed);
    },
  };
}
