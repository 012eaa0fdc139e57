/**
 * How well detection does on authors it has not seen. `npm run eval` trains without each pair of set authors in turn, which
 * takes minutes, prints the figures and writes them to docs/. `--models DIR` keeps the trained models for the next run.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileBuiltIn, MODEL_FILE, ROOT } from "./builtIn.ts";
import { curveOf, type Figures, productFigures, rounded } from "./evaluation/figures.ts";
import { lawQuality } from "./evaluation/lawQuality.ts";
import { authorPairs, trainWithout } from "./evaluation/leftOut.ts";
import { qualityOf } from "./evaluation/measures.ts";
import { judgeSet } from "./evaluation/outcomes.ts";
import { suggestionFigures } from "./evaluation/suggestions.ts";
import { figureTables, withTables } from "./evaluation/tables.ts";
import { thresholdWithout, withThreshold } from "./evaluation/threshold.ts";
import { bagsOf } from "./training/bags.ts";
import { readSets } from "./training/corpus.ts";
import { scoreExample } from "./training/scores.ts";
import { SETTINGS } from "./training/settings.ts";
import { CORPUS, readExamples, readTopicExamples } from "./training/shipped.ts";

const { values } = parseArgs({ options: { models: { type: "string" } } });
const folder = values.models ?? null;
const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
if (!rubric) throw new Error("the built-in standard does not compile");
const bags = bagsOf(readExamples());
const sets = readSets(`${CORPUS}sets`);
const authors = [...new Set(sets.map((set) => set.author))];
const fromSets = bags.examples.filter((example) => example.source === "set");

const leftOut = authorPairs(authors).map((pair) => {
  console.error(`without ${pair.join(", ")}`);
  return trainWithout(bags, pair, SETTINGS, folder);
});
const scored = leftOut.flatMap(({ authors: pair, model }) =>
  fromSets.filter(({ author }) => pair.includes(author)).flatMap((example) => scoreExample(model, example)),
);
const judged = leftOut.flatMap(({ authors: pair, model }) => {
  const own = withThreshold(model, thresholdWithout(scored, pair));
  return sets.filter(({ author }) => pair.includes(author)).flatMap((set) => judgeSet(set, rubric, own));
});
const decided = leftOut.flatMap(({ authors: pair }) => {
  const threshold = thresholdWithout(scored, pair);
  return scored
    .filter(({ author }) => pair.includes(author))
    .map(({ score, label }) => ({ decided: score >= threshold, right: label === "stated" }));
});
console.error("passages only");
const passagesOnly = trainWithout(bags, authors, SETTINGS, folder);

const figures: Figures = {
  model: createHash("sha256").update(readFileSync(MODEL_FILE)).digest("hex"),
  corpus: {
    passages: bags.examples.filter((example) => example.source === "passage").length,
    sets: sets.length,
    elements: scored.length,
  },
  threshold: Math.round(thresholdWithout(scored, []) * 1000) / 1000,
  passagesOnly: curveOf(fromSets.flatMap((example) => scoreExample(passagesOnly.model, example))),
  scorer: { ...rounded(qualityOf(decided)), ...curveOf(scored) },
  product: productFigures(judged),
  law: rounded(lawQuality(sets, rubric)),
  suggestions: suggestionFigures(readTopicExamples(), sets, rubric, leftOut),
};
writeFileSync(join(ROOT, "docs/detection-figures.json"), `${JSON.stringify(figures, null, 2)}\n`);
const page = join(ROOT, "docs/detection.md");
writeFileSync(page, withTables(readFileSync(page, "utf8"), figures));
console.log(figureTables(figures));
