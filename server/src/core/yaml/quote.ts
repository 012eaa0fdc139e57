/** A scalar as YAML: plain where that is safe inside block and flow collections, double-quoted elsewhere. */
export function quoteScalar(text: string): string {
  const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`][^#:[\]{},]*$/.test(text) && text.trim() === text;
  return plain ? text : JSON.stringify(text);
}
