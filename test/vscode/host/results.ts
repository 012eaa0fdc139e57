/** Opens a result line on the console; `kit/inHost.ts` looks for it. */
export const RESULT_MARK = "clausemark-spec ";
/** Follows the mark where the window did not open what it was asked to open. */
export const OPENED_EMPTY = "opened empty";

export interface SpecResult {
  readonly name: string;
  /** Stack or message; null when the spec passed. */
  readonly failure: string | null;
}
