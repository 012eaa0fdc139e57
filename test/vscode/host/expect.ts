/** What a spec may ask for; `node:assert` does not exist in a browser's worker. */

export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`expected: ${what}`);
}

/** Compares by JSON text. */
export function equals(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${what}: expected ${wanted}, found ${found}`);
}

/**
 * Waits until a value passes, looking every 50 ms.
 *
 * @returns the first value that passes
 */
export async function eventually<T>(
  what: string,
  read: () => T | PromiseLike<T>,
  passes: (value: T) => boolean,
  limit = 45_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await read();
    if (passes(value)) return value;
    if (Date.now() > end) throw new Error(`gave up after ${limit / 1000} s: ${what}; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
