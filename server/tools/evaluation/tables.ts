import type { Figures, ProductFigures, Rounded } from "./figures.ts";

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
  const { first, product, passages, scorer, passagesOnly, law, corpus, suggestions } = figures;
  return `${corpus.passages} passages and ${corpus.sets} sets (${corpus.elements} labelled elements) by ${Object.keys(product.authors).length} authors; every set is judged by a model, and a decision, that saw nothing of its author. The first six authors (${Object.keys(first.authors).join(", ")}) wrote as companies do; of the others, later, all but n6, n9, n10 and n12 to n16 sought out what is hard.

| authors left out, each in turn | first six: P | R | F1 | all: P | R | F1 |
| --- | --- | --- | --- | --- | --- | --- |
| \`stated\` | ${cells(first.stated)} | ${cells(product.stated)} |
| \`deferred\` | ${cells(first.deferred)} | ${cells(product.deferred)} |
| \`contradicted\` | ${cells(first.contradicted)} | ${cells(product.contradicted)} |

| | first six | all |
| --- | --- | --- |
| score of a set off by, on average | ${points(first.scoreError.mean)} | ${points(product.scoreError.mean)} |
| at most | ${points(first.scoreError.largest)} | ${points(product.scoreError.largest)} |
| lowest author: precision of \`stated\` | ${lowest(first, "precision")} | ${lowest(product, "precision")} |
| lowest author: recall | ${lowest(first, "recall")} | ${lowest(product, "recall")} |
| lowest set: precision of \`stated\` | ${fixed(first.lowestSet.precision)} | ${fixed(product.lowestSet.precision)} |
| lowest set: recall | ${fixed(first.lowestSet.recall)} | ${fixed(product.lowestSet.recall)} |

| other figures | precision | recall | F1 |
| --- | --- | --- | --- |
${rows([
  ["`stated`, scorer alone, all sets", scorer],
  ["`stated`, passages, their authors left out", passages.stated],
  ["`deferred`, passages", passages.deferred],
  ["`contradicted`, passages", passages.contradicted],
  ["law patterns (rules; all sets)", law],
])}

| scorer, all sets | recall at P .95 | recall at P .96 |
| --- | --- | --- |
| passages and the other authors' sets train | ${fixed(scorer.recallAt95)} | ${fixed(scorer.recallAt96)} |
| passages alone train | ${fixed(passagesOnly.recallAt95)} | ${fixed(passagesOnly.recallAt96)} |

Tag suggestions, all tags taken away: of ${suggestions.sections} tagged sections the likeliest clause is the tag's in ${fixed(suggestions.top1)}. Of ${suggestions.shown} suggestions shown over all headings ${fixed(suggestions.precision)} are right (lowest author: ${suggestions.lowestAuthor.author}, ${fixed(suggestions.lowestAuthor.precision)}), and they name ${fixed(suggestions.recall)} of the sections.

${confusionTable("first six", first)}

${confusionTable("all", product)}

| \`stated\` by author | precision | recall | F1 |
| --- | --- | --- | --- |
${rows(Object.entries(product.authors))}

| \`stated\` by style of the set | precision | recall | F1 |
| --- | --- | --- | --- |
${rows(Object.entries(product.styles))}

| \`stated\` by style of the passage | precision | recall | F1 |
| --- | --- | --- | --- |
${rows(Object.entries(passages.styles))}

| \`stated\` in the ten hardest clauses | precision | recall | F1 |
| --- | --- | --- | --- |
${rows(
  Object.entries(product.clauses)
    .sort((a, b) => a[1].f1 - b[1].f1)
    .slice(0, 10),
)}
`;
}

function confusionTable(name: string, { confusion }: ProductFigures): string {
  const outcomes = ["stated", "deferred", "contradicted", "missing"];
  const row = (label: string) => outcomes.map((outcome) => confusion[label]?.[outcome] ?? 0).join(" | ");
  return `| ${name}: label \\ outcome | ${outcomes.join(" | ")} |
| --- | --- | --- | --- | --- |
${outcomes.map((label) => `| ${label} | ${row(label)} |`).join("\n")}`;
}

function rows(entries: readonly (readonly [string, Rounded])[]): string {
  return entries.map(([name, quality]) => `| ${name} | ${cells(quality)} |`).join("\n");
}

function cells({ precision, recall, f1 }: Rounded): string {
  return `${fixed(precision)} | ${fixed(recall)} | ${fixed(f1)}`;
}

function lowest({ authors }: ProductFigures, measure: "precision" | "recall"): string {
  const [worst] = Object.entries(authors).sort((a, b) => a[1][measure] - b[1][measure]);
  return worst ? `${fixed(worst[1][measure])} (${worst[0]})` : "";
}

function points(value: number): string {
  return `${value.toFixed(1)} points`;
}

function fixed(value: number): string {
  return value.toFixed(3);
}
