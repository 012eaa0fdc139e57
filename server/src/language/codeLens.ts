import type { CodeLens } from "vscode-languageserver-types";
import type { LanguageContext } from "./context.ts";
import { toRange } from "./convert.ts";
import { clauseEntry } from "./places.ts";

/** Command of the client that explains a clause; its argument is the clause's id. */
export const EXPLAIN_COMMAND = "clausemark.explain";

/**
 * Over every tagged heading the clauses it answers with their points (`8.5 · 2.25/3`), which are those of the whole set;
 * for a clause tagged with the whole document over its tag.
 */
export function codeLenses(context: LanguageContext): CodeLens[] {
  const { document, set, settings } = context;
  if (!document || !settings.codeLens) return [];
  return document.scopes.flatMap((scope): CodeLens[] => {
    const entry = clauseEntry(set, scope.clause);
    if (!entry) return [];
    const title = `${scope.clause} · ${entry.points / 4}/${entry.max / 4}`;
    return [
      {
        range: toRange(document, scope.anchor, context.positionEncoding),
        command: { title, command: EXPLAIN_COMMAND, arguments: [scope.clause] },
      },
    ];
  });
}
