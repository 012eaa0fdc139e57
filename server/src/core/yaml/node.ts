import type { Span } from "../span.ts";

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Null where nothing stands after the colon. */
  readonly value: YamlNode | null;
}

export interface YamlMap {
  readonly kind: "map";
  /** In source order; a repeated key keeps its first value. */
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

/** YAML as the product reads it: failsafe schema (every scalar is its text), with the place of every node. */
export type YamlNode = YamlScalar | YamlMap | YamlSequence;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly text: string;
  /** With its quotes, if it has any. */
  readonly span: Span;
}

export interface YamlSequence {
  readonly kind: "sequence";
  readonly items: readonly YamlNode[];
  readonly span: Span;
}
