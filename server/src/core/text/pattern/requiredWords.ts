import type { CharSet } from "./charset.ts";
import { type PatternNode, readPattern } from "./syntax.ts";

/** Words of which a text needs at least one. */
export type WordGroup = readonly string[];

/**
 * Groups of words of which a regular expression needs one each: the literal alternatives of every part that must match.
 * Look-arounds, optional parts and classes of more than `largestClass` characters are passed over, so the answer is always
 * safe: a text without one word of some group cannot match. An empty answer means nothing is known.
 */
export function requiredWords(source: string, largestClass = 1): readonly WordGroup[] {
  return groupsOf(readPattern(source), largestClass);
}

function groupsOf(node: PatternNode, largestClass: number): readonly WordGroup[] {
  switch (node.kind) {
    case "sequence":
      return groupsOfSequence(node.items, largestClass);
    case "choice":
      return groupsOfChoice(node.options, largestClass);
    case "repeat":
      return node.min > 0 ? groupsOf(node.body, largestClass) : [];
    case "set":
      return groupsOfSequence([node], largestClass);
    case "assertion":
    case "look":
    case "backreference":
      return [];
  }
}

/** Successive characters make one word; whatever else stands between them parts it. */
function groupsOfSequence(items: readonly PatternNode[], largestClass: number): readonly WordGroup[] {
  const groups: WordGroup[] = [];
  let word = "";
  const close = () => {
    if (word.length > 0) groups.push([word]);
    word = "";
  };
  for (const item of items) {
    const characters = item.kind === "set" ? charactersOf(item.set, largestClass) : [];
    if (characters.length === 1) {
      word += characters[0];
      continue;
    }
    close();
    if (characters.length > 0) groups.push(characters);
    else if (item.kind !== "set") groups.push(...groupsOf(item, largestClass));
  }
  close();
  return groups;
}

/** A text needs one word of one of the options, so each must need some. */
function groupsOfChoice(options: readonly PatternNode[], largestClass: number): readonly WordGroup[] {
  const merged: string[] = [];
  for (const option of options) {
    const best = rarestGroup(groupsOf(option, largestClass));
    if (best === null) return [];
    merged.push(...best);
  }
  return [merged];
}

/** The group that fewest texts have a word of: the one whose shortest word is longest, and of equals the smallest. */
export function rarestGroup(groups: readonly WordGroup[]): WordGroup | null {
  let best: WordGroup | null = null;
  for (const group of groups) {
    if (best === null) best = group;
    const [own, other] = [shortest(group), shortest(best)];
    if (own > other || (own === other && group.length < best.length)) best = group;
  }
  return best;
}

function shortest(group: WordGroup): number {
  return group.reduce((least, word) => Math.min(least, word.length), Number.POSITIVE_INFINITY);
}

/** The characters of a class, none where there are more than `most`. */
function charactersOf(set: CharSet, most: number): readonly string[] {
  const size = set.reduce((sum, [low, high]) => sum + high - low + 1, 0);
  if (size > most) return [];
  return set.flatMap(([low, high]) =>
    Array.from({ length: high - low + 1 }, (_, at) => String.fromCodePoint(low + at)),
  );
}
