import { message } from "../../messages/catalogue.ts";
import type { Span } from "../../span.ts";
import { quoteScalar } from "../../yaml/quote.ts";
import type { Fix } from "../finding.ts";

/** A file that a fix edits: a policy, or the configuration. */
export interface EditedFile {
  readonly path: string;
  readonly source: string;
}

/** Replaces one YAML scalar (a clause id, a heading, a setting) inside its quotes, if it has any; no other byte is touched. */
export function referenceFix(file: EditedFile, at: Span, replacement: string, safe = true): Fix {
  return {
    kind: "correct-reference",
    title: message("fix/correct-reference", { nearest: replacement }),
    safe,
    edits: [
      { file: file.path, span: at, text: sameQuotes(file.source.slice(at.start, at.end), replacement), snippet: false },
    ],
  };
}

/** Replaces exactly what stands there by what was probably meant; whoever takes it has to look first. */
export function correctionFix(file: EditedFile, at: Span, meant: string): Fix {
  return {
    kind: "correct-reference",
    title: message("fix/correct-reference", { nearest: meant }),
    safe: false,
    edits: [{ file: file.path, span: at, text: meant, snippet: false }],
  };
}

function sameQuotes(written: string, replacement: string): string {
  if (written.startsWith('"')) return JSON.stringify(replacement);
  if (written.startsWith("'")) return `'${replacement.replaceAll("'", "''")}'`;
  return quoteScalar(replacement);
}
