import { indexLines, positionAt } from "../text/lines.ts";
import { type LocatedProblem, type Location, problemAt } from "../yaml/located.ts";
import { nearest } from "../yaml/nearest.ts";
import { requireMembers } from "../yaml/shape.ts";
import { buildClause, mergeById } from "./build/clause.ts";
import { type BuildContext, complain } from "./build/context.ts";
import { checkId, withOwnId } from "./build/ids.ts";
import { buildLaws, buildLawTerm } from "./build/law.ts";
import { buildVocabulary } from "./build/vocabulary.ts";
import { buildWords } from "./build/words.ts";
import { contentDigest } from "./digest.ts";
import { checkExamples, type ExampleJudge } from "./examples.ts";
import { type RubricDraft, type RubricFile, readDraft } from "./files.ts";
import type { RubricProblem } from "./problem.ts";
import type { Clause, Element, Erratum, LawTerm, Rubric, Section } from "./rubric.ts";
import { narrow } from "./skeleton.ts";
import { checkSums } from "./sums.ts";

export interface CompileOptions {
  /** Standards that `extends` may name, by id. */
  readonly builtIns?: ReadonlyMap<string, Rubric>;
  /** Judges the examples of elements and rules; without it they are not tried. */
  readonly judge?: ExampleJudge;
  /** Hashes of the standard's own sentences (`shingleHashes`), for the copy guard. */
  readonly copyShingles?: readonly number[];
}

export interface CompiledRubric {
  /** Null as long as there is a problem. */
  readonly rubric: Rubric | null;
  /** By file in the order given, then by place. */
  readonly problems: readonly RubricProblem[];
}

const REQUIRED = ["id", "name", "max", "pass", "sections"];

/**
 * Compiles a rubric from its files, the main file first. Never throws; a rubric with any problem is not used, because a
 * score by half a standard would mislead.
 */
export function compileRubric(files: readonly RubricFile[], options: CompileOptions = {}): CompiledRubric {
  const found: LocatedProblem[] = [];
  const draft = readDraft(files, found);
  const rubric = draft && build(draft, options, found);
  const problems = inOrder(found, files);
  return { rubric: problems.length === 0 ? rubric : null, problems };
}

function build(draft: RubricDraft, options: CompileOptions, problems: LocatedProblem[]): Rubric | null {
  const { main, parts, place } = draft;
  const base = baseOf(draft, options, problems);
  const places = new Map<object, Location>();
  const beforeWords: BuildContext = {
    concepts: known(
      base?.vocabulary,
      parts.flatMap((part) => part.concepts?.value ?? []).map(({ value }) => value.id),
    ),
    sections: known(
      base?.sections,
      (main.sections?.value ?? []).map(({ value }) => value.id),
    ),
    laws: [
      ...(base?.laws.keys() ?? []),
      ...parts.flatMap((part) => (part.laws?.value ?? []).map(({ key }) => key.value)),
    ],
    rules: known(
      base?.lawTerms,
      parts.flatMap((part) => part.rules?.value ?? []).map(({ value }) => value.id),
    ),
    words: base?.words ?? [],
    problems,
    places,
  };
  const words = buildWords(
    parts.flatMap((part) => part.words?.value ?? []),
    beforeWords.words,
    beforeWords,
  );
  const context: BuildContext = { ...beforeWords, words };
  if (main.id) checkId(main.id, "name", context);
  requireMembers(main, base ? ["id"] : REQUIRED, place, problems);
  const head = main.max ?? main.extends ?? main.id ?? place;
  const sections = mergeById(base?.sections ?? [], buildSections(draft, base, context));
  const written = mergeById(base?.clauses ?? [], buildClauses(draft, base, context));
  const vocabulary = buildVocabulary(
    parts.flatMap((part) => part.concepts?.value ?? []),
    base?.vocabulary ?? [],
    context,
  );
  const laws = [...(base?.laws.values() ?? []), ...parts.flatMap((part) => buildLaws(part.laws?.value ?? [], context))];
  const lawTerms = mergeById(base?.lawTerms ?? [], buildLawTerms(draft, base, context));
  const errata = buildErrata(draft, written, context);
  const max = main.max?.value ?? base?.max;
  const id = main.id?.value;
  const name = main.name?.value ?? base?.name;
  const pass = main.pass?.value ?? base?.pass;
  if (id === undefined || max === undefined || pass === undefined || !name) return null;
  const kept = (base?.errata ?? []).filter(({ clause }) => !errata.some((own) => own.clause === clause));
  const allErrata = [...kept, ...errata];
  checkSums({ max, sections, clauses: written, errata: allErrata }, head, context);
  const clauses = inSections(sections, written);
  const content = {
    id,
    number: main.number?.value ?? base?.number ?? "",
    name,
    pass,
    needsServiceManager: main.needsServiceManager?.value ?? base?.needsServiceManager ?? false,
    max,
    sections,
    clauses,
    errata: allErrata,
    vocabulary,
    words,
    lawTerms,
    laws: new Map(laws.map((law) => [law.id, law])),
    copyShingles: new Set([...(base?.copyShingles ?? []), ...(options.copyShingles ?? [])]),
  };
  const rubric: Rubric = {
    ...content,
    digest: contentDigest(content),
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
  };
  if (options.judge && problems.length === 0) problems.push(...checkExamples(rubric, parts, options.judge));
  return rubric;
}

function baseOf({ main }: RubricDraft, options: CompileOptions, problems: LocatedProblem[]): Rubric | undefined {
  if (!main.extends) return undefined;
  const base = options.builtIns?.get(main.extends.value);
  if (base) return base;
  const words = {
    found: main.extends.value,
    nearest: nearest(main.extends.value, [...(options.builtIns?.keys() ?? [])]),
  };
  problems.push(problemAt(main.extends, "rubric/unknown-base", words));
  return undefined;
}

function known(
  base: readonly { readonly id: string }[] | undefined,
  own: readonly ({ readonly value: string } | undefined)[],
): readonly string[] {
  return [...new Set([...(base ?? []).map(({ id }) => id), ...own.flatMap((id) => id?.value ?? [])])];
}

function buildSections({ main }: RubricDraft, base: Rubric | undefined, context: BuildContext): readonly Section[] {
  return withOwnId(main.sections?.value ?? [], "number", context).flatMap((place) => {
    const { id, title, points } = place.value;
    const before = base?.sections.find((section) => section.id === id.value);
    if (!before) requireMembers(place.value, ["title", "points"], place, context.problems, id.span);
    const max = points?.value ?? before?.max;
    const name = title?.value ?? before?.title;
    if (max === undefined || !name) return [];
    const section = { id: id.value, title: name, max };
    context.places.set(section, points ?? id);
    return [section];
  });
}

function buildClauses({ parts }: RubricDraft, base: Rubric | undefined, context: BuildContext): readonly Clause[] {
  const drafts = parts.flatMap((part) => part.clauses?.value ?? []);
  return withOwnId(drafts, "number", context).flatMap((place) => {
    const { id, points } = place.value;
    const clause = buildClause(place, base?.clauseById.get(id.value), context);
    if (clause) context.places.set(clause, points ?? id);
    return clause ?? [];
  });
}

/** In the order of the sections, each keeping the order in which its clauses were written; elements are numbered. */
function inSections(sections: readonly Section[], clauses: readonly Clause[]): readonly Clause[] {
  const rank = new Map(sections.map((section, index) => [section.id, index]));
  const sorted = [...clauses].sort((a, b) => (rank.get(a.section) ?? 0) - (rank.get(b.section) ?? 0));
  let index = 0;
  const numbered = (element: Element): Element => ({ ...element, index: index++ });
  return sorted.map((clause) => ({ ...clause, elements: clause.elements.map(numbered) }));
}

function buildLawTerms({ parts }: RubricDraft, base: Rubric | undefined, context: BuildContext): readonly LawTerm[] {
  return withOwnId(
    parts.flatMap((part) => part.rules?.value ?? []),
    "name",
    context,
  ).flatMap((place) => {
    const before = base?.lawTerms.find((term) => term.id === place.value.id.value);
    return buildLawTerm(place, before, context) ?? [];
  });
}

function buildErrata({ main }: RubricDraft, clauses: readonly Clause[], context: BuildContext): readonly Erratum[] {
  const ids = clauses.map((clause) => clause.id);
  return (main.errata?.value ?? []).flatMap((place) => {
    const { clause, points, note } = place.value;
    requireMembers(place.value, ["clause", "points", "note"], place, context.problems);
    if (clause && !ids.includes(clause.value)) {
      complain(context, clause, "rubric/unknown-clause", { found: clause.value, nearest: nearest(clause.value, ids) });
    }
    if (!clause || !points || !note) return [];
    const erratum = { clause: clause.value, points: points.value, note: note.value };
    context.places.set(erratum, points);
    return [erratum];
  });
}

function inOrder(problems: readonly LocatedProblem[], files: readonly RubricFile[]): readonly RubricProblem[] {
  const rank = new Map(files.map((file, index) => [file.path, index]));
  const sources = new Map(files.map((file) => [file.path, file.source]));
  const lines = new Map(files.map((file) => [file.path, indexLines(file.source)]));
  return problems
    .map((problem) => narrow(problem, sources.get(problem.file) ?? ""))
    .sort((a, b) => (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) || a.span.start - b.span.start)
    .map((problem) => ({
      ...problem,
      position: positionAt(lines.get(problem.file) ?? indexLines(""), problem.span.start),
    }));
}
