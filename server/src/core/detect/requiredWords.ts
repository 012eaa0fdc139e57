/**
 * Groups of words of which a regular expression needs one each, read from its source: the literal alternatives of every
 * part that must match. Anything it can't read (classes, look-arounds, optional parts) is skipped, so the answer is
 * always safe: a text without one word of some group cannot match. An empty answer means nothing is known.
 */
export function requiredWords(source: string): readonly (readonly string[])[] {
  const reader = new Reader(source);
  const alternatives = reader.alternation();
  // Several top-level alternatives: a text needs one word of one of them.
  if (alternatives.length !== 1) {
    const merged: string[] = [];
    for (const sequence of alternatives) {
      const best = strongest(sequence);
      if (best === null) return [];
      merged.push(...best);
    }
    return merged.length > 0 ? [merged] : [];
  }
  return alternatives[0] ?? [];
}

type Group = readonly string[];

/** The group whose shortest word is longest: the rarest in a text. */
function strongest(sequence: readonly Group[]): Group | null {
  let best: Group | null = null;
  for (const group of sequence) {
    if (best === null || shortest(group) > shortest(best)) best = group;
  }
  return best;
}

function shortest(group: Group): number {
  return Math.min(...group.map((word) => word.length));
}

class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Sequences of groups, one per alternative, up to the closing parenthesis or the end. */
  alternation(): (readonly Group[])[] {
    const alternatives: (readonly Group[])[] = [];
    let groups: Group[] = [];
    let literal = "";
    const flush = () => {
      if (literal.length > 0) groups.push([literal]);
      literal = "";
    };
    while (this.at < this.source.length && this.source.charAt(this.at) !== ")") {
      const c = this.source.charAt(this.at);
      if (c === "|") {
        flush();
        alternatives.push(groups);
        groups = [];
        this.at++;
      } else if (c === "(") {
        flush();
        const group = this.group();
        const optional = this.quantifier();
        if (!optional && group !== null) groups.push(...group);
      } else if (c === "[") {
        flush();
        this.characterClass();
        this.quantifier();
      } else if (c === ".") {
        flush();
        this.at++;
        this.quantifier();
      } else if (c === "^" || c === "$") {
        flush();
        this.at++;
      } else {
        const char = this.character();
        const before = this.at;
        const optional = this.quantifier();
        if (char === null) flush();
        else if (optional) flush();
        else {
          literal += char;
          if (this.at !== before) flush();
        }
      }
    }
    flush();
    alternatives.push(groups);
    return alternatives;
  }

  /** What a parenthesis requires; null for look-arounds and for what can't be read. */
  private group(): readonly Group[] | null {
    this.at++;
    let plain = true;
    if (this.source.startsWith("?", this.at)) {
      const head = /^\?(?::|<[a-zA-Z]\w*>|<?[=!])/.exec(this.source.slice(this.at));
      if (head === null) plain = false;
      else {
        plain = head[0] === "?:" || head[0].endsWith(">");
        this.at += head[0].length;
      }
    }
    const alternatives = this.alternation();
    this.at++;
    if (!plain) return null;
    if (alternatives.length === 1) return alternatives[0] ?? null;
    const merged: string[] = [];
    for (const sequence of alternatives) {
      const best = strongest(sequence);
      if (best === null) return null;
      merged.push(...best);
    }
    return [merged];
  }

  private characterClass(): void {
    this.at++;
    while (this.at < this.source.length && this.source.charAt(this.at) !== "]") {
      this.at += this.source.charAt(this.at) === "\\" ? 2 : 1;
    }
    this.at++;
  }

  /** One literal character, or null for an escape that stands for a class or a place. */
  private character(): string | null {
    const c = this.source.charAt(this.at);
    if (c !== "\\") {
      this.at++;
      return c;
    }
    const escaped = this.source.charAt(this.at + 1);
    if (escaped === "u") {
      const code = Number.parseInt(this.source.slice(this.at + 2, this.at + 6), 16);
      this.at += 6;
      return Number.isNaN(code) ? null : String.fromCharCode(code);
    }
    this.at += 2;
    return /[a-zA-Z0-9]/.test(escaped) ? null : escaped;
  }

  /** Reads a quantifier; true where it lets the part be absent. */
  private quantifier(): boolean {
    const match = /^(?:\*|\+|\?|\{(\d*)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (match === null) return false;
    this.at += match[0].length;
    return match[0].startsWith("*") || match[0].startsWith("?") || match[1] === "0" || match[1] === "";
  }
}
