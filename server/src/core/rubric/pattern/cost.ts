import { ANY, type CharSet, meets, NONE, union } from "../../text/pattern/charset.ts";
import type { PatternNode } from "../../text/pattern/syntax.ts";

/**
 * Steps that a pattern may take from one place at most. Each repeat that can trade characters with what follows
 * multiplies them: three gaps of 24 are allowed, two open repeats that overlap are not.
 */
const MOST_STEPS = 1_000_000;

/** What an open repeat counts as: a long run of one kind of character. */
const OPEN = 2048;

export type Danger = "backreference" | "nested-repeat" | "slow";

/**
 * Whether a pattern can take unreasonable time on some text; null when it cannot. The check is conservative: it counts
 * the ways in which a backtracking matcher could try to match from one place, without looking at what is likely.
 */
export function dangerOf(pattern: PatternNode): Danger | null {
  if (some(pattern, (node) => node.kind === "backreference")) return "backreference";
  const { ways, work } = costOf(pattern, END);
  if (ways === Number.POSITIVE_INFINITY) return "nested-repeat";
  return Math.max(ways, work) > MOST_STEPS ? "slow" : null;
}

/** True when the pattern can match without a character. */
export function matchesNothing(node: PatternNode): boolean {
  switch (node.kind) {
    case "set":
      return false;
    case "sequence":
      return node.items.every(matchesNothing);
    case "choice":
      return node.options.some(matchesNothing);
    case "repeat":
      return node.min === 0 || matchesNothing(node.body);
    case "assertion":
    case "look":
    case "backreference":
      return true;
  }
}

/** What comes after a part of a pattern. */
interface Follow {
  /** Characters that it may begin with; empty where the match is then complete. */
  readonly first: CharSet;
  /** Its least length, up to the first part that must be there. */
  readonly length: number;
}

const END: Follow = { first: NONE, length: 1 };

interface Cost {
  /** Ways to match from one place, each of which has to be tried when what follows fails. */
  readonly ways: number;
  /** Ends tried for all of them together. */
  readonly work: number;
}

const FIXED: Cost = { ways: 1, work: 0 };

function costOf(node: PatternNode, follow: Follow): Cost {
  switch (node.kind) {
    case "set":
    case "assertion":
    case "backreference":
      return FIXED;
    case "look": {
      // It counts once, but fails only when every way through it has been tried.
      const inner = costOf(node.body, END);
      return { ways: 1, work: Math.max(inner.ways, inner.work) };
    }
    case "sequence":
      return costOfSequence(node.items, follow);
    case "choice":
      return costOfChoice(node.options, follow);
    case "repeat":
      return costOfRepeat(node.body, node.min, node.max, follow);
  }
}

function costOfSequence(items: readonly PatternNode[], follow: Follow): Cost {
  let next = follow;
  const costs = items.toReversed().map((item) => {
    const cost = costOf(item, next);
    next = matchesNothing(item)
      ? { first: union(firstOf(item), next.first), length: next.length }
      : { first: firstOf(item), length: leastLength(item) };
    return cost;
  });
  // Every way through what stands before is a new attempt at what follows.
  return costs.reduceRight(
    (before, cost) => ({
      ways: before.ways * cost.ways,
      // Endless ways to no work at all are no work: the product would be no number, which no limit stops.
      work: before.work + (cost.work === 0 ? 0 : before.ways * cost.work),
    }),
    FIXED,
  );
}

/** Only options that can match the same text add up. */
function costOfChoice(options: readonly PatternNode[], follow: Follow): Cost {
  const costs = options.map((option) => ({ ...costOf(option, follow), beginning: beginningOf(option) }));
  const together = costs.map((cost) => costs.filter((other) => rivals(cost.beginning, other.beginning)));
  return {
    ways: Math.max(...together.map((group) => group.reduce((sum, cost) => sum + cost.ways, 0))),
    work: Math.max(...together.map((group) => group.reduce((sum, cost) => sum + cost.work, 0))),
  };
}

/**
 * A repeat can end wherever what follows can begin. A word of two characters occurs in a gap of 24 at most 12 times, so
 * its length divides the ends that are worth trying further. An open repeat is walked back over its whole run even where
 * nothing can follow.
 */
function costOfRepeat(body: PatternNode, min: number, max: number, follow: Follow): Cost {
  const isOpen = max === Number.POSITIVE_INFINITY;
  const first = firstOf(body);
  const inner = costOf(body, max > 1 ? { first: union(first, follow.first), length: 1 } : follow);
  const undecided = inner.ways > 1 || (max > 1 && matchesNothing(body));
  if (undecided && isOpen) return { ways: Number.POSITIVE_INFINITY, work: Number.POSITIVE_INFINITY };
  const width = isOpen ? OPEN - 1 : max - min;
  const ends = meets(first, follow.first) ? Math.floor(width / follow.length) + 1 : 1;
  const ways = inner.ways === 1 ? ends : Math.min(inner.ways ** max * ends, Number.MAX_VALUE);
  const steps = isOpen && follow.first.length > 0 ? OPEN : 1;
  return { ways, work: Math.min(Math.max(ways, steps) * Math.max(1, inner.work), Number.MAX_VALUE) };
}

function leastLength(node: PatternNode): number {
  switch (node.kind) {
    case "set":
      return 1;
    case "sequence":
      return node.items.reduce((sum, item) => sum + leastLength(item), 0);
    case "choice":
      return Math.min(...node.options.map(leastLength));
    case "repeat":
      return node.min * leastLength(node.body);
    case "assertion":
    case "look":
    case "backreference":
      return 0;
  }
}

/** Characters that a match of the node can begin with. */
function firstOf(node: PatternNode): CharSet {
  switch (node.kind) {
    case "set":
      return node.set;
    case "sequence": {
      const reach = node.items.findIndex((item) => !matchesNothing(item));
      return union(...node.items.slice(0, reach < 0 ? undefined : reach + 1).map(firstOf));
    }
    case "choice":
      return union(...node.options.map(firstOf));
    case "repeat":
      return node.max === 0 ? NONE : firstOf(node.body);
    // What they look at is not consumed, so whatever stands before them can be tried again.
    case "assertion":
    case "look":
    case "backreference":
      return ANY;
  }
}

/** What tells an option from the others: worked out once for each, since a list of words is compared with itself. */
interface Beginning {
  /** Its characters where its length is fixed. */
  readonly letters: readonly CharSet[] | null;
  readonly first: CharSet;
  readonly canBeNothing: boolean;
}

function beginningOf(option: PatternNode): Beginning {
  return { letters: lettersOf(option), first: firstOf(option), canBeNothing: matchesNothing(option) };
}

/** Whether two options can match at the same place. */
function rivals(a: Beginning, b: Beginning): boolean {
  if (a === b) return true;
  if (!a.letters || !b.letters) return a.canBeNothing || b.canBeNothing || meets(a.first, b.first);
  const others = b.letters;
  return a.letters.every((set, index) => {
    const other = others[index];
    return other === undefined || meets(set, other);
  });
}

/** The characters of an option of fixed length, null where its length varies. */
function lettersOf(node: PatternNode): readonly CharSet[] | null {
  if (node.kind === "set") return [node.set];
  if (node.kind !== "sequence") return null;
  const letters = node.items.map(lettersOf);
  return letters.every((part) => part !== null) ? letters.flat() : null;
}

function some(node: PatternNode, test: (node: PatternNode) => boolean): boolean {
  if (test(node)) return true;
  switch (node.kind) {
    case "sequence":
      return node.items.some((item) => some(item, test));
    case "choice":
      return node.options.some((option) => some(option, test));
    case "repeat":
    case "look":
      return some(node.body, test);
    case "set":
    case "assertion":
    case "backreference":
      return false;
  }
}
