import type { KindClause } from "../kinds/columns.ts";
import type { ClauseColumn, Model } from "./model.ts";
import { WeightTable } from "./weightTable.ts";

/**
 * All that a model weighs for a clause, in one table: for each of its elements that it is stated, then for those that can be
 * put off or contradicted that they are. A feature is looked up once for all of them.
 */
export interface ClauseWeights {
  readonly stated: ClauseColumn;
  readonly deferred: KindClause | null;
  readonly contradicted: KindClause | null;
  /** Where in the table the runs of the last two begin, and how many runs it has. */
  readonly firstDeferred: number;
  readonly firstContradicted: number;
  readonly count: number;
  readonly table: WeightTable;
}

const KNOWN = new WeakMap<Model, Map<string, ClauseWeights>>();

/** Laid out when a clause is first asked for: few are in a short run. Null where the model has no column for it. */
export function clauseWeights(model: Model, clause: string): ClauseWeights | null {
  const byClause = KNOWN.get(model) ?? new Map<string, ClauseWeights>();
  KNOWN.set(model, byClause);
  const known = byClause.get(clause);
  if (known) return known;
  const stated = model.clauses.get(clause);
  if (!stated) return null;
  const deferred = model.kinds.deferred.clauses.get(clause) ?? null;
  const contradicted = model.kinds.contradicted.clauses.get(clause) ?? null;
  const runs = [...stated.runs, ...(deferred?.runs ?? []), ...(contradicted?.runs ?? [])];
  const firstDeferred = stated.runs.length;
  const firstContradicted = firstDeferred + (deferred?.runs.length ?? 0);
  const table = new WeightTable(model.lexicon.size, runs);
  const made = { stated, deferred, contradicted, firstDeferred, firstContradicted, count: runs.length, table };
  byClause.set(clause, made);
  return made;
}
