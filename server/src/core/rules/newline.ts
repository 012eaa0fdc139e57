/** The line ending a text uses, so that an insertion does not mix them. */
export function newline({ source }: { readonly source: string }): string {
  return source.includes("\r\n") ? "\r\n" : source.includes("\r") ? "\r" : "\n";
}
