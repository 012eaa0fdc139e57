import { type CheckedSet, checkSet } from "../core/index.ts";
import type { Finding } from "../core/rules/finding.ts";

/** What an editor shows of the documents in front of the writer while the rest of the folder is still being read. */
export interface EarlyLook {
  /** Absolute paths of the documents to look at first, asked when the folder's files are known. */
  readonly paths: () => readonly string[];
  /** Called when there is something to show; the rest of the folder waits for it. */
  readonly ready: () => Promise<void>;
}

/** Milliseconds of work after which whoever waits for an answer gets a turn. */
const TURN_MS = 25;

/** Lets the event loop turn where enough has been done since it last did. */
export class Breath {
  private since = performance.now();

  async take(signal?: AbortSignal): Promise<void> {
    if (performance.now() - this.since < TURN_MS) return;
    await nextTurn();
    signal?.throwIfAborted();
    this.since = performance.now();
  }
}

export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Judges some documents of a set by themselves, and keeps of the findings what no other document can change. */
export function checkAlone(input: Parameters<typeof checkSet>[0]): CheckedSet {
  const checked = checkSet(input, "editor");
  const findings = checked.result.findings.filter(isOfOneDocument);
  return { ...checked, result: { ...checked.result, findings } };
}

/** What is missing here may stand in another document, and what contradicts this one too. */
function isOfOneDocument({ rule }: Finding): boolean {
  return rule === "coverage/contradiction" || /^(?:tag|document|law|config)\//.test(rule);
}
