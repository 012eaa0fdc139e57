import type { PolicyDocument, UnitContent } from "../policy/document.ts";
import type { PartMemory } from "../policy/partMemory.ts";
import { type Stretch, stretchesOf, type UnitRange } from "../policy/parts.ts";
import type { Clause, Element, Rubric } from "../rubric/rubric.ts";
import type { Span } from "../span.ts";
import { combined, evidenceOf, type JudgedScope } from "./combine.ts";
import type { Decision } from "./decision.ts";
import { DECISION } from "./decisionWeights.ts";
import { judgeScope, type ScopeUnits } from "./judgeScope.ts";
import { passagesOf } from "./passage.ts";
import { createPhrasebook, type HouseVocabulary, type Phrasebook } from "./phrasebook.ts";
import { ABSENT, type ScopeVerdict } from "./scopeVerdict.ts";
import type { Model } from "./scorer/scorer.ts";
import type { ElementVerdict, Evidence, PlacedScope } from "./verdict.ts";

/** What detection works with: the rubric, the trained columns, and what it remembers of scopes it has judged. */
export interface DetectContext {
  readonly rubric: Rubric;
  /** Null for a rubric without trained columns: then rules alone decide. */
  readonly model: Model | null;
  readonly decision: Decision;
  readonly phrasebook: Phrasebook;
  readonly cache: ScopeCache;
}

/** Verdicts of scopes already judged, by place; valid as long as the very same contents stand there. */
export type ScopeCache = Map<string, CachedScope>;

interface CachedScope {
  readonly contents: readonly unknown[];
  readonly verdicts: ReadonlyMap<string, ScopeVerdict>;
}

/** `house` adds synonyms to concepts of the rubric's vocabulary (`vocabulary` in clausemark.yaml). */
export function createDetectContext(rubric: Rubric, model: Model | null, house: HouseVocabulary = []): DetectContext {
  return { rubric, model, decision: DECISION, phrasebook: phrasebookOf(rubric, house), cache: new Map() };
}

/** Preparing a standard's phrases takes longer than judging a policy, and they never change. */
const PHRASEBOOKS = new WeakMap<Rubric, Phrasebook>();

function phrasebookOf(rubric: Rubric, house: HouseVocabulary): Phrasebook {
  if (house.length > 0) return createPhrasebook(rubric, house);
  const known = PHRASEBOOKS.get(rubric) ?? createPhrasebook(rubric, house);
  PHRASEBOOKS.set(rubric, known);
  return known;
}

/**
 * Forgets what is known of scopes by place once most of it is of tags that are gone; a tag leaves one behind with every
 * letter that is typed into it. Documents that stay as they are keep their verdicts all the same.
 */
export function forgetGoneScopes({ cache }: DetectContext, documents: readonly PolicyDocument[]): void {
  const scopes = documents.reduce((sum, document) => sum + document.scopes.length, 0);
  if (cache.size > 2 * scopes + SPARE_SCOPES) cache.clear();
}

const SPARE_SCOPES = 50;

/** Detection behind two questions: the one way from text to a decision. */
export interface Judge {
  /** Verdict of every scoring element of the clause over all its scopes, in the order of `clause.elements`. */
  judge(clause: Clause, scopes: readonly PlacedScope[]): readonly ElementVerdict[];
  /** A plain statement inside one of the scopes that a conditional clause does not apply. */
  notApplicable(clause: Clause, scopes: readonly PlacedScope[]): Evidence | null;
}

export function createJudge(context: DetectContext): Judge {
  return {
    judge: (clause, scopes) => latest(clause, scopes, context).verdicts,
    notApplicable: (clause, scopes) => {
      const judged = latest(clause, scopes, context);
      if (judged.excuse === undefined) judged.excuse = notApplicable(clause, scopes);
      return judged.excuse;
    },
  };
}

/** What was last decided of a clause: of a large set's clauses an edit concerns those that its document answers. */
interface Judged {
  readonly scopes: readonly PlacedScope[];
  readonly verdicts: readonly ElementVerdict[];
  /** Undefined until it is asked for. */
  excuse: Evidence | null | undefined;
}

const LATEST = new WeakMap<ScopeCache, Map<Clause, Judged>>();

function latest(clause: Clause, scopes: readonly PlacedScope[], context: DetectContext): Judged {
  const byClause = LATEST.get(context.cache) ?? new Map<Clause, Judged>();
  LATEST.set(context.cache, byClause);
  const known = byClause.get(clause);
  if (known && equal(known.scopes, scopes)) return known;
  const judged = scopes.map((placed) => judgedScope(clause, placed, context));
  const made = { scopes, verdicts: clause.elements.map((_, index) => combined(index, judged)), excuse: undefined };
  byClause.set(clause, made);
  return made;
}

/**
 * Decides one element over all scopes tagged with its clause: its outcome, the passages that decide it, what is lacking
 * and the passage that comes nearest. Scopes whose contents were judged before cost nothing.
 */
export function judge(
  clause: Clause,
  element: Element,
  scopes: readonly PlacedScope[],
  context: DetectContext,
): ElementVerdict {
  return combined(
    clause.elements.indexOf(element),
    scopes.map((placed) => judgedScope(clause, placed, context)),
  );
}

/** Passages of the document's tagged sections that state an element, in no order. */
export function statedPassages(document: PolicyDocument, context: DetectContext): readonly Span[] {
  return document.scopes.flatMap((scope) => {
    const clause = context.rubric.clauseById.get(scope.clause);
    const judged = clause ? judgedScope(clause, { document, scope }, context) : null;
    const stating = judged?.verdicts.filter(({ outcome }) => outcome === "stated") ?? [];
    return judged ? stating.flatMap((verdict) => evidenceOf(judged, verdict).map((place) => place.span)) : [];
  });
}

/** Scopes of documents that have not been parsed anew since they were judged. */
const JUDGED = new WeakMap<ScopeCache, JudgedScopes>();

type JudgedScopes = WeakMap<PlacedScope["scope"], JudgedScope & { readonly clause: Clause }>;

function judgedScope(clause: Clause, placed: PlacedScope, context: DetectContext): JudgedScope {
  const judged: JudgedScopes = JUDGED.get(context.cache) ?? new WeakMap();
  JUDGED.set(context.cache, judged);
  const known = judged.get(placed.scope);
  if (known?.clause === clause && known.placed.document === placed.document) return known;
  const byElement = verdictsOf(clause, placed, context);
  const verdicts = clause.elements.map(({ id }) => byElement.get(id) ?? ABSENT);
  const made = { clause, placed, verdicts, evidence: new Map() };
  judged.set(placed.scope, made);
  return made;
}

function verdictsOf(
  clause: Clause,
  { document, scope }: PlacedScope,
  context: DetectContext,
): ReadonlyMap<string, ScopeVerdict> {
  const key = `${document.path}\n${clause.id}\n${scope.tag.target}`;
  const contents = contentsOf(document, scope.firstUnit, scope.endUnit);
  const known = context.cache.get(key);
  if (known && equal(known.contents, contents)) return known.verdicts;
  const units: ScopeUnits = {
    document,
    firstUnit: scope.firstUnit,
    endUnit: scope.endUnit,
    claims: claimsOf(document, clause, scope.firstUnit, scope.endUnit),
  };
  const verdicts = judgeScope(clause, units, context);
  context.cache.set(key, { contents, verdicts });
  return verdicts;
}

/** Everything a scope's verdict depends on: its contents, what stands over each, and the author's claims. */
function contentsOf(document: PolicyDocument, firstUnit: number, endUnit: number): readonly unknown[] {
  const contents: Contents = [];
  for (const stretch of stretchesOf(document, firstUnit, endUnit)) {
    if (stretch.memory) contents.push(stretch.memory);
    else pushUnits(document, stretch, contents);
  }
  for (const directive of document.directives) {
    if (directive.kind === "evidence") {
      contents.push(
        `${directive.clause}/${directive.element}`,
        directive.firstUnit - firstUnit,
        directive.endUnit - firstUnit,
      );
    }
  }
  return contents;
}

/** A part that stays as it is keeps its memory. */
type Contents = (UnitContent | PartMemory | string | number)[];

function pushUnits(document: PolicyDocument, { firstUnit, endUnit }: Stretch, contents: Contents): void {
  for (let index = firstUnit; index < endUnit; index++) {
    const unit = document.units[index];
    if (!unit) continue;
    contents.push(unit.content, unit.kind, overOf(document, unit.lead), overOf(document, unit.label));
    contents.push(document.headings[unit.heading]?.text ?? "");
  }
}

function overOf(document: PolicyDocument, index: number): UnitContent | string {
  return document.units[index]?.content ?? "";
}

function equal(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

function claimsOf(document: PolicyDocument, clause: Clause, firstUnit: number, endUnit: number): ScopeUnits["claims"] {
  const claims = new Map<string, UnitRange[]>();
  for (const directive of document.directives) {
    if (directive.kind !== "evidence" || directive.clause !== clause.id) continue;
    if (directive.firstUnit < firstUnit || directive.endUnit > endUnit) continue;
    const range = { firstUnit: directive.firstUnit, endUnit: directive.endUnit };
    const known = claims.get(directive.element);
    if (known) known.push(range);
    else claims.set(directive.element, [range]);
  }
  return claims;
}

/** A plain statement inside one of the scopes that a conditional clause does not apply (5.8, 6.6, 7.5, 8.6). */
export function notApplicable(clause: Clause, scopes: readonly PlacedScope[]): Evidence | null {
  if (clause.notApplicableWhen.length === 0) return null;
  for (const { document, scope } of scopes) {
    for (const { unit, text } of passagesOf(document, scope.firstUnit, scope.endUnit)) {
      if (clause.notApplicableWhen.some((pattern) => pattern.test(text))) return { document, span: unit.span };
    }
  }
  return null;
}
