import { appendFileSync } from "node:fs";

/** The variable by which the test command says where a program's failed steps are to be noted, one a line. */
export const FAILED_STEPS = "CLAUSEMARK_FAILED_STEPS";

/** Says on standard error that a step failed; the test command, where it runs this, names the step again at its end. */
export function reportFailedStep(step: string): void {
  console.error(step);
  const file = process.env[FAILED_STEPS];
  if (file) appendFileSync(file, `${step}\n`);
}
