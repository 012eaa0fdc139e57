import type { Locale } from "../core/messages/message.ts";
import type { LintRequest } from "../workspace/lintPaths.ts";
import type { Files } from "../workspace/ports.ts";
import type { RequestedOutput } from "./outputs.ts";
import type { LintFlags } from "./program.ts";

/** One command line of `lint`, checked and ready to be run, once or again and again. */
export interface LintJob {
  readonly files: Files;
  readonly request: LintRequest;
  readonly outputs: readonly RequestedOutput[];
  readonly flags: LintFlags;
  /** Language of what is said beside the report. */
  readonly locale: Locale;
}
