import { message } from "../messages/catalogue.ts";
import { isDate } from "../policy/isDate.ts";
import { type Span, span } from "../span.ts";
import type { Fix } from "./finding.ts";
import type { EditedFile } from "./tag/referenceFix.ts";

/** Slips of YAML that can be put right without a doubt, in a front matter or in the configuration. */
export function syntaxFixes(file: EditedFile, code: string, at: Span): readonly Fix[] {
  switch (code) {
    case "yaml/full-width-colon":
    case "yaml/no-space":
      return [repair(file, at, ": ", "fix/write-colon")];
    case "yaml/unquoted-star":
      return file.source[at.start] === "*" ? [repair(file, span(at.start, at.start + 1), '"*"', "fix/quote-star")] : [];
    default:
      return [];
  }
}

export function repair(
  file: EditedFile,
  at: Span,
  text: string,
  title: "fix/write-colon" | "fix/quote-star" | "fix/close-front-matter",
): Fix {
  return {
    kind: "repair-syntax",
    title: message(title),
    safe: false,
    edits: [{ file: file.path, span: at, text, snippet: false }],
  };
}

/** A date as people write it (2026/1/5, 2026年1月5日, 2026.01.05), or null where it is none. */
export function isoDate(written: string): string | null {
  const match = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(written.normalize("NFKC").trim());
  if (!match) return null;
  const [, year = "", month = "", day = ""] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
}
