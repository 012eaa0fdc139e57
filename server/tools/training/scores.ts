import { type Model, scoreScope } from "../../src/core/detect/scorer/scorer.ts";
import type { Example, Label } from "./corpus.ts";

/** One element of one example, scored. */
export interface Scored {
  readonly author: string;
  readonly name: string;
  readonly style: string;
  readonly clause: string;
  readonly element: string;
  readonly label: Label;
  /** The best over the example's scopes. */
  readonly score: number;
}

const NO_TEXT = { zh: "", en: "" };

/** For models without keys, such as those that leave authors out. */
export function scoreExample(model: Model, example: Example): readonly Scored[] {
  const ids = [...example.labels.keys()];
  const clause = { id: example.clause, elements: ids.map((id) => ({ id, countsWhen: NO_TEXT })) };
  const best = new Map<string, number>();
  for (const { document, firstUnit, endUnit } of example.scopes)
    for (const [id, { score }] of scoreScope(model, clause, document, firstUnit, endUnit).states)
      best.set(id, Math.max(best.get(id) ?? Number.NEGATIVE_INFINITY, score));
  return ids.flatMap((element) => {
    const label = example.labels.get(element);
    if (label === undefined) return [];
    const { author, name, style, clause: id } = example;
    return [{ author, name, style, clause: id, element, label, score: best.get(element) ?? Number.NEGATIVE_INFINITY }];
  });
}
