import { fileURLToPath } from "node:url";
import { elementKey } from "../../src/core/detect/scorer/elementKey.ts";
import { compileBuiltIn } from "../builtIn.ts";
import { bagsOf } from "./bags.ts";
import { examplesOf, readPassages, readSets } from "./corpus.ts";
import { fitModel } from "./fit.ts";
import type { ElementKeys } from "./pack.ts";
import { packTopics } from "./packTopics.ts";
import { SETTINGS } from "./settings.ts";
import { topicExamples } from "./topicExamples.ts";
import { trainTopics } from "./topics.ts";
import { readWordings } from "./wordings.ts";

export const CORPUS = fileURLToPath(new URL("../../../test/corpus/", import.meta.url));

/** Everything the shipped model learns from: all passages and all tagged scopes of the labelled sets. */
export function readExamples() {
  return [
    ...readPassages(`${CORPUS}passages`),
    ...examplesOf(readSets(`${CORPUS}sets`)),
    ...readWordings(`${CORPUS}../fixtures/variants.yaml`),
  ];
}

/** Keys of the built-in standard's elements. */
function elementKeys(): ElementKeys {
  const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
  return new Map(
    rubric?.clauses.flatMap((clause) =>
      clause.elements.map((element) => [`${clause.id}/${element.id}`, elementKey(element)] as const),
    ),
  );
}

/** The bytes of the shipped model: the same on every machine. */
export function trainShipped(): Uint8Array {
  const bags = bagsOf(readExamples());
  const scorer = fitModel(
    bags,
    bags.examples.map((_, i) => i),
    SETTINGS,
    elementKeys(),
  );
  // What follows the scorer's columns in the model file.
  const topics = packTopics(trainTopics(readTopicExamples()));
  return Buffer.concat([scorer, topics]);
}

export function readTopicExamples() {
  return topicExamples(readPassages(`${CORPUS}passages`), readSets(`${CORPUS}sets`));
}
