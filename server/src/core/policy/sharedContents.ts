import { Recent } from "../recent.ts";
import type { Span } from "../span.ts";
import { compact } from "../text/compact.ts";
import type { UnitContent, UnitKind } from "./document.ts";

/**
 * One content for all units that say the same in the same form: a sentence that many documents have, or that stays in a
 * paragraph that is being edited, is judged once. The limit is in UTF-16 units of text.
 */
export class SharedContents {
  private readonly recent: Recent<string, { readonly kind: UnitKind; readonly content: UnitContent }>;

  constructor(limit: number) {
    this.recent = new Recent(limit, (text) => text.length);
  }

  /** A content equal to the given one, the same for every unit of the kind as long as it is asked for. */
  of(kind: UnitKind, content: UnitContent): UnitContent {
    const { text } = content.mapped;
    const known = this.recent.get(text);
    if (known) return known.kind === kind && isEqual(known.content, content) ? known.content : content;
    const kept = { ...content, cells: compact(content.cells), strong: compact(content.strong) };
    this.recent.set(text, { kind, content: kept });
    return kept;
  }

  /** See `Recent`. */
  gather(): void {
    this.recent.gather();
  }

  /** See `Recent`. */
  settle(spare: number): void {
    this.recent.settle(spare);
  }
}

/** Texts are equal already. */
function isEqual(a: UnitContent, b: UnitContent): boolean {
  return (
    a.quoted === b.quoted &&
    a.depth === b.depth &&
    equalItems(a.mapped.places, b.mapped.places, Object.is) &&
    equalItems(a.strong, b.strong, equalSpans) &&
    equalItems(
      a.cells,
      b.cells,
      (one, other) =>
        one.blank === other.blank && equalSpans(one.header, other.header) && equalSpans(one.body, other.body),
    )
  );
}

function equalSpans(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function equalItems<T>(a: readonly T[], b: readonly T[], equal: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => equal(one, b[at] as T));
}
