import type { CharSet } from "./charset.ts";
import { type PatternNode, readPattern } from "./syntax.ts";

/** Words of which a text needs at least one. */
type Group = readonly string[];

/**
 * Groups of words of which a regular expression needs one each: the literal alternatives of every part that must match.
 * Classes, look-arounds and optional parts are passed over, so the answer is always safe: a text without one word of some
 * group cannot match. An empty answer means nothing is known.
 */
export function requiredWords(source: string): readonly Group[] {
  return groupsOf(readPattern(source));
}

function groupsOf(node: PatternNode): readonly Group[] {
  switch (node.kind) {
    case "sequence":
      return groupsOfSequence(node.items);
    case "choice":
      return groupsOfChoice(node.options);
    case "repeat":
      return node.min > 0 ? groupsOf(node.body) : [];
    case "set":
      return groupsOfSequence([node]);
    case "assertion":
    case "look":
    case "backreference":
      return [];
  }
}

/** Successive characters make one word; whatever else stands between them parts it. */
function groupsOfSequence(items: readonly PatternNode[]): readonly Group[] {
  const groups: Group[] = [];
  let word = "";
  const close = () => {
    if (word.length > 0) groups.push([word]);
    word = "";
  };
  for (const item of items) {
    if (item.kind === "set") {
      const character = onlyCharacter(item.set);
      if (character === null) close();
      else word += character;
    } else {
      close();
      groups.push(...groupsOf(item));
    }
  }
  close();
  return groups;
}

/** A text needs one word of one of the options, so each must need some. */
function groupsOfChoice(options: readonly PatternNode[]): readonly Group[] {
  const merged: string[] = [];
  for (const option of options) {
    const best = strongest(groupsOf(option));
    if (best === null) return [];
    merged.push(...best);
  }
  return [merged];
}

/** The group whose shortest word is longest: the rarest in a text. */
function strongest(groups: readonly Group[]): Group | null {
  let best: Group | null = null;
  for (const group of groups) {
    if (best === null || shortest(group) > shortest(best)) best = group;
  }
  return best;
}

function shortest(group: Group): number {
  return Math.min(...group.map((word) => word.length));
}

function onlyCharacter(set: CharSet): string | null {
  const [range, more] = set;
  return range && !more && range[0] === range[1] ? String.fromCodePoint(range[0]) : null;
}
