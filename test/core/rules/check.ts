import iconv from "iconv-lite";
import { expect } from "vitest";
import { createDetectContext, statedPassages } from "../../../server/src/core/detect/detect.ts";
import { findLawTerms } from "../../../server/src/core/detect/lawTerms.ts";
import type { TagSuggestion } from "../../../server/src/core/detect/suggest.ts";
import type { Finding } from "../../../server/src/core/rules/finding.ts";
import { type LintResult, lint } from "../../../server/src/core/rules/lint.ts";
import type { RuleContext } from "../../../server/src/core/rules/rule.ts";
import type { Surface } from "../../../server/src/core/rules/severities.ts";
import { lintPaths } from "../../../server/src/workspace/lintPaths.ts";
import { memoryFiles } from "../../../server/src/workspace/memoryFiles.ts";
import { sourceAssets } from "../../support/assets.ts";
import { readMarks } from "../marks.ts";

/**
 * A policy set whose texts carry what a rule should find: `⟦passage⟧(clause/element)`, `⟦passage⟧(clause)` or
 * `⟦passage⟧()`; several findings on one passage are separated by `, `. A set without marks is one the rule leaves alone.
 */
export interface Fixture {
  readonly rule: string;
  readonly name: string;
  /** Texts by path; a set is everything below one folder. */
  readonly files: Readonly<Record<string, string>>;
  /** Files that are stored in another encoding. */
  readonly encodings?: Readonly<Record<string, string>>;
  readonly asOf?: string;
  readonly surface?: Surface;
  /** Sections that detection would suggest a tag for. */
  readonly suggest?: readonly { readonly heading: string; readonly clause: string }[];
}

/** The rule finds what is marked, exactly there, and nothing else. */
export async function check(fixture: Fixture): Promise<void> {
  const expected: string[] = [];
  const files: Record<string, string> = {};
  for (const [file, marked] of Object.entries(fixture.files)) {
    const { source, marks } = readMarks(marked);
    files[file] = source;
    for (const { start, end, what } of marks)
      for (const about of what.split(", ")) expected.push(described(file, source.slice(start, end), start, about));
  }
  const { findings } = await lintFiles(files, fixture);
  const found = findings
    .filter((finding) => finding.rule === fixture.rule)
    .map((finding) => describedFinding(finding, files));
  expect(found.sort()).toEqual(expected.sort());
}

export function describedFinding(
  { file, span, clause, element }: Finding,
  files: Readonly<Record<string, string>>,
): string {
  const about = [clause, element].filter((part) => part !== null).join("/");
  return described(file, (files[file] ?? "").slice(span.start, span.end), span.start, about);
}

function described(file: string, text: string, start: number, about: string): string {
  return `${file}@${start} “${text}” ${about}`.trimEnd();
}

/** Lints files from memory, by rules alone: what is trained does not decide here. */
export async function lintFiles(
  files: Readonly<Record<string, string>>,
  options: Omit<Partial<Fixture>, "files"> = {},
): Promise<LintResult> {
  const { context, surface } = await openFiles(files, options);
  return lint(context, surface);
}

export async function openFiles(
  files: Readonly<Record<string, string>>,
  options: Omit<Partial<Fixture>, "files"> = {},
): Promise<{ readonly context: RuleContext; readonly surface: Surface }> {
  const { encodings = {}, asOf = "2026-11-24", surface = "batch", suggest = [] } = options;
  const stored = Object.entries(files).map(([path, text]): [string, string | Uint8Array] => {
    const encoding = encodings[path];
    return [`/shop-root/${path}`, encoding === undefined ? text : iconv.encode(text, encoding)];
  });
  const { sets } = await lintPaths(memoryFiles(Object.fromEntries(stored)), {
    workingFolder: "/shop-root",
    paths: [],
    configPath: null,
    honourIgnoreFiles: true,
    asOf,
    surface,
    rubrics: sourceAssets,
    model: async () => null,
  });
  const [set] = sets;
  if (!set || sets.length > 1) throw new Error(`a fixture is one set, not ${sets.length}`);
  const { assessment } = set.checked;
  const suggestions = suggest.flatMap(({ heading, clause }): readonly TagSuggestion[] =>
    assessment.set.documents.flatMap((document) =>
      document.headings
        .filter(({ text }) => text === heading)
        .map(({ index }) => ({ document, heading: index, clause, confidence: 0.98 })),
    ),
  );
  return {
    surface,
    context: {
      assessment,
      facts: {
        rubric: assessment.rubric,
        asOf,
        encodings: set.loaded.encodings,
        exists: set.loaded.exists,
        anchors: set.loaded.anchors,
        lawHits: (document) => findLawTerms(document, assessment.rubric),
        stated: (document) => statedPassages(document, createDetectContext(assessment.rubric, null)),
      },
      problems: set.loaded.problems,
      suggestions: (document) => suggestions.filter((suggestion) => suggestion.document === document),
    },
  };
}

/** A policy with an effective date; `clauses` is YAML below that key. */
export function policy(clauses: string, body: string, more = ""): string {
  return `---\nversion: "1"\n${more}clauses:\n${clauses}\n---\n\n${body}\n`;
}
