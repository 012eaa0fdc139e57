import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** So many crashes within so many milliseconds are no accident: then the writer decides, at the status bar. */
const CRASHES = 5;
const WITHIN_MS = 3 * 60_000;

/**
 * Starts a crashed server again. A server that dies while one types fails every message under way, and the library's own
 * handler takes a few failures for a reason to give up; here only the closed connection decides.
 *
 * @param gaveUp called where the server stays down
 */
export function startsAgain(gaveUp: () => void): ErrorHandler {
  const crashes: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      crashes.push(Date.now());
      const first = crashes.at(-CRASHES);
      const often = first !== undefined && Date.now() - first <= WITHIN_MS;
      if (often) gaveUp();
      return { action: often ? CloseAction.DoNotRestart : CloseAction.Restart, handled: true };
    },
  };
}
