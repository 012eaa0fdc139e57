/** The line ending a text uses, so that an insertion does not mix them. */
export function newline(text: { readonly source: string }): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const { source } = text;
  const found = source.includes("\r\n") ? "\r\n" : source.includes("\r") ? "\r" : "\n";
  KNOWN.set(text, found);
  return found;
}

/** Many fixes of one document ask. */
const KNOWN = new WeakMap<{ readonly source: string }, string>();
