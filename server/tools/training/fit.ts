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
  const linear = trainLinear(bags, train, settings.linear);
  const vocabulary = netVocabulary(bags, linear, frequency, settings.vocabulary, settings.vocabularyKinds);
  const net = trainNet(bags, train, vocabulary, settings.net);
  const kinds = trainKinds(bags, train, frequency);
  return pack(bags, { linear, net, vocabulary, frequency, kinds, priors: priorsOf(bags, train) }, settings, keys);
}
