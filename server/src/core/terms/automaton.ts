/** One phrase found in a text, as a half-open range of UTF-16 offsets. */
export interface TermHit {
  /** Index of the phrase in the list the automaton was made from. */
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Finds many phrases in one pass (Aho-Corasick). Immutable; safe to share. */
export interface Automaton {
  readonly size: number;
  /** All hits, overlapping ones included, by end offset and then longest first. */
  find(text: string): readonly TermHit[];
  /** Indexes of the phrases that occur, each once, without allocating hits. */
  occurring(text: string): ReadonlySet<number>;
}

const ROOT = 0;

/** Compiles phrases (normalised text; empty ones never match). Equal phrases keep their own index each. */
export function compileTerms(phrases: readonly string[]): Automaton {
  const trie = buildTrie(phrases);
  const { fail, link } = linkFailures(trie);

  function walk(text: string, visit: (term: number, end: number) => void): void {
    let node = ROOT;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      let next = trie.step(node, code);
      while (next < 0 && node !== ROOT) {
        node = fail[node] ?? ROOT;
        next = trie.step(node, code);
      }
      node = next < 0 ? ROOT : next;
      let out = (trie.terms[node]?.length ?? 0) > 0 ? node : (link[node] ?? -1);
      while (out >= 0) {
        for (const term of trie.terms[out] ?? []) visit(term, i + 1);
        out = link[out] ?? -1;
      }
    }
  }

  return {
    size: phrases.length,
    find(text) {
      const hits: TermHit[] = [];
      walk(text, (term, end) => {
        hits.push({ term, start: end - (phrases[term]?.length ?? 0), end });
      });
      return hits;
    },
    occurring(text) {
      const found = new Set<number>();
      walk(text, (term) => {
        found.add(term);
      });
      return found;
    },
  };
}

interface Trie {
  /** Phrases that end at a node. */
  readonly terms: readonly (readonly number[])[];
  readonly children: readonly (ReadonlyMap<number, number> | null)[];
  step(node: number, code: number): number;
}

function buildTrie(phrases: readonly string[]): Trie {
  const terms: number[][] = [[]];
  const children: (Map<number, number> | null)[] = [null];
  for (let term = 0; term < phrases.length; term++) {
    const phrase = phrases[term] ?? "";
    if (phrase.length === 0) continue;
    let node = ROOT;
    for (let i = 0; i < phrase.length; i++) {
      const code = phrase.charCodeAt(i);
      let map = children[node] ?? null;
      if (map === null) {
        map = new Map();
        children[node] = map;
      }
      let next = map.get(code);
      if (next === undefined) {
        next = terms.length;
        terms.push([]);
        children.push(null);
        map.set(code, next);
      }
      node = next;
    }
    terms[node]?.push(term);
  }
  // Most characters of a policy start no phrase, so the root is a table instead of a map.
  const first = new Int32Array(0x10000).fill(-1);
  for (const [code, child] of children[ROOT] ?? []) first[code] = child;
  return {
    terms,
    children,
    step(node, code) {
      if (node === ROOT) return first[code] ?? -1;
      return children[node]?.get(code) ?? -1;
    },
  };
}

/** For every node the longest proper suffix that is also a node, and the nearest such suffix where a phrase ends. */
function linkFailures(trie: Trie): { fail: Int32Array; link: Int32Array } {
  const count = trie.terms.length;
  const fail = new Int32Array(count);
  const link = new Int32Array(count).fill(-1);
  const queue: number[] = [ROOT];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? ROOT;
    for (const [code, child] of trie.children[node] ?? []) {
      queue.push(child);
      if (node === ROOT) continue;
      let back = fail[node] ?? ROOT;
      let target = trie.step(back, code);
      while (target < 0 && back !== ROOT) {
        back = fail[back] ?? ROOT;
        target = trie.step(back, code);
      }
      const suffix = target < 0 ? ROOT : target;
      fail[child] = suffix;
      link[child] = (trie.terms[suffix]?.length ?? 0) > 0 ? suffix : (link[suffix] ?? -1);
    }
  }
  return { fail, link };
}
