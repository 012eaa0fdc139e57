/** A fixture whose expectations stand in the text itself: `⟦found⟧(what)`. */
export interface MarkedText {
  /** The text without its marks. */
  readonly source: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly what: string }[];
}

/** Takes the marks out of a fixture; marks do not nest. */
export function readMarks(marked: string): MarkedText {
  const marks: { start: number; end: number; what: string }[] = [];
  let removed = 0;
  const source = marked.replace(/⟦([^⟧]*)⟧\(([^)]*)\)/g, (whole, text: string, what: string, at: number) => {
    marks.push({ start: at - removed, end: at - removed + text.length, what });
    removed += whole.length - text.length;
    return text;
  });
  return { source, marks };
}
