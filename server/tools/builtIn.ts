/** The standard that ships, compiled from its YAML: for the build, for tests and for tools. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel, type Model } from "../src/core/detect/scorer/scorer.ts";
import { type CompiledRubric, compileRubric } from "../src/core/rubric/compile.ts";
import { listedFiles, type RubricFile } from "../src/core/rubric/files.ts";

export const ROOT = join(import.meta.dirname, "../..");

/** Folders under `rubric/` that hold a built-in standard, named by its id. */
export const BUILT_IN_IDS: readonly string[] = ["t-cgcc-customized-goods"];

const compiled = new Map<string, CompiledRubric>();

/** Compiled once a process: it takes a second, and the same patterns again are no better. */
export function compileBuiltIn(id: string): CompiledRubric {
  const known = compiled.get(id) ?? compile(id);
  compiled.set(id, known);
  return known;
}

function compile(id: string): CompiledRubric {
  const main = readRubricFile(`rubric/${id}/standard.yaml`);
  const files = [main, ...listedFiles(main).map(readRubricFile)];
  const shingles = readFileSync(join(ROOT, `rubric/${id}/shingles.json`), "utf8");
  return compileRubric(files, { copyShingles: JSON.parse(shingles) as readonly number[] });
}

/** The trained model of the built-in standard, null where none has been trained yet. */
export function readModel(): Model | null {
  return existsSync(MODEL_FILE) ? loadModel(readFileSync(MODEL_FILE)) : null;
}

export const MODEL_FILE = join(ROOT, "rubric/t-cgcc-customized-goods/model.bin");

function readRubricFile(path: string): RubricFile {
  return { path, source: readFileSync(join(ROOT, path), "utf8") };
}
