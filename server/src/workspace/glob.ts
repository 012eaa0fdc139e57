/**
 * Globs over paths with forward slashes: `*` and `?` inside a name, `**` over folders, `[a-z]`, `[!a]`, `{a,b}`; letter
 * case does not matter. A pattern comes from a file that anybody may have written, so it is matched by keeping every
 * state it can be in: time grows with the pattern times the path and never explodes. picomatch and minimatch make
 * regular expressions that backtrack, and picomatch takes the brackets of 退换货(2)*.md for a group.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const states = new States();
  const start = states.sequence(parse([...pattern.toLowerCase()]), states.add(null, []));
  return (path) => states.accepts(start, [...path.toLowerCase()]);
}

/** Whether a written path says more than one name. */
export function isGlob(written: string): boolean {
  return /[*?]|\[[^\]/]+\]|\{[^{}]*,[^{}]*\}/.test(written);
}

/** The folder that all matches are in, as written; empty where they may be anywhere. */
export function globBase(written: string): string {
  const names = written.split("/");
  const first = names.findIndex(isGlob);
  return names.slice(0, first < 0 ? -1 : first).join("/") || (written.startsWith("/") ? "/" : "");
}

type Test = (character: string) => boolean;

type Part =
  | { readonly kind: "one"; readonly test: Test }
  | { readonly kind: "name" | "folders" | "rest" }
  | { readonly kind: "choice"; readonly options: readonly (readonly Part[])[] };

const notSlash: Test = (character) => character !== "/";

/** Braces nested deeper than this are letters. */
const MAX_DEPTH = 8;

function parse(glob: readonly string[], depth = 0): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < glob.length; at++) {
    const character = glob[at] ?? "";
    const atStart = at === 0 || glob[at - 1] === "/";
    if (character === "*" && atStart && glob[at + 1] === "*" && (glob[at + 2] ?? "/") === "/") {
      parts.push({ kind: at + 2 < glob.length ? "folders" : "rest" });
      at += 2;
    } else if (character === "*") parts.push({ kind: "name" });
    else if (character === "?") parts.push({ kind: "one", test: notSlash });
    else {
      const end = character === "[" ? glob.indexOf("]", at + 2) : character === "{" ? closing(glob, at) : -1;
      const options = character === "{" && end > 0 && depth < MAX_DEPTH ? split(glob.slice(at + 1, end)) : [];
      if (character === "[" && end > 0) parts.push({ kind: "one", test: classOf(glob.slice(at + 1, end)) });
      else if (options.length > 1) parts.push({ kind: "choice", options: options.map((one) => parse(one, depth + 1)) });
      else parts.push({ kind: "one", test: (other) => other === character });
      if ((character === "[" && end > 0) || options.length > 1) at = end;
    }
  }
  return parts;
}

/** Where the brace that opens at `open` closes, or -1. */
function closing(glob: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < glob.length; at++) {
    if (glob[at] === "{") depth++;
    else if (glob[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

/** Divides at the commas that stand in no further braces. */
function split(inside: readonly string[]): readonly (readonly string[])[] {
  const options: string[][] = [[]];
  let depth = 0;
  for (const character of inside) {
    if (character === "{") depth++;
    else if (character === "}") depth--;
    if (character === "," && depth === 0) options.push([]);
    else options.at(-1)?.push(character);
  }
  return options;
}

function classOf(inside: readonly string[]): Test {
  const negated = inside[0] === "!" || inside[0] === "^";
  const members = negated ? inside.slice(1) : inside;
  const contains = (character: string) =>
    members.some((member, index) => {
      const last = members[index + 2];
      return members[index + 1] === "-" && last !== undefined
        ? member <= character && character <= last
        : member === character;
    });
  return (character) => character !== "/" && contains(character) !== negated;
}

interface State {
  /** Null: goes on without a character. */
  readonly test: Test | null;
  next: readonly number[];
}

class States {
  private readonly all: State[] = [];

  add(test: Test | null, next: readonly number[]): number {
    return this.all.push({ test, next }) - 1;
  }

  /** The first state of the parts, whose last one goes on to `after`. */
  sequence(parts: readonly Part[], after: number): number {
    return parts.reduceRight((next, part) => this.part(part, next), after);
  }

  private part(part: Part, next: number): number {
    switch (part.kind) {
      case "one":
        return this.add(part.test, [next]);
      case "choice":
        return this.add(
          null,
          part.options.map((option) => this.sequence(option, next)),
        );
      case "name":
        return this.loop(notSlash, [next]);
      case "rest":
        return this.loop(() => true, [next]);
      case "folders": {
        // Any folders with the slash behind them, or none.
        const slash = this.add((character) => character === "/", [next]);
        return this.add(null, [next, this.loop(() => true, [slash])]);
      }
    }
  }

  private loop(test: Test, out: readonly number[]): number {
    const entry = this.add(null, out);
    const again = this.add(test, [entry]);
    const state = this.all[entry];
    if (state) state.next = [again, ...out];
    return entry;
  }

  accepts(start: number, path: readonly string[]): boolean {
    let current = this.closure([start]);
    for (const character of path) {
      const moved = [...current].flatMap((index) => {
        const state = this.all[index];
        return state?.test?.(character) ? state.next : [];
      });
      current = this.closure(moved);
      if (current.size === 0) return false;
    }
    // The state that was made first is the end.
    return current.has(0);
  }

  private closure(from: readonly number[]): Set<number> {
    const reached = new Set<number>();
    const pending = [...from];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (reached.has(index)) continue;
      reached.add(index);
      const state = this.all[index];
      if (state && state.test === null) pending.push(...state.next);
    }
    return reached;
  }
}
