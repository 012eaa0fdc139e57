import { existsSync, readFileSync } from "node:fs";
import { loadModel, type Model } from "../core/detect/scorer/scorer.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import { deserialiseRubric } from "../core/rubric/serial.ts";
import type { Assets } from "./world.ts";

declare const CLAUSEMARK_RUBRICS: readonly string[];

const rubrics = new Map<string, Rubric>();
let model: Model | null | undefined;

/** What the build laid beside the bundle, read when it is first asked for. */
export const shippedAssets: Assets = {
  rubricIds: CLAUSEMARK_RUBRICS,

  async rubric(id) {
    const known = rubrics.get(id);
    if (known) return known;
    if (!CLAUSEMARK_RUBRICS.includes(id)) return null;
    const rubric = deserialiseRubric(readFileSync(new URL(`./rubric/${id}.json`, import.meta.url), "utf8"));
    rubrics.set(id, rubric);
    return rubric;
  },

  async model() {
    if (model === undefined) {
      const file = new URL("./model.bin", import.meta.url);
      model = existsSync(file) ? loadModel(readFileSync(file)) : null;
    }
    return model;
  },
};

/** It is read when something is to be judged. */
export function isModelRead(): boolean {
  return model !== undefined;
}
