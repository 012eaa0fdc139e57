/** Decisions against labels, counted. */
export interface Counts {
  readonly hits: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

export interface Quality extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Decided {
  /** Whether the decision was positive, and whether it should have been. */
  readonly decided: boolean;
  readonly right: boolean;
}

export function qualityOf(decisions: Iterable<Decided>): Quality {
  let hits = 0;
  let falseAlarms = 0;
  let misses = 0;
  for (const { decided, right } of decisions)
    if (decided && right) hits++;
    else if (decided) falseAlarms++;
    else if (right) misses++;
  const precision = hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms);
  const recall = hits + misses === 0 ? 1 : hits / (hits + misses);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { hits, falseAlarms, misses, precision, recall, f1 };
}

export interface Ranked {
  readonly score: number;
  readonly right: boolean;
}

/** The lowest threshold at which precision is still at least `least`; infinite where none is. */
export function thresholdAt(ranked: readonly Ranked[], least: number): number {
  const sorted = [...ranked].sort((a, b) => b.score - a.score);
  let hits = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (const [i, { score, right }] of sorted.entries()) {
    if (right) hits++;
    if (hits / (i + 1) >= least) threshold = score;
  }
  return threshold;
}

/** The threshold that as many reach as should; infinite where none should. */
export function thresholdOfCount(ranked: readonly Ranked[]): number {
  const right = ranked.filter((one) => one.right).length;
  const sorted = ranked.map(({ score }) => score).sort((a, b) => b - a);
  return sorted[right - 1] ?? Number.POSITIVE_INFINITY;
}

/** The highest recall at a precision of at least `least`. */
export function recallAt(ranked: readonly Ranked[], least: number): number {
  const threshold = thresholdAt(ranked, least);
  return qualityOf(ranked.map(({ score, right }) => ({ decided: score >= threshold, right }))).recall;
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(key(item));
    if (list) list.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** As figures are shown: three places. */
export function three(value: number): number {
  return Math.round(value * 1000) / 1000;
}
