import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import type { Span } from "../../span.ts";
import { quoteScalar } from "../../yaml/quote.ts";
import type { Fix } from "../finding.ts";

/** Replaces the text of a clause id or heading reference inside its quotes, if it has any; no other byte is touched. */
export function referenceFix(document: PolicyDocument, at: Span, replacement: string): Fix {
  const written = document.source.slice(at.start, at.end);
  const quote = /^["']/.exec(written)?.[0] ?? "";
  const escaped = quote === '"' ? JSON.stringify(replacement).slice(1, -1) : replacement.replaceAll("'", "''");
  return {
    kind: "correct-reference",
    title: message("fix/correct-reference", { nearest: replacement }),
    safe: true,
    edits: [
      {
        file: document.path,
        span: at,
        text: quote ? `${quote}${escaped}${quote}` : quoteScalar(replacement),
        snippet: false,
      },
    ],
  };
}
