import type { Bags } from "./bags.ts";
import { trainKinds } from "./kinds.ts";
import { trainLinear } from "./linear.ts";
import { trainNet } from "./net.ts";
import { type ElementKeys, pack } from "./pack.ts";
import { priorsOf } from "./prior.ts";
import type { Settings } from "./settings.ts";
import { frequencies, netVocabulary } from "./vocabulary.ts";

/** Trains on some of the examples and gives the bytes of the model file. */
export function fitModel(
  bags: Bags,
  train: readonly number[],
  settings: Settings,
  keys: ElementKeys = new Map(),
): Uint8Array {
  const frequency = frequencies(bags, train);
  const scored = train.filter((bag) => !isAboutPutOffs(bags, bag));
  const linear = trainLinear(bags, scored, settings.linear);
  const vocabulary = netVocabulary(bags, linear, frequency, settings.vocabulary, settings.vocabularyKinds);
  const net = trainNet(bags, scored, vocabulary, settings.net);
  const kinds = trainKinds(bags, train, frequency);
  return pack(bags, { linear, net, vocabulary, frequency, kinds, priors: priorsOf(bags, scored) }, settings, keys);
}

/**
 * Authors of passages who wrote about ways of putting off alone: nearly every passage has the words of an element and few
 * state it, so that the scorer would take the words for less than they say. What they teach is for the kinds' columns.
 */
const ABOUT_PUT_OFFS: ReadonlySet<string> = new Set(["o5", "o6"]);

function isAboutPutOffs({ examples }: Bags, bag: number): boolean {
  const example = examples[bag];
  return example?.source === "passage" && ABOUT_PUT_OFFS.has(example.author);
}
