/** Opens a result line on the console; `kit/inHost.ts` looks for it. */
export const RESULT_MARK = "clausemark-spec ";
/** Follows the mark where the window did not open what it was asked to open. */
export const OPENED_EMPTY = "opened empty";

export interface SpecResult {
  readonly name: string;
  /** Stack or message; null when the spec passed. */
  readonly failure: string | null;
}

/** The setting that says what wakes the extension. */
export const WAKE = "clausemark-tests.wake";
/** The start of the window with a policy open; or in a window that is idle: the first policy opened, or its own view. */
export type Wake = "start" | "policy" | "view";

/** Opens the line with the times of two extensions. */
export const ACTIVATION_MARK = "clausemark-activation ";

/** One extension's activation in one window, in milliseconds. */
export interface ActivationTimes {
  /** Reading and running its own code. */
  readonly own: number;
  /** "Load Code" in VS Code's report: the code of all that wake up at the same moment counts in each of them. */
  readonly load: number;
  /** "Call Activate": the call of `activate`. */
  readonly call: number;
  /** "Finish Activate": from there until what it returned is settled. */
  readonly finish: number;
}
