import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until a condition holds, looking every 50 ms.
 *
 * @param what the condition in words, for the error
 * @param limit milliseconds after which the wait is given up; a ceiling, never a measure
 */
export async function until(what: string, limit: number, holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`gave up after ${limit / 1000} s waiting until ${what}`);
    await pause(50);
  }
}
