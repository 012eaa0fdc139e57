import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument, PolicyProblem } from "../../policy/document.ts";
import { type Span, span } from "../../span.ts";
import type { Fix } from "../finding.ts";
import { newline } from "../newline.ts";
import { isoDate, repair, syntaxFixes } from "../syntaxFixes.ts";
import { referenceFix } from "../tag/referenceFix.ts";

/** What can be put right about a problem of a document without knowing what its writer means to promise. */
export function problemFixes(document: PolicyDocument, problem: PolicyProblem): readonly Fix[] {
  const { code, nearest, found = "", expected } = problem.detail;
  const at = problem.span;
  switch (code) {
    case "front-matter/unclosed":
      return closingFence(document);
    case "front-matter/unknown-key": {
      const taken = document.frontMatter?.entries.some((entry) => entry.key === nearest);
      return nearest === undefined || taken ? [] : [referenceFix(document, at, nearest, false)];
    }
    case "front-matter/date": {
      const date = isoDate(found);
      return date === null ? [] : [referenceFix(document, at, date, false)];
    }
    case "document/hidden-characters":
      return expected ? [] : [hiddenCharacterFix(document, at)];
    default:
      return syntaxFixes(document, code, at);
  }
}

function hiddenCharacterFix(document: PolicyDocument, at: Span): Fix {
  return {
    kind: "remove-characters",
    title: message("fix/remove-characters"),
    safe: false,
    edits: [{ file: document.path, span: at, text: "", snippet: false }],
  };
}

/** The second `---` goes where the lines stop looking like settings. */
function closingFence(document: PolicyDocument): readonly Fix[] {
  const { frontMatter, source } = document;
  if (!frontMatter) return [];
  const at = frontMatter.span.end;
  const line = newline(document);
  const before = /[\r\n]$/.test(source.slice(0, at)) ? "" : line;
  const after = /^[\r\n]/.test(source.slice(at)) ? "" : line;
  return [repair(document, span(at, at), `${before}---${after}`, "fix/close-front-matter")];
}
