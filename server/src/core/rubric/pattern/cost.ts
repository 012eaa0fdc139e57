import { ANY, type CharSet, meets, NONE, union } from "./charset.ts";
import type { PatternNode } from "./syntax.ts";

/**
 * Ways to match from one place that a pattern may have at most. Each open or bounded repeat that can trade characters
 * with what follows multiplies them: four gaps of 24 before a single character are allowed, two open repeats that overlap are not.
 */
export const MOST_WAYS = 500_000;

/** What an open repeat counts as: a long run of one kind of character. */
const OPEN = 1024;

export type Danger = "backreference" | "nested-repeat" | "slow";

/**
 * Whether a pattern can take unreasonable time on some text; null when it cannot. The check is conservative: it counts
 * the ways in which a backtracking matcher could try to match from one place, without looking at what is likely.
 */
export function dangerOf(pattern: PatternNode): Danger | null {
  if (some(pattern, (node) => node.kind === "backreference")) return "backreference";
  const ways = waysOf(pattern, END);
  return ways === Number.POSITIVE_INFINITY ? "nested-repeat" : ways > MOST_WAYS ? "slow" : null;
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

function waysOf(node: PatternNode, follow: Follow): number {
  switch (node.kind) {
    case "set":
    case "assertion":
    case "backreference":
      return 1;
    case "look":
      return waysOf(node.body, END);
    case "sequence": {
      let next = follow;
      let ways = 1;
      for (const item of node.items.toReversed()) {
        ways *= waysOf(item, next);
        next = matchesNothing(item)
          ? { first: union(firstOf(item), next.first), length: next.length }
          : { first: firstOf(item), length: leastLength(item) };
      }
      return ways;
    }
    case "choice":
      return waysOfChoice(node.options, follow);
    case "repeat":
      return waysOfRepeat(node.body, node.min, node.max, follow);
  }
}

/** Only options that can match the same text add up. */
function waysOfChoice(options: readonly PatternNode[], follow: Follow): number {
  const ways = options.map((option) => waysOf(option, follow));
  const together = options.map((option) =>
    options.reduce((sum, other, index) => (rivals(option, other) ? sum + (ways[index] ?? 1) : sum), 0),
  );
  return Math.max(...together);
}

/**
 * A repeat can end wherever what follows can begin. A word of two characters occurs in a gap of 24 at most 12 times, so
 * its length divides the ends that are worth trying further.
 */
function waysOfRepeat(body: PatternNode, min: number, max: number, follow: Follow): number {
  const first = firstOf(body);
  const inner = waysOf(body, max > 1 ? { first: union(first, follow.first), length: 1 } : follow);
  const undecided = inner > 1 || (max > 1 && matchesNothing(body));
  if (undecided && max === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const width = max === Number.POSITIVE_INFINITY ? OPEN - 1 : max - min;
  const ends = meets(first, follow.first) ? Math.floor(width / follow.length) + 1 : 1;
  return inner === 1 ? ends : Math.min(inner ** max * ends, Number.MAX_VALUE);
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

/** Whether two options can match at the same place. */
function rivals(a: PatternNode, b: PatternNode): boolean {
  if (a === b) return true;
  const left = lettersOf(a);
  const right = lettersOf(b);
  if (!left || !right) return matchesNothing(a) || matchesNothing(b) || meets(firstOf(a), firstOf(b));
  return left.every((set, index) => {
    const other = right[index];
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
