import type { Figures, Rounded } from "./figures.ts";

const BEGIN = "<!-- figures: written by npm run eval -->";
const END = "<!-- end of figures -->";

/** The page with its tables renewed between the two marks. */
export function withTables(page: string, figures: Figures): string {
  const from = page.indexOf(BEGIN);
  const to = page.indexOf(END);
  if (from < 0 || to < from) throw new Error(`the page lacks ${BEGIN} or ${END}`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${figureTables(figures)}\n${page.slice(to)}`;
}

export function figureTables(figures: Figures): string {
  const { product, scorer, passagesOnly, law, corpus, suggestions } = figures;
  const rows = (entries: readonly (readonly [string, Rounded])[]) =>
    entries.map(([name, q]) => `| ${name} | ${fixed(q.precision)} | ${fixed(q.recall)} | ${fixed(q.f1)} |`).join("\n");
  const outcomes = ["stated", "deferred", "contradicted", "missing"];
  const confusion = outcomes
    .map((label) => `| ${label} | ${outcomes.map((outcome) => product.confusion[label]?.[outcome] ?? 0).join(" | ")} |`)
    .join("\n");
  return `${corpus.passages} passages and ${corpus.sets} sets (${corpus.elements} labelled elements); every set judged by a model that saw nothing of its author.

| authors left out | precision | recall | F1 |
| --- | --- | --- | --- |
${rows([
  ["`stated`, scorer alone", scorer],
  ["`stated`", product.stated],
  ["`deferred`", product.deferred],
  ["`contradicted`", product.contradicted],
  ["law patterns (rules; all sets)", law],
])}

| scorer | recall at P .95 | recall at P .96 |
| --- | --- | --- |
| passages and the other authors' sets train | ${fixed(scorer.recallAt95)} | ${fixed(scorer.recallAt96)} |
| passages alone train | ${fixed(passagesOnly.recallAt95)} | ${fixed(passagesOnly.recallAt96)} |

Score of a set: off by ${product.scoreError.mean.toFixed(1)} points on average, ${product.scoreError.largest.toFixed(1)} at most. Lowest set: precision ${fixed(product.lowestSet.precision)}, recall ${fixed(product.lowestSet.recall)}.

Tag suggestions, all tags taken away: of ${suggestions.sections} tagged sections the likeliest clause is the tag's in ${fixed(suggestions.top1)}. Of ${suggestions.shown} suggestions shown over all headings ${fixed(suggestions.precision)} are right (lowest author: ${suggestions.lowestAuthor.author}, ${fixed(suggestions.lowestAuthor.precision)}), and they name ${fixed(suggestions.recall)} of the sections.

| label \\ outcome | ${outcomes.join(" | ")} |
| --- | --- | --- | --- | --- |
${confusion}

| \`stated\` by author | precision | recall | F1 |
| --- | --- | --- | --- |
${rows(Object.entries(product.authors))}

| \`stated\` in the ten hardest clauses | precision | recall | F1 |
| --- | --- | --- | --- |
${rows(
  Object.entries(product.clauses)
    .sort((a, b) => a[1].f1 - b[1].f1)
    .slice(0, 10),
)}
`;
}

function fixed(value: number): string {
  return value.toFixed(3);
}
