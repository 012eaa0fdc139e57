import type { ClauseAssessment } from "../../core/assessment/assessment.ts";
import { localised } from "../../core/messages/message.ts";
import { standing } from "../clauseCard.ts";
import type { LanguageContext } from "../context.ts";
import { type Block, list, pair, paragraph } from "../prose.ts";
import { CompletionItemKind, filterText, keyText, type Proposal } from "./item.ts";
import type { YamlCursor } from "./yamlCursor.ts";

/** Clause ids with their titles and points: those that no document answers yet come first. */
export function clauseProposals(
  context: LanguageContext,
  cursor: YamlCursor,
  wanted: (entry: ClauseAssessment) => boolean = () => true,
): readonly Proposal[] {
  const entries = context.set.assessment.clauses.filter(wanted);
  const isOpen = (entry: ClauseAssessment) => entry.status === "untagged";
  return [...entries.filter(isOpen), ...entries.filter((entry) => !isOpen(entry))].map((entry) => {
    const { clause } = entry;
    const title = localised(clause.title, context.locale);
    return {
      label: clause.id,
      text: cursor.slot === "key" ? keyText(cursor, clause.id) : cursor.quote + clause.id + cursor.quote,
      filter: filterText(cursor, clause.id, clause.title.zh, clause.title.en),
      detail: `${title} · ${standing(entry, context.locale)}`,
      description: title,
      documentation: clauseBlocks(context, entry),
      kind: CompletionItemKind.EnumMember,
    };
  });
}

export function clauseBlocks({ locale }: LanguageContext, { clause }: ClauseAssessment): readonly Block[] {
  return [
    paragraph(localised(clause.requirement, locale)),
    list(
      clause.elements.map((element) =>
        pair(localised(element.name, locale), localised(element.countsWhen, locale), locale),
      ),
    ),
  ];
}
