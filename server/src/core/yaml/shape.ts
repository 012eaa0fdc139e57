import type { Span } from "../span.ts";
import { startOf } from "../text/characters.ts";
import { fileProblem, type Located, type Location, problemAt } from "./located.ts";
import { nearest } from "./nearest.ts";
import type { YamlMap, YamlNode } from "./node.ts";
import type { FileProblem } from "./problem.ts";

export interface ReadContext {
  readonly file: string;
  /** Where what is wrong is put; holds what was found wrong before. */
  readonly problems: FileProblem[];
}

/** Reads a node into a value; undefined where that is not possible, and then the problem has been reported. */
export type Reader<T> = (node: YamlNode, at: string, context: ReadContext) => T | undefined;

export type ReadBy<R> = R extends Reader<infer T> ? T : never;

/** The members of a map that could be read, by the names of its specification. */
export type Members<S> = { readonly [K in keyof S]?: Located<ReadBy<S[K]>> };

/** A map with known members; others are reported with the nearest known name. */
export function members<S extends Readonly<Record<string, Reader<unknown>>>>(spec: S): Reader<Members<S>> {
  const names = Object.keys(spec);
  return (node, at, context) => {
    if (node.kind !== "map") return report(node, at, context, "file/not-map", excerpt(node));
    const found: Record<string, Located<unknown>> = {};
    for (const { key, keySpan, value } of node.entries) {
      const reader = Object.hasOwn(spec, key) ? spec[key] : undefined;
      const path = at === "" ? key : `${at}.${key}`;
      if (reader === undefined) {
        const words = { found: key, nearest: nearest(key, names), expected: names.join(", ") };
        context.problems.push(fileProblem(path, keySpan, "file/unknown-key", words));
      } else if (value === null) blankValue(path, keySpan, context);
      else {
        const read = reader(value, path, context);
        if (read !== undefined) found[key] = { value: read, span: value.span, at: path, file: context.file };
      }
    }
    return found as Members<S>;
  };
}

/** A list; items that cannot be read are left out. */
export function list<T>(reader: Reader<T>, least = 0): Reader<readonly Located<T>[]> {
  return (node, at, context) => {
    if (node.kind !== "sequence") return report(node, at, context, "file/not-list", excerpt(node));
    if (node.items.length < least) return report(node, at, context, "file/empty-list");
    return node.items.flatMap((item, index) => {
      const path = `${at}[${index}]`;
      const value = reader(item, path, context);
      return value === undefined ? [] : [{ value, span: item.span, at: path, file: context.file }];
    });
  };
}

/** A map whose keys are names of the user's choice. With `allow-blank`, nothing after the colon reads as an empty text. */
export function dictionary<T>(
  reader: Reader<T>,
  blank?: "allow-blank",
): Reader<readonly { key: Located<string>; value: Located<T> }[]> {
  return (node, at, context) => {
    if (node.kind !== "map") return report(node, at, context, "file/not-map", excerpt(node));
    return entriesOf(node, at, context, blank === "allow-blank").flatMap(({ key, node: child }) => {
      const value = reader(child, key.at, context);
      return value === undefined ? [] : [{ key, value: { value, span: child.span, at: key.at, file: context.file } }];
    });
  };
}

function entriesOf(
  map: YamlMap,
  at: string,
  context: ReadContext,
  allowBlank: boolean,
): { key: Located<string>; node: YamlNode }[] {
  return map.entries.flatMap(({ key, keySpan, value }) => {
    const path = at === "" ? key : `${at}.${key}`;
    const located = { value: key, span: keySpan, at: path, file: context.file };
    if (value) return [{ key: located, node: value }];
    if (allowBlank) return [{ key: located, node: { kind: "scalar", text: "", span: keySpan } }];
    blankValue(path, keySpan, context);
    return [];
  });
}

/**
 * Reports the keys that `owner`'s map lacks, at its place or at `where` in it; a member that is there but could not be
 * read is not lacking.
 */
export function requireMembers(
  found: Readonly<Record<string, unknown>>,
  names: readonly string[],
  owner: Location,
  problems: FileProblem[],
  where: Span = owner.span,
): void {
  for (const name of names) {
    const at = owner.at === "" ? name : `${owner.at}.${name}`;
    const unreadable = problems.some((problem) => problem.at === at);
    if (found[name] !== undefined || unreadable) continue;
    problems.push(problemAt({ ...owner, span: where }, "file/missing-key", { expected: name }));
  }
}

/** Nothing after the colon, unless the reader of YAML has already said why. */
function blankValue(at: string, keySpan: Span, { problems }: ReadContext): void {
  if (!problems.some((problem) => problem.at === at)) problems.push(fileProblem(at, keySpan, "file/empty-text"));
}

function report(node: YamlNode, at: string, context: ReadContext, code: string, found?: string): undefined {
  context.problems.push(fileProblem(at, node.span, code, { found }));
  return undefined;
}

/** What was written, as far as it fits into a message. */
function excerpt(node: YamlNode): string | undefined {
  return node.kind === "scalar" ? startOf(node.text, 40) : undefined;
}
