import { beforeAll, describe, expect, it } from "vitest";
import { exitCode } from "../../../server/src/cli/exitCode.ts";
import { FORMAT_NAMES, FORMATS } from "../../../server/src/cli/formats.ts";
import { OpenedSets } from "../../../server/src/core/report/openedSets.ts";
import { PLAIN } from "../../../server/src/core/report/paint.ts";
import type { ReportInput, ReportSet } from "../../../server/src/core/report/reportInput.ts";
import { lintPaths } from "../../../server/src/workspace/lintPaths.ts";
import { memoryFiles } from "../../../server/src/workspace/memoryFiles.ts";
import { packedEntry, packSet } from "../../../server/src/workspace/packedSet.ts";
import { sourceAssets } from "../../support/assets.ts";
import { sampleFiles } from "../../support/reports.ts";

const AS_OF = "2026-11-24";
const PAGE = { width: null, paint: PLAIN };

describe("sets that are opened when they are asked for", () => {
  let sets: readonly ReportSet[];

  beforeAll(async () => {
    const samples = Object.entries(sampleFiles("yunshan-meets", "qinghe-draft", "hongda-risky"));
    const files = memoryFiles(Object.fromEntries(samples.map(([name, bytes]) => [`/root/${name}`, bytes])));
    const run = await lintPaths(files, {
      workingFolder: "/root",
      paths: [],
      configPath: null,
      honourIgnoreFiles: true,
      asOf: AS_OF,
      surface: "batch",
      rubrics: sourceAssets,
      model: () => sourceAssets.model(),
    });
    sets = run.sets.map(({ report }) => report);
  });

  const inputOf = (from: ReportInput["sets"]): ReportInput => ({
    tool: { name: "clausemark", version: "1.2.3" },
    asOf: AS_OF,
    locale: "zh-CN",
    sets: from,
    unreadable: [],
  });

  it.each(FORMAT_NAMES)("%s opens each once, and says what it says of an array", (format) => {
    const opened: string[] = [];
    const entries = sets.map((set) => {
      const { score, open } = packedEntry(packSet(set), set.assessment.rubric, AS_OF);
      return {
        score,
        open() {
          opened.push(set.assessment.set.root);
          return open();
        },
      };
    });
    const packed = new OpenedSets(entries);
    expect(FORMATS[format](inputOf(packed), PAGE)).toBe(FORMATS[format](inputOf(sets), PAGE));
    // A badge shows one of them.
    expect(opened).toHaveLength(format === "badge" ? 1 : sets.length);
    expect(new Set(opened).size).toBe(opened.length);
    const whole = { unreadable: [], unmatched: [] };
    expect(exitCode(whole, packed, { minScore: 80 })).toEqual(exitCode(whole, sets, { minScore: 80 }));
    expect(opened).toHaveLength(sets.length);
  });
});
