import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { PolicyDocument } from "../../src/core/policy/document.ts";
import { parsePolicy } from "../../src/core/policy/parse.ts";

export type Label = "missing" | "stated" | "deferred" | "contradicted";

/** A text with what it says of the elements of one clause: a passage, or the tagged scopes of a clause in a policy set. */
export interface Example {
  readonly author: string;
  readonly source: "passage" | "set" | "wording";
  /** `author/case`, or `author/clause:line`. */
  readonly name: string;
  readonly style: string;
  readonly clause: string;
  readonly scopes: readonly ExampleScope[];
  readonly labels: ReadonlyMap<string, Label>;
}

export interface ExampleScope {
  readonly document: PolicyDocument;
  readonly firstUnit: number;
  readonly endUnit: number;
}

export interface LabelledSet {
  readonly author: string;
  readonly name: string;
  readonly style: string;
  readonly documents: readonly PolicyDocument[];
  readonly clauses: ReadonlyMap<string, ReadonlyMap<string, Label>>;
  /** Risky terms: the document's path, the law rule and the exact words. */
  readonly terms: readonly { readonly document: string; readonly rule: string; readonly quote: string }[];
}

/** Passages of every author, in the order of their file names. */
export function readPassages(folder: string): readonly Example[] {
  const examples: Example[] = [];
  for (const author of foldersOf(folder))
    for (const file of readdirSync(join(folder, author)).sort())
      for (const [line, json] of readFileSync(join(folder, author, file), "utf8")
        .split("\n")
        .entries()) {
        if (json.trim() === "") continue;
        const passage = JSON.parse(json) as {
          clause: string;
          style: string;
          text: string;
          labels: Record<string, Label>;
        };
        const document = parsePolicy("passage.md", passage.text);
        examples.push({
          author,
          source: "passage",
          name: `${author}/${file.replace(".jsonl", "")}:${line + 1}`,
          style: passage.style,
          clause: passage.clause,
          scopes: [{ document, firstUnit: 0, endUnit: document.units.length }],
          labels: new Map(Object.entries(passage.labels)),
        });
      }
  return examples;
}

export function readSets(folder: string): readonly LabelledSet[] {
  const sets: LabelledSet[] = [];
  for (const author of foldersOf(folder))
    for (const name of foldersOf(join(folder, author))) {
      const root = join(folder, author, name);
      if (!existsSync(join(root, "gold.yaml"))) continue;
      const gold = parse(readFileSync(join(root, "gold.yaml"), "utf8"), { schema: "failsafe" }) as Gold;
      sets.push({
        author,
        name: `${author}/${name}`,
        style: gold.style ?? "",
        documents: gold.documents.map((file) => parsePolicy(file, readFileSync(join(root, file), "utf8"))),
        clauses: new Map(
          Object.entries(gold.clauses).map(([clause, labels]) => [clause, new Map(Object.entries(labels))]),
        ),
        terms: gold.terms ?? [],
      });
    }
  return sets;
}

/** One example for each tagged clause of each set. */
export function examplesOf(sets: readonly LabelledSet[]): readonly Example[] {
  return sets.flatMap((set) =>
    [...set.clauses].map(([clause, labels]) => ({
      author: set.author,
      source: "set" as const,
      name: set.name,
      style: set.style,
      clause,
      labels,
      scopes: set.documents.flatMap((document) =>
        document.scopes
          .filter((scope) => scope.clause === clause)
          .map((scope) => ({ document, firstUnit: scope.firstUnit, endUnit: scope.endUnit })),
      ),
    })),
  );
}

interface Gold {
  readonly style?: string;
  readonly documents: readonly string[];
  readonly clauses: Record<string, Record<string, Label>>;
  readonly terms?: LabelledSet["terms"];
}

function foldersOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
