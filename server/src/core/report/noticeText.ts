/**
 * The words of a Markdown passage on one line, without emphasis, links, comments and other marks. Escapes stay, and so
 * does an address in angle brackets.
 */
export function plainMarkdown(source: string): string {
  return source
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<br\s*\/?>/gi, "；")
    .replace(/<\/?[a-z][a-z0-9-]*(?:\s[^>]*)?\/?>/gi, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/, "")
    .replace(/(?<!\\)\*{2,3}|(?<!\\)(?<!\d(?=\*\d)|\s(?=\*\s))\*/g, "")
    .replace(/~~|`+/g, "")
    .replace(/(^|[^\w\\])_{1,3}([^_\n]+)_{1,3}(?=\W|$)/g, "$1$2")
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])\s*[\r\n]+\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A text that is no Markdown, as Markdown that shows it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, " ")
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, "$1\\$2");
}
