import type { ClauseAssessment, ElementAssessment } from "../core/assessment/assessment.ts";
import type { Evidence } from "../core/detect/verdict.ts";
import { type MessageId, message } from "../core/messages/catalogue.ts";
import { type Locale, localised, type Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { type Block, heading, list, pair, paragraph } from "./prose.ts";

/** Everything about one clause of the set: what it asks, how it stands element by element, what to write next. */
export function clauseCard(entry: ClauseAssessment, locale: Locale): readonly Block[] {
  const { clause } = entry;
  const say = (id: MessageId, args: Message["args"] = {}) => word(message(id, args), locale);
  const open = entry.elements.filter(({ verdict }) => isOpen(verdict.outcome));
  const toDo = entry.status === "untagged" ? clause.elements : open.map(({ element }) => element);
  return [
    heading(`${say("editor/clause", { clause: clause.id, title: clause.title })} · ${standing(entry, locale)}`),
    paragraph(localised(clause.requirement, locale)),
    ...(clause.inferred ? [paragraph(say("editor/inferred"))] : []),
    ...excuse(entry, locale),
    {
      kind: "table",
      head: [
        say("editor/column/element"),
        say("editor/column/outcome"),
        say("editor/column/points"),
        say("editor/column/note"),
      ],
      rows: entry.elements.map((item) => elementRow(item, locale)),
    },
    paragraph(say("editor/why", { why: clause.why })),
    ...(toDo.length > 0 ? [paragraph(say("editor/to-do"))] : []),
    list(toDo.map((element) => pair(localised(element.name, locale), localised(element.fix, locale), locale))),
    ...(clause.advice.length > 0 ? [paragraph(say("editor/advice"))] : []),
    list(clause.advice.map((advice) => pair(localised(advice.name, locale), localised(advice.text, locale), locale))),
  ];
}

/** Points and status of a clause, such as `2.25/3 分，部分`. */
export function standing({ points, max, status }: ClauseAssessment, locale: Locale): string {
  const args = { points: points / 4, max: max / 4, status: message(`status/${status}`) };
  return word(message("editor/standing", args), locale);
}

function excuse({ clause, notApplicable }: ClauseAssessment, locale: Locale): readonly Block[] {
  if (notApplicable?.by === "config") {
    return [paragraph(word(message("editor/not-applicable/config", { reason: notApplicable.reason }), locale))];
  }
  if (notApplicable) {
    const text = excerpt(notApplicable.evidence);
    return [paragraph(word(message("editor/not-applicable/text", { text }), locale))];
  }
  if (!clause.conditional) return [];
  return [paragraph(word(message("editor/conditional", { condition: clause.conditional }), locale))];
}

function elementRow({ element, verdict, points, max }: ElementAssessment, locale: Locale): readonly string[] {
  const outcome = message(`outcome/${verdict.outcome}`);
  const named = verdict.claimed ? message("editor/claimed", { outcome }) : outcome;
  return [
    localised(element.name, locale),
    `${SIGNS[verdict.outcome]} ${word(named, locale)}`,
    `${points / 4}/${max / 4}`,
    note(verdict, locale),
  ];
}

const SIGNS = { stated: "✓", deferred: "…", contradicted: "✗", missing: "–", notApplicable: " " } as const;

function note(verdict: ElementAssessment["verdict"], locale: Locale): string {
  const [evidence] = verdict.evidence;
  const lacks = verdict.lacks ? word(verdict.lacks, locale) : "";
  const near = verdict.nearest ? word(message("editor/nearest", { text: excerpt(verdict.nearest) }), locale) : "";
  switch (verdict.outcome) {
    case "stated":
    case "notApplicable":
      return evidence ? `“${excerpt(evidence)}”` : "";
    case "deferred":
    case "contradicted":
    case "missing":
      return [lacks, near].filter((part) => part !== "").join(locale === "zh-CN" ? "；" : "; ");
  }
}

function isOpen(outcome: ElementAssessment["verdict"]["outcome"]): boolean {
  return outcome === "missing" || outcome === "deferred" || outcome === "contradicted";
}

const EXCERPT = 40;

/** As much of a passage as fits into a table cell; never half a character. */
function excerpt({ document, span }: Evidence): string {
  const characters = [...document.source.slice(span.start, span.end).replace(/\s+/g, " ").trim()];
  return characters.length <= EXCERPT ? characters.join("") : `${characters.slice(0, EXCERPT - 1).join("")}…`;
}
