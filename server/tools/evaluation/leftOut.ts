import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel, type Model } from "../../src/core/detect/scorer/scorer.ts";
import type { Bags } from "../training/bags.ts";
import { fitModel } from "../training/fit.ts";
import type { Settings } from "../training/settings.ts";

/** Authors of sets who are left out together, and the model trained on everything else. Its threshold is 0. */
export interface LeftOut {
  readonly authors: readonly string[];
  readonly model: Model;
}

/** Pairs of authors from the two halves of the list: half as many trainings, each with one author less to learn from. */
export function authorPairs(authors: readonly string[]): readonly (readonly string[])[] {
  const half = Math.ceil(authors.length / 2);
  return authors.slice(0, half).map((author, i) => [author, ...authors.slice(half + i, half + i + 1)]);
}

/** Trains without some authors; models are kept in `folder`, where given, by the authors left out. */
export function trainWithout(
  bags: Bags,
  authors: readonly string[],
  settings: Settings,
  folder: string | null,
): LeftOut {
  const file = folder === null ? null : join(folder, `without-${authors.join("-")}.bin`);
  if (file !== null && existsSync(file)) return { authors, model: loadModel(readFileSync(file)) };
  const train: number[] = [];
  for (const [i, { source, author }] of bags.examples.entries())
    if (source !== "set" || !authors.includes(author)) train.push(i);
  const bytes = fitModel(bags, train, { ...settings, threshold: 0 });
  if (file !== null && folder !== null) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, bytes);
  }
  return { authors, model: loadModel(bytes) };
}
