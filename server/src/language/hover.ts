import type { Hover, Position } from "vscode-languageserver-types";
import type { ClauseAssessment, ElementAssessment } from "../core/assessment/assessment.ts";
import type { Evidence } from "../core/detect/verdict.ts";
import { isMessageId, message } from "../core/messages/catalogue.ts";
import { localised, type Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { ruleMetas } from "../core/rules/catalogue.ts";
import type { Span } from "../core/span.ts";
import { clauseCard } from "./clauseCard.ts";
import type { LanguageContext } from "./context.ts";
import { toOffset, toRange } from "./convert.ts";
import { clauseEntry, tagsOfHeading } from "./places.ts";
import { type Block, heading, markup, paragraph } from "./prose.ts";
import { keyAt } from "./settingKey.ts";
import { type Target, targetAt, touches } from "./target.ts";

interface Said {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/**
 * What is known about a place: the clause of a tag or heading, what a passage states, leaves open or lacks and why, the
 * rule behind a finding, what a setting means.
 */
export function hover(context: LanguageContext, position: Position): Hover | null {
  const offset = toOffset(context.text, position, context.positionEncoding);
  const said = aboutTarget(context, offset) ?? aboutPassage(context, offset) ?? aboutKey(context, offset);
  if (!said) return null;
  return {
    contents: markup(said.blocks, context.capabilities.markdownHover),
    range: toRange(context.text, said.span, context.positionEncoding),
  };
}

function aboutTarget(context: LanguageContext, offset: number): Said | null {
  const target = targetAt(context, offset);
  if (!target) return null;
  const findings = aboutFindings(context, offset);
  const blocks = [...targetBlocks(context, target), ...findings];
  return blocks.length > 0 ? { span: target.span, blocks } : null;
}

function targetBlocks(context: LanguageContext, target: Target): readonly Block[] {
  const { document } = context;
  switch (target.kind) {
    case "clause":
      return cards(context, [target.clause]);
    case "reference":
      return cards(context, [target.tag.clause]);
    case "heading": {
      const tags = document ? tagsOfHeading(document, target.heading.index) : [];
      return cards(context, [...new Set(tags.map((tag) => tag.clause))]);
    }
    case "rule":
      return ruleBlocks(context, target.rule);
    case "standard":
      return standardBlocks(context);
    case "file":
      return [];
  }
}

function cards({ set, locale }: LanguageContext, clauses: readonly string[]): readonly Block[] {
  return clauses.flatMap((clause) => {
    const entry = clauseEntry(set, clause);
    return entry ? clauseCard(entry, locale) : [];
  });
}

function aboutPassage(context: LanguageContext, offset: number): Said | null {
  const { document, set } = context;
  if (!document) return null;
  const parts = set.assessment.clauses.flatMap((entry) =>
    entry.elements.flatMap((item) => aboutElement(context, document, entry, item, offset)),
  );
  const findings = aboutFindings(context, offset);
  const [first] = parts;
  const finding = set.findings.find(({ file, span }) => file === context.file && touches(span, offset));
  const span = first?.span ?? finding?.span;
  return span ? { span, blocks: [...parts.flatMap(({ blocks }) => blocks), ...findings] } : null;
}

function aboutElement(
  context: LanguageContext,
  document: PolicyDocument,
  { clause }: ClauseAssessment,
  { element, verdict }: ElementAssessment,
  offset: number,
): readonly Said[] {
  const isHere = (evidence: Evidence) => evidence.document.path === document.path && touches(evidence.span, offset);
  const here = verdict.evidence.find(isHere);
  const near = verdict.nearest && isHere(verdict.nearest) ? verdict.nearest : null;
  const place = here ?? near;
  if (!place || verdict.outcome === "notApplicable") return [];
  const say = (text: Message) => word(text, context.locale);
  const args = { element: element.name, clause: clause.id, title: clause.title, points: element.max / 4 };
  const kind = !here || verdict.outcome === "missing" ? "nearest" : verdict.outcome;
  const phrases = verdict.because.filter(({ start, end }) => place.span.start <= start && end <= place.span.end);
  const quoted = phrases.map(({ start, end }) => `“${document.source.slice(start, end)}”`);
  const blocks = [heading(say(message(`editor/passage/${kind}`, args)))];
  if (quoted.length > 0)
    blocks.push(paragraph(say(message("editor/because", { phrases: [...new Set(quoted)].join(" ") }))));
  if (verdict.lacks) blocks.push(paragraph(say(message("editor/lacks", { lacks: verdict.lacks }))));
  if (verdict.outcome !== "stated") blocks.push(paragraph(say(message("editor/fix", { fix: element.fix }))));
  return [{ span: place.span, blocks }];
}

/** The rules behind the findings at a place; those about elements are told by their elements. */
function aboutFindings(context: LanguageContext, offset: number): readonly Block[] {
  const rules = context.set.findings
    .filter(({ file, span, element }) => file === context.file && element === null && touches(span, offset))
    .map(({ rule }) => rule);
  return [...new Set(rules)].flatMap((rule) => ruleBlocks(context, rule));
}

function ruleBlocks({ set, locale }: LanguageContext, rule: string): readonly Block[] {
  const { rubric, set: policySet } = set.assessment;
  const meta = ruleMetas(rubric).find(({ id }) => id === rule);
  if (!meta) return [];
  const own = policySet.config?.rules.find((setting) => setting.rule.value === rule)?.severity ?? meta.severity;
  const severity = message(own === "off" ? "editor/rule/off" : `severity/${own}`);
  return [
    heading(`${localised(meta.name, locale)} · ${rule} · ${word(severity, locale)}`),
    paragraph(localised(meta.why, locale)),
    paragraph(word(message("editor/fix", { fix: meta.remedy }), locale)),
  ];
}

function standardBlocks({ set, locale }: LanguageContext): readonly Block[] {
  const { rubric } = set.assessment;
  if (rubric.clauses.length === 0) return [];
  const elements = rubric.clauses.reduce((sum, clause) => sum + clause.elements.length, 0);
  const size = { clauses: rubric.clauses.length, elements, max: rubric.max / 4, pass: rubric.pass };
  return [
    heading(`${localised(rubric.name, locale)} ${rubric.number}`),
    paragraph(word(message("editor/standard/size", size), locale)),
    ...rubric.errata.map((erratum) => paragraph(localised(erratum.note, locale))),
  ];
}

/** Keys of the front matter and of the configuration. */
function aboutKey(context: LanguageContext, offset: number): Said | null {
  const key = keyAt(context, offset);
  if (!key || !isMessageId(key.description)) return null;
  return { span: key.span, blocks: [paragraph(word(message(key.description), context.locale))] };
}
