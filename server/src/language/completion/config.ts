import { isMessageId, type MessageId, message } from "../../core/messages/catalogue.ts";
import { LOCALES, localised } from "../../core/messages/message.ts";
import { word } from "../../core/messages/word.ts";
import { ruleMetas } from "../../core/rules/catalogue.ts";
import type { LanguageContext } from "../context.ts";
import { clauseEntry } from "../places.ts";
import { paragraph } from "../prose.ts";
import { clauseProposals } from "./clauses.ts";
import { CompletionItemKind, filterText, keyText, type Proposal, scalarText } from "./item.ts";
import { keysBeside, type YamlCursor } from "./yamlCursor.ts";

/** What a key of `clausemark.yaml` is followed by when it is chosen; `\n` stands for a line one level deeper. */
const SETTINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "": {
    standard: "${1}",
    enterprise: "\n",
    documents: '["${1:**/*.md}"]',
    target: "${1:90}",
    locale: "${1:zh-CN}",
    rules: "\n",
    notApplicable: "\n",
    evidence: "\n- clause: ",
    vocabulary: "\n",
  },
  enterprise: { name: "${1}", serviceManager: "{ name: ${1}, certificate: ${2}, validUntil: ${3} }" },
  "enterprise.serviceManager": { name: "${1}", certificate: "${1}", validUntil: "${1}" },
  evidence: { clause: "${1}", element: "${1}", file: "${1}", issued: "${1}", validUntil: "${1}", grade: "${1}" },
};

const SEVERITIES = ["error", "warning", "info", "hint", "off"] as const;

/** What can be written at a place of `clausemark.yaml`. */
export function configProposals(context: LanguageContext, cursor: YamlCursor): readonly Proposal[] {
  const path = cursor.path.join(".");
  if (cursor.slot === "value" && cursor.key !== null) return valueProposals(context, cursor, path, cursor.key);
  const settings = SETTINGS[path];
  if (settings && (cursor.slot === "key" || path === "evidence")) {
    return settingProposals(context, cursor, path, settings);
  }
  if (cursor.slot !== "key") return [];
  switch (path) {
    case "rules":
      return ruleProposals(context, cursor);
    case "notApplicable":
      return clauseProposals(context, cursor, ({ clause }) => clause.conditional !== null);
    case "vocabulary":
      return context.set.assessment.rubric.vocabulary.map(({ id, terms }) => ({
        label: id,
        text: keyText(cursor, id),
        filter: filterText(cursor, id, ...terms.slice(0, 3)),
        detail: terms.slice(0, 6).join(context.locale === "zh-CN" ? "、" : ", "),
        kind: CompletionItemKind.Keyword,
      }));
    default:
      return [];
  }
}

function settingProposals(
  context: LanguageContext,
  cursor: YamlCursor,
  path: string,
  settings: Readonly<Record<string, string>>,
): readonly Proposal[] {
  const { source } = context.text;
  const beside = path === "" ? keysBeside(source, 0, source.length, cursor) : new Set<string>();
  const places = context.set.assessment.set.config?.places;
  const isWritten = (key: string) =>
    beside.has(key) || (path.startsWith("enterprise") && places?.has(`${path}.${key}`) === true);
  return Object.entries(settings).flatMap(([key, value]): Proposal[] => {
    if (isWritten(key) && source.slice(cursor.word.start, cursor.word.end) !== key) return [];
    const name = keyText(cursor, key);
    const deeper = value.startsWith("\n");
    const text = cursor.hasColon
      ? name
      : deeper
        ? `${name.trimEnd()}${value.replace("\n", "\n  ")}`
        : `${name}${value}`;
    const id = `editor/setting/${path === "" ? key : `${path}.${key}`}`;
    const about = isMessageId(id) ? describe(context, id) : "";
    return [
      {
        label: key,
        text,
        snippet: !cursor.hasColon && !deeper,
        filter: filterText(cursor, key),
        detail: about,
        documentation: [paragraph(about)],
        kind: CompletionItemKind.Property,
      },
    ];
  });
}

function describe({ locale }: LanguageContext, id: MessageId): string {
  return word(message(id), locale);
}

function ruleProposals({ set, locale }: LanguageContext, cursor: YamlCursor): readonly Proposal[] {
  return ruleMetas(set.assessment.rubric).map((meta) => ({
    label: meta.id,
    text: keyText(cursor, meta.id),
    filter: filterText(cursor, meta.id, meta.name.zh),
    detail: `${localised(meta.name, locale)} · ${severityName(meta.severity, locale)}`,
    documentation: [paragraph(localised(meta.why, locale)), paragraph(localised(meta.remedy, locale))],
    kind: CompletionItemKind.EnumMember,
  }));
}

function severityName(severity: (typeof SEVERITIES)[number], locale: LanguageContext["locale"]): string {
  return word(message(severity === "off" ? "editor/rule/off" : `severity/${severity}`), locale);
}

function valueProposals(context: LanguageContext, cursor: YamlCursor, path: string, key: string): readonly Proposal[] {
  const { set, locale } = context;
  const { rubric } = set.assessment;
  const values = <T extends string>(list: readonly T[], detail: (value: T) => string) =>
    list.map(
      (value): Proposal => ({
        label: value,
        text: scalarText(cursor, value),
        filter: filterText(cursor, value),
        detail: detail(value),
        kind: CompletionItemKind.Value,
      }),
    );
  if (path === "rules") {
    return values(SEVERITIES, (value) => severityName(value, locale));
  }
  switch (path === "" ? key : `${path}.${key}`) {
    case "standard":
      return values(set.standards, (id) => (id === rubric.id ? localised(rubric.name, locale) : id));
    case "locale":
      return values(LOCALES, (value) => (value === "en" ? "English" : "中文"));
    case "target":
      return values([String(rubric.pass)], () => describe(context, "editor/setting/target"));
    case "evidence.clause":
      return clauseProposals(context, cursor);
    case "evidence.element":
      return elementProposals(context, cursor);
    default:
      return [];
  }
}

/** Elements of the record's clause where that is written, else of all clauses. */
function elementProposals(context: LanguageContext, cursor: YamlCursor): readonly Proposal[] {
  const { set, locale, text } = context;
  const above = text.source.slice(0, cursor.word.start);
  const record = [...above.matchAll(/\bclause["']?[ \t]*:[ \t]*["']?([^\s"',}]+)/g)].at(-1);
  const entry = record ? clauseEntry(set, record[1] ?? "") : null;
  const clauses = entry ? [entry.clause] : set.assessment.rubric.clauses;
  return clauses.flatMap((clause) =>
    clause.elements.map((element) => ({
      label: element.id,
      text: scalarText(cursor, element.id),
      filter: filterText(cursor, element.id, element.name.zh),
      detail: `${clause.id} ${localised(element.name, locale)}`,
      kind: CompletionItemKind.EnumMember,
    })),
  );
}
