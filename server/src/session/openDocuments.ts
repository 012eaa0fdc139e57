import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { indexLines } from "../core/text/lines.ts";
import type { LocatedText, PositionEncoding } from "../language/context.ts";
import { toSpan } from "../language/convert.ts";

export interface OpenDocument {
  /** As the client writes it. */
  readonly uri: string;
  readonly version: number;
  readonly text: LocatedText;
}

/** The client's open documents, by path, with incremental changes applied in the agreed position encoding. */
export class OpenDocuments {
  private readonly byPath = new Map<string, OpenDocument>();
  private readonly encoding: () => PositionEncoding;

  constructor(encoding: () => PositionEncoding) {
    this.encoding = encoding;
  }

  open(path: string, uri: string, version: number, source: string): OpenDocument {
    const document = { uri, version, text: located(source) };
    this.byPath.set(path, document);
    return document;
  }

  /** Null for a document that is not open: a client's mistake that must not cost anything. */
  change(path: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | null {
    const known = this.byPath.get(path);
    if (!known) return null;
    let { text } = known;
    for (const change of changes) {
      if (!("range" in change)) text = located(change.text);
      else {
        const at = toSpan(text, change.range, this.encoding());
        text = located(text.source.slice(0, at.start) + change.text + text.source.slice(Math.max(at.start, at.end)));
      }
    }
    const document = { uri: known.uri, version, text };
    this.byPath.set(path, document);
    return document;
  }

  close(path: string): void {
    this.byPath.delete(path);
  }

  get(path: string): OpenDocument | null {
    return this.byPath.get(path) ?? null;
  }

  paths(): readonly string[] {
    return [...this.byPath.keys()];
  }
}

export function located(source: string): LocatedText {
  return { source, lines: indexLines(source) };
}
