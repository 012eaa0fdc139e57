import { fileURLToPath } from "node:url";
import { bagsOf } from "./bags.ts";
import { examplesOf, readPassages, readSets } from "./corpus.ts";
import { fitModel } from "./fit.ts";
import { SETTINGS } from "./settings.ts";

const CORPUS = fileURLToPath(new URL("../../../test/corpus/", import.meta.url));

/** Everything the shipped model learns from: all passages and all tagged scopes of the labelled sets. */
export function readExamples() {
  return [...readPassages(`${CORPUS}passages`), ...examplesOf(readSets(`${CORPUS}sets`))];
}

/** The bytes of the shipped model: the same on every machine. */
export function trainShipped(): Uint8Array {
  const bags = bagsOf(readExamples());
  return fitModel(
    bags,
    bags.examples.map((_, i) => i),
    SETTINGS,
  );
}
