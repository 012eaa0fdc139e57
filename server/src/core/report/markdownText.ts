import { printable } from "./paint.ts";

/**
 * Plain text as Markdown that shows it on one line, in a table too: no markup, no HTML, no link, and nobody is notified by
 * an @ in a policy and no issue linked by a #.
 */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]|~$]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/@(?=[\w-])|#(?=\d)/g, "$&<!-- -->")
    .replace(/\b(https?|ftp)(?=:\/\/)|\bwww(?=\.)/gi, "$&<!-- -->");
}

/** A code span; the fence is longer than any run of backticks inside, and a bar does not end a table's cell. */
export function codeSpan(text: string): string {
  const line = printable(text).replace(/\|/g, "\\|");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? " " : "";
  return fence + pad + line + pad + fence;
}
