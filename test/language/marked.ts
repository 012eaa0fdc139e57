import type { Location, Position, WorkspaceEdit } from "vscode-languageserver-types";
import { withoutTabStops } from "../../server/src/core/rubric/tabStops.ts";
import { applyEdits } from "../../server/src/core/rules/edits.ts";
import type { LanguageContext, PositionEncoding } from "../../server/src/language/context.ts";
import { toOffset, toPosition, toSpan } from "../../server/src/language/convert.ts";
import { readMarks } from "../core/marks.ts";
import { contextOf, located, type OpenSet, openSet, type SetOptions } from "./fixture.ts";

export interface Mark {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** Files with their marks `⟦…⟧(what)` and at most one cursor `‸` taken out. */
interface MarkedFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly marks: readonly Mark[];
  readonly cursor: { readonly file: string; readonly offset: number } | null;
}

function readMarkedFiles(marked: Readonly<Record<string, string>>): MarkedFiles {
  const files: Record<string, string> = {};
  const marks: Mark[] = [];
  let cursor: MarkedFiles["cursor"] = null;
  for (const [file, text] of Object.entries(marked)) {
    const read = readMarks(text);
    const at = read.source.indexOf("‸");
    if (at >= 0) cursor = { file, offset: at };
    files[file] = read.source.replace("‸", "");
    const behind = (offset: number) => (at >= 0 && offset > at ? offset - 1 : offset);
    for (const { start, end, what } of read.marks) marks.push({ file, start: behind(start), end: behind(end), what });
  }
  return { files, marks, cursor };
}

export interface Asked {
  readonly open: OpenSet;
  readonly context: LanguageContext;
  readonly marks: readonly Mark[];
  /** The cursor in the encoding of the context. */
  readonly position: Position;
}

const ENCODINGS: readonly PositionEncoding[] = ["utf-16", "utf-8", "utf-32"];

/** Opens the marked set with both line endings and in every position encoding: features must not notice. */
export async function inEveryForm(
  marked: Readonly<Record<string, string>>,
  ask: (asked: Asked) => void | Promise<void>,
  changes: Partial<LanguageContext> & SetOptions = {},
): Promise<void> {
  for (const lineEnd of ["\n", "\r\n"]) {
    const ended = Object.fromEntries(
      Object.entries(marked).map(([file, text]) => [file, text.replaceAll("\n", lineEnd)]),
    );
    const { files, marks, cursor } = readMarkedFiles(ended);
    const { model = null, suggestions = [], ...contextChanges } = changes;
    const open = await openSet(files, { model, suggestions });
    for (const positionEncoding of ENCODINGS) {
      const file = cursor?.file ?? Object.keys(files)[0] ?? "";
      const context = contextOf(open, file, { positionEncoding, ...contextChanges });
      await ask({ open, context, marks, position: toPosition(context.text, cursor?.offset ?? 0, positionEncoding) });
    }
  }
}

/** A location as `file:start-end`, comparable with a mark. */
export function placeOf(asked: Asked, { uri, range }: Pick<Location, "uri" | "range">): string {
  const file = Object.keys(asked.open.files).find((name) => asked.open.live.uriOf(name) === uri) ?? uri;
  const text = located(asked.open.files[file] ?? "");
  const offset = (position: Position) => toOffset(text, position, asked.context.positionEncoding);
  return `${file}:${offset(range.start)}-${offset(range.end)}`;
}

/** The files that an edit changes, as the client then has them; tab stops keep their hints. */
export function applied({ open, context }: Asked, edit: WorkspaceEdit | undefined): Record<string, string> {
  const changed: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if (!("textDocument" in change)) throw new Error("no edit of a document");
    const file = Object.keys(open.files).find((name) => open.live.uriOf(name) === change.textDocument.uri) ?? "";
    const text = located(open.files[file] ?? "");
    const edits = change.edits.map((each) => ({
      file,
      span: toSpan(text, each.range, context.positionEncoding),
      text: "snippet" in each ? withoutTabStops(each.snippet.value) : each.newText,
      snippet: false,
    }));
    changed[file] = applyEdits(text.source, edits);
  }
  return changed;
}

export function placeOfMark({ file, start, end }: Mark): string {
  return `${file}:${start}-${end}`;
}
