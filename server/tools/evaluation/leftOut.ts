import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel, type Model } from "../../src/core/detect/scorer/scorer.ts";
import type { Bags } from "../training/bags.ts";
import type { Example } from "../training/corpus.ts";
import { fitModel } from "../training/fit.ts";
import type { Settings } from "../training/settings.ts";

/** Authors who are left out together, and the model trained on everything else. Its threshold is 0. */
export interface LeftOut {
  readonly authors: readonly string[];
  readonly model: Model;
}

/** Passages are kept by clause and author (`f1`, `f2` …): the letter is the author. */
export function authorOf({ source, author }: Pick<Example, "source" | "author">): string {
  return source === "passage" ? author.slice(0, 1) : author;
}

/** Trains without some authors of sets or of passages; models are kept in `folder`, where given, by who is left out. */
export function trainWithout(
  bags: Bags,
  source: "set" | "passage",
  authors: readonly string[],
  settings: Settings,
  folder: string | null,
): LeftOut {
  const name = `without-${source === "set" ? "" : "passages-"}${authors.join("-")}.bin`;
  const file = folder === null ? null : join(folder, name);
  if (file !== null && existsSync(file)) return { authors, model: loadModel(readFileSync(file)) };
  const train: number[] = [];
  for (const [i, example] of bags.examples.entries())
    if (example.source !== source || !authors.includes(authorOf(example))) train.push(i);
  const bytes = fitModel(bags, train, { ...settings, threshold: 0 });
  if (file !== null && folder !== null) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, bytes);
  }
  return { authors, model: loadModel(bytes) };
}
