import type { InlayHint, Range } from "vscode-languageserver-types";
import { localised } from "../core/messages/message.ts";
import type { ClauseTag } from "../core/policy/document.ts";
import type { LanguageContext } from "./context.ts";
import { toPosition, toSpan } from "./convert.ts";
import { clauseEntry } from "./places.ts";

/** Behind each clause of the front matter its title and points; only where the editor's setting asks for them. */
export function inlayHints(context: LanguageContext, range: Range): InlayHint[] {
  const { document, set, settings, positionEncoding, locale } = context;
  if (!document || !settings.inlayHints) return [];
  const visible = toSpan(context.text, range, positionEncoding);
  return lastOfEach(document.tags).flatMap((tag): InlayHint[] => {
    const entry = clauseEntry(set, tag.clause);
    const at = tag.targetSpan.end;
    if (!entry || at < visible.start || at > visible.end) return [];
    return [
      {
        position: toPosition(document, at, positionEncoding),
        label: `${localised(entry.clause.title, locale)} ${entry.points / 4}/${entry.max / 4}`,
        paddingLeft: true,
      },
    ];
  });
}

/** A clause with several sections is one line of the front matter: its hint stands behind the last. */
function lastOfEach(tags: readonly ClauseTag[]): readonly ClauseTag[] {
  return tags.filter((tag, index) => tags[index + 1]?.clauseSpan.start !== tag.clauseSpan.start);
}
