import { applyEdits, safeFixes } from "../core/rules/edits.ts";
import type { Fix } from "../core/rules/finding.ts";
import { groupBy } from "../core/rules/group.ts";
import { compareText } from "../core/text/compare.ts";
import { decode } from "./decode.ts";
import { encode } from "./encode.ts";
import { type JudgedSet, type LintRequest, type LintRun, lintPaths } from "./lintPaths.ts";
import { OverlayFiles } from "./overlayFiles.ts";
import { resolvePath } from "./paths.ts";
import type { Files } from "./ports.ts";

/** One fix can make another possible; they settle in a few rounds, and a pair that undo each other stops here. */
const ROUNDS = 10;

export interface FixedRun {
  /** What is left after the fixes. */
  readonly run: LintRun;
  /** Fixes that were applied. */
  readonly fixes: number;
  /** Files that changed, sorted as they are shown; nothing has been written. */
  readonly changed: readonly FixedFile[];
  /** Files with safe fixes whose encoding cannot be written, as they are shown. */
  readonly unwritable: readonly string[];
}

export interface FixedFile {
  /** As it is shown. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly bytes: Uint8Array;
}

/** Applies the safe fixes of everything the paths select, until none is left. Files are read, not written. */
export async function fixPaths(base: Files, request: LintRequest): Promise<FixedRun> {
  const files = new OverlayFiles(base);
  const changed = new Map<string, FixedFile>();
  const unwritable = new Set<string>();
  let fixes = 0;
  let run = await lintPaths(files, request);
  for (let round = 0; round < ROUNDS; round++) {
    const open = run.sets.flatMap((set) => selectedFixes(set, unwritable));
    if (open.length === 0) break;
    let applied = 0;
    for (const [file, edits] of groupBy(
      open.flatMap((fix) => fix.edits),
      (edit) => edit.file,
    )) {
      const path = resolvePath(request.workingFolder, file);
      const bytes = await files.read(path);
      const decoded = decode(bytes);
      const after = decoded.kind === "text" ? applyEdits(decoded.text, edits) : null;
      const written = decoded.kind === "text" && after !== null ? encode(after, decoded.encoding, bytes) : null;
      if (decoded.kind !== "text" || after === null || written === null) {
        unwritable.add(file);
        continue;
      }
      if (after === decoded.text) continue;
      files.set(path, written);
      changed.set(file, { file, path, before: changed.get(file)?.before ?? decoded.text, after, bytes: written });
      applied++;
    }
    if (applied === 0) break;
    fixes += open.filter((fix) => fix.edits.every((edit) => !unwritable.has(edit.file))).length;
    run = await lintPaths(files, request);
  }
  return {
    run,
    fixes,
    changed: [...changed.values()]
      .filter(({ before, after }) => before !== after)
      .sort((a, b) => compareText(a.file, b.file)),
    unwritable: [...unwritable].sort(compareText),
  };
}

/** A fix counts where all that it changes is selected and can be written. */
function selectedFixes({ report, selects }: JudgedSet, unwritable: ReadonlySet<string>): readonly Fix[] {
  const isOpen = (fix: Fix) => fix.edits.every(({ file }) => selects(file) && !unwritable.has(file));
  return safeFixes(report.findings).filter(isOpen);
}
