import { loadModel } from "../../src/core/detect/scorer/scorer.ts";
import type { Bags } from "./bags.ts";
import { fitModel } from "./fit.ts";
import { type Scored, scoreExample } from "./scores.ts";
import type { Settings } from "./settings.ts";

/** Scores of the sets of each group of authors by a model that never saw them: passages and all other sets train it. */
export function scoresOfAuthorsLeftOut(
  bags: Bags,
  groups: readonly (readonly string[])[],
  settings: Settings,
  progress: (group: readonly string[]) => void = () => {},
): readonly Scored[] {
  return groups.flatMap((group) => {
    const train: number[] = [];
    for (const [i, example] of bags.examples.entries())
      if (example.source !== "set" || !group.includes(example.author)) train.push(i);
    const model = loadModel(fitModel(bags, train, settings));
    progress(group);
    return bags.examples
      .filter((example) => example.source === "set" && group.includes(example.author))
      .flatMap((example) => scoreExample(model, example));
  });
}
