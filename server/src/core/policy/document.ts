import type { Span } from "../span.ts";
import type { LineIndex } from "../text/lines.ts";
import type { MappedText } from "../text/mapped.ts";
import type { YamlNode } from "../yaml/node.ts";
import type { PartMemory } from "./partMemory.ts";

/**
 * One policy document, parsed. Immutable; every span is absolute in `source`. Parsing never throws: what is wrong is in
 * `problems`, and the rest of the document is still there.
 */
export interface PolicyDocument {
  /** Path as the caller gave it, with forward slashes. */
  readonly path: string;
  /** Decoded text without byte order mark. */
  readonly source: string;
  readonly lines: LineIndex;
  /** Front matter, or null where the document has none. */
  readonly frontMatter: FrontMatter | null;
  /** True where the front matter has the key `clauses`: only then the document is a policy and is linted. */
  readonly isPolicy: boolean;
  readonly headings: readonly Heading[];
  /** All units in source order, over the whole body. */
  readonly units: readonly Unit[];
  /** The units cut at headings that begin a block of their own: labels and lead lines never reach over such a cut. */
  readonly parts: readonly DocumentPart[];
  /** Tags in source order, whether or not they resolve. */
  readonly tags: readonly ClauseTag[];
  /** Scopes of the tags that resolve, in source order of the scope. */
  readonly scopes: readonly TaggedScope[];
  readonly links: readonly PolicyLink[];
  /** `<!-- clausemark-... -->` comments and `# clausemark-...` comments in the front matter. */
  readonly directives: readonly Directive[];
  readonly problems: readonly PolicyProblem[];
}

/** A half-open range of units that begins with a heading, or the text before the first one. */
export interface DocumentPart {
  readonly firstUnit: number;
  readonly endUnit: number;
  /** The same object after an edit elsewhere in the document. */
  readonly memory: PartMemory;
}

export interface FrontMatter {
  /** From the first `---` to the end of the closing one. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly content: Span;
  readonly entries: readonly FrontMatterEntry[];
  /** Span of the key `clauses`, null where absent. */
  readonly clausesKey: Span | null;
  /** The value of `evidence`, null where absent. */
  readonly evidence: YamlNode | null;
}

/** A top-level entry; scalars as their text (failsafe schema), anything else as `null` text. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly valueSpan: Span | null;
  readonly text: string | null;
}

export interface Heading {
  /** Index in `PolicyDocument.headings`. */
  readonly index: number;
  readonly level: number;
  /** Whole heading in the source, marks included. */
  readonly span: Span;
  /** The heading's text in the source, without marks. */
  readonly textSpan: Span;
  /** Flattened text, trimmed and NFKC-folded: what tags are compared with. */
  readonly text: string;
  /** Index of the parent heading, -1 at the top. */
  readonly parent: number;
  /** From the end of the heading to the next heading of the same or a higher level. */
  readonly scope: Span;
  /** GitHub-style anchor, without `#`. */
  readonly slug: string;
}

/** One reference of a clause to a place, as written in the front matter. */
export interface ClauseTag {
  readonly clause: string;
  readonly clauseSpan: Span;
  /** The reference as written: heading text, `Parent > Child`, or `*`. */
  readonly target: string;
  readonly targetSpan: Span;
  readonly resolution: TagResolution;
}

export type TagResolution =
  | { readonly kind: "document" }
  | { readonly kind: "heading"; readonly heading: number }
  | { readonly kind: "unknown-heading" }
  | { readonly kind: "ambiguous-heading"; readonly headings: readonly number[] };

/** A part of the document that a clause's tag points to. */
export interface TaggedScope {
  readonly clause: string;
  readonly tag: ClauseTag;
  /** Heading index, or null for the whole document. */
  readonly heading: number | null;
  /** Text of the scope, without its heading. */
  readonly span: Span;
  /** Where a finding about this scope stands: the heading's text, or the tag for `*`. */
  readonly anchor: Span;
  /** The units inside `span`, as a half-open index range of `PolicyDocument.units`. */
  readonly firstUnit: number;
  readonly endUnit: number;
}

export type UnitKind = "heading" | "label" | "sentence" | "item" | "row" | "code" | "html";

/**
 * The smallest thing that evidence can be: a sentence, a list item (or a sentence of one), a table row joined with its
 * header, a pseudo-heading ("label": 第三条 …, （一）…, a bold line of its own), a heading.
 */
export interface Unit {
  readonly kind: UnitKind;
  readonly span: Span;
  /**
   * Everything derivable from the unit's own block; the same object as long as the block's text is the same, so that
   * caches can be keyed by it (WeakMap) across edits.
   */
  readonly content: UnitContent;
  /** Index of the lead line's unit ("以下情况可退换:"), -1 where the unit has none. */
  readonly lead: number;
  /** Index of the nearest label unit above it under the same heading, -1 where there is none. */
  readonly label: number;
  /** Innermost heading's index, -1 before the first heading. */
  readonly heading: number;
}

export interface UnitContent {
  /**
   * The unit's own text. In a row each body cell follows its header cell's text ("费用(元/次):50;项目:上门;"), and the
   * characters that come from the header map to the start of the body cell. Offsets are relative to the unit's start.
   */
  readonly mapped: MappedText;
  /** Only in rows: cells as half-open ranges of `mapped.text`. */
  readonly cells: readonly RowCell[];
  /** Ranges of `mapped.text` that stand in strong emphasis. */
  readonly strong: readonly Span[];
  /** In a block quote (or an alert). */
  readonly quoted: boolean;
  /** Depth of list nesting, 0 outside lists. */
  readonly depth: number;
}

export interface RowCell {
  /** Range of the header's text in `mapped.text`; empty where the column has no header text. */
  readonly header: Span;
  readonly body: Span;
  /** Header words over a cell that was left empty; in a header, of a column whose cells all are. Empty for other cells. */
  readonly blank: string;
}

export interface PolicyLink {
  readonly span: Span;
  readonly destination: string;
  readonly destinationSpan: Span;
  readonly textSpan: Span;
}

export type Directive =
  | {
      readonly kind: "disable-next-line" | "disable-line" | "disable";
      readonly span: Span;
      readonly rules: readonly RuleReference[];
      readonly reason: string | null;
      /** ISO date, valid through that day. */
      readonly until: string | null;
    }
  | { readonly kind: "enable"; readonly span: Span; readonly rules: readonly RuleReference[] }
  | {
      readonly kind: "evidence";
      readonly span: Span;
      readonly clause: string;
      readonly element: string;
      /** Units of the paragraph, list or table that the comment marks, a half-open index range. */
      readonly firstUnit: number;
      readonly endUnit: number;
    };

export interface RuleReference {
  readonly id: string;
  readonly span: Span;
}

export type PolicyProblemKind =
  | "front-matter-syntax"
  | "front-matter-schema"
  | "hidden-characters"
  | "too-complex"
  | "directive-syntax";

/** Something wrong in the document itself; rules turn problems into findings. */
export interface PolicyProblem {
  readonly kind: PolicyProblemKind;
  readonly span: Span;
  /** Machine-readable detail for the message: what was found, what was expected, the nearest valid name. */
  readonly detail: ProblemDetail;
}

export interface ProblemDetail {
  readonly code: string;
  readonly found?: string;
  readonly expected?: string;
  readonly nearest?: string;
}
