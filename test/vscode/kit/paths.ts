import { join } from "node:path";

/** The folder of these tests; it has its own lockfile and `node_modules`. */
export const KIT = join(import.meta.dirname, "..");

/** The root of the repository. */
export const ROOT = join(KIT, "..", "..");

/** Where counts, logs and pictures of failures go. */
export const RESULTS = join(ROOT, ".test-results");

/** Path of an installed package of this folder. */
export function packagePath(...parts: readonly string[]): string {
  return join(KIT, "node_modules", ...parts);
}
