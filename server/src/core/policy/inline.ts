import type { Definition, PhrasingContent } from "mdast";
import { type Span, span } from "../span.ts";
import { isDigit } from "../text/characters.ts";
import { alignText } from "./alignText.ts";
import { type Flat, HARD, withoutStrayMarks } from "./flat.ts";
import { FlatBuilder } from "./flatBuilder.ts";
import { linkOf, referenceOf } from "./links.ts";
import type { RawLink } from "./raw.ts";

export type Definitions = ReadonlyMap<string, Definition>;

/** Flattens inline content to its visible text, each character with its place in `source`. */
export function flatten(nodes: readonly PhrasingContent[], source: string, definitions: Definitions): Flat {
  const flattener = new Flattener(source, definitions);
  flattener.all(nodes);
  return withoutStrayMarks(flattener.finish());
}

class Flattener {
  private readonly out = new FlatBuilder();
  private readonly strong: Span[] = [];
  private readonly links: RawLink[] = [];
  private readonly comments: Span[] = [];
  private readonly source: string;
  private readonly definitions: Definitions;

  constructor(source: string, definitions: Definitions) {
    this.source = source;
    this.definitions = definitions;
  }

  finish(): Flat {
    return {
      mapped: this.out.finish(),
      strong: this.strong,
      links: this.links,
      comments: this.comments,
    };
  }

  all(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) this.one(node);
  }

  private one(node: PhrasingContent): void {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case "text":
        alignText(node.value, this.source, start, end, this.out);
        return;
      case "inlineCode":
        this.code(start, end);
        return;
      case "emphasis":
      case "strong":
        this.emphasis(node.children, start, end, node.type === "strong");
        return;
      // What is struck out has been withdrawn: it states nothing.
      case "delete":
        return;
      case "break":
        this.out.instead(HARD, start, end);
        return;
      case "html":
        this.html(node.value, start, end);
        return;
      case "link":
        this.links.push(linkOf(node, this.source, start, end));
        this.all(node.children);
        return;
      case "linkReference":
        this.reference(node.identifier, node.children, start, end);
        return;
      case "image":
      case "imageReference":
        this.image(node, start, end);
        return;
      case "footnoteReference":
        return;
    }
  }

  private slice(start: number, end: number): void {
    if (end > start) this.out.run(this.source.slice(start, end), start);
  }

  private code(start: number, end: number): void {
    const fence = /^`+/.exec(this.source.slice(start, end))?.[0].length ?? 0;
    this.slice(start + fence, end - fence);
  }

  /**
   * `1.8*2.0米，1.5*2.0米` parses as emphasis; between digits the mark is a multiplication sign. So does what stands between
   * two masked numbers (`138****，139****`).
   */
  private emphasis(children: readonly PhrasingContent[], start: number, end: number, strong: boolean): void {
    const width = strong ? 2 : 1;
    const between = (at: number): boolean =>
      isDigit(this.source.charCodeAt(at - 1)) && isDigit(this.source.charCodeAt(at + width));
    const factor = between(start) || between(end - width) || (this.isMask(start) && this.isMask(end - 1));
    if (factor) this.slice(start, start + width);
    const from = this.out.length;
    this.all(children);
    if (factor) this.slice(end - width, end);
    else if (strong) this.strong.push(span(from, this.out.length));
  }

  /** Whether the mark at an offset is one of four or more in a row. */
  private isMask(at: number): boolean {
    return /\*{4}/.test(this.source.slice(Math.max(0, at - 3), at + 4));
  }

  private html(value: string, start: number, end: number): void {
    if (value.startsWith("<!--")) this.comments.push(span(start, end));
    else if (/^<br\s*\/?>$/i.test(value)) this.out.instead(HARD, start, end);
  }

  private reference(identifier: string, children: readonly PhrasingContent[], start: number, end: number): void {
    if (identifier.startsWith("^")) return;
    const definition = this.definitions.get(identifier);
    if (definition) this.links.push(referenceOf(definition, children, this.source, start, end));
    this.all(children);
  }

  private image(
    node: Extract<PhrasingContent, { type: "image" | "imageReference" }>,
    start: number,
    end: number,
  ): void {
    if (node.type === "image") this.links.push(linkOf({ ...node, children: [] }, this.source, start, end));
    const written = this.source.slice(start, end);
    const alt = node.alt ?? "";
    const at = alt === "" ? -1 : written.indexOf(alt);
    if (at >= 0) this.slice(start + at, start + at + alt.length);
  }
}
