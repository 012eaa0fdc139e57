/** The house rubric inside the sample `gym-house-rules`: the shipped example, so that the folder opens on its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./builtIn.ts";

export const SAMPLE_RUBRIC = "samples/gym-house-rules/rubric.yaml";
const EXAMPLE = "rubric/examples/gym-house-rules.yaml";

export function sampleRubric(): string {
  return readFileSync(join(ROOT, EXAMPLE), "utf8")
    .replace("$schema=../schema/", "$schema=../../rubric/schema/")
    .replaceAll("rubric check gym-house-rules.yaml", "rubric check rubric.yaml");
}
