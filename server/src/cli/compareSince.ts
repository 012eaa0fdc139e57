import { message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";
import type { ReportInput, ReportSet } from "../core/report/reportInput.ts";
import { compareSets } from "../core/report/since/compareSets.ts";
import { lintPaths } from "../workspace/lintPaths.ts";
import type { RevisionFailure } from "../workspace/revision.ts";
import type { LintJob } from "./lintJob.ts";
import { type ReportSettings, reportOf } from "./reportOf.ts";
import { UsageError } from "./usageError.ts";
import type { World } from "./world.ts";

/** The report with what has changed in each set since a revision. */
export async function compareSince(
  report: ReportInput,
  ref: string,
  job: LintJob,
  settings: ReportSettings,
  world: World,
): Promise<ReportInput> {
  const opened = await world.openRevision(world.workingFolder, ref);
  if ("why" in opened) throw new UsageError(failure(opened, ref, world));
  try {
    const before = reportOf(await lintPaths(opened.files, job.request), settings);
    const known = new Map(Array.from(before.sets, (set) => [rootOf(set), set] as const));
    const roots = new Set(Array.from(report.sets, rootOf));
    return {
      ...report,
      since: {
        ref,
        commit: opened.commit,
        removed: [...known.values()]
          .filter((set) => !roots.has(rootOf(set)))
          .map((set) => ({ root: rootOf(set), value: set.assessment.score.value })),
      },
      sets: Array.from(report.sets, (set) => ({ ...set, since: compareSets(known.get(rootOf(set)) ?? null, set) })),
    };
  } finally {
    opened.close();
  }
}

function rootOf(set: ReportSet): string {
  return set.assessment.set.root;
}

function failure(found: RevisionFailure, ref: string, { workingFolder }: World): Message {
  switch (found.why) {
    case "absent":
      return message("git/absent");
    case "no-repository":
      return message("git/no-repository", { folder: workingFolder, detail: found.detail });
    case "unknown-revision":
      return message("git/unknown-revision", { ref });
    case "failed":
      return message("git/failed", { ref, detail: found.detail });
  }
}
