import type { Localised } from "../messages/message.ts";
import { boolean, number, oneOf, quarterPoints, scalar, text } from "../yaml/scalars.ts";
import { dictionary, list, type Members, members, type Reader, requireMembers } from "../yaml/shape.ts";

const LANGUAGES = members({ zh: text, en: text });

/** `{zh, en}`, or one text for both languages. */
const localised: Reader<Localised> = (node, at, context) => {
  if (node.kind === "scalar") {
    const both = text(node, at, context);
    return both === undefined ? undefined : { zh: both, en: both };
  }
  const found = LANGUAGES(node, at, context);
  if (found === undefined) return undefined;
  requireMembers(found, ["zh", "en"], { value: found, span: node.span, at, file: context.file }, context.problems);
  return found.zh && found.en ? { zh: found.zh.value, en: found.en.value } : undefined;
};

const LIMIT = { kind: oneOf(["duration", "percent"]), verb: list(text, 1), atMost: text };

const DETECT = {
  topic: list(text),
  needs: list(list(text, 1)),
  forbids: list(text),
  minimum: text,
  limit: members(LIMIT),
  contradictedBy: list(text),
  defersOn: list(text),
};

const BAD = { text, why: text };

const GRADE = { name: localised, from: number(0, 100) };

const wholeYears = scalar(
  "file/not-number",
  (written) => (/^[1-9]\d?$/.test(written) ? Number(written) : undefined),
  () => ({ expected: "1–99" }),
);

const CERTIFICATE = { years: wholeYears, grades: list(members(GRADE)) };

const ELEMENT = {
  id: text,
  name: localised,
  kind: oneOf(["disclosure", "practice"]),
  points: quarterPoints,
  countsWhen: localised,
  fix: localised,
  detect: members(DETECT),
  good: list(text),
  bad: list(members(BAD)),
  certificate: members(CERTIFICATE),
};

const ADVICE = { id: text, name: localised, text: localised };

const CLAUSE = {
  id: text,
  section: text,
  points: quarterPoints,
  title: localised,
  requirement: localised,
  why: localised,
  basis: oneOf(["explicit", "implied", "none"]),
  inferred: boolean,
  conditional: localised,
  notApplicableWhen: list(text),
  elements: list(members(ELEMENT)),
  advice: list(members(ADVICE)),
  skeleton: text,
};

const CONCEPT = { id: text, terms: list(text, 1) };

/** A word list of patterns: its terms are patterns too, and `{id}` in a pattern stands for any of them. */
const WORDS = { id: text, terms: list(text, 1) };

const LAW = { name: localised, certainty: oneOf(["read", "unverified"]) };

const LAW_VALUE = {
  group: text,
  unitGroup: text,
  above: number(0, Number.POSITIVE_INFINITY),
  unit: oneOf(["percent", "hour", "day"]),
};

const UNDER_TOPIC = { topic: list(text, 1), patterns: list(text, 1) };

const LAW_RULE = {
  id: text,
  name: localised,
  severity: oneOf(["error", "warning", "info", "hint"]),
  kind: oneOf(["pattern", "absence"]),
  basis: list(members({ law: text, article: text })),
  clauses: list(text),
  patterns: list(text, 1),
  exceptions: list(text),
  underTopic: members(UNDER_TOPIC),
  beats: list(text),
  negationGuard: boolean,
  value: members(LAW_VALUE),
  whenAny: list(text, 1),
  unlessAny: list(text),
  unlessValues: list(text),
  unlessEmphasised: boolean,
  message: localised,
  replacement: text,
  bad: list(text),
  good: list(text),
};

const PART = {
  clauses: list(members(CLAUSE)),
  concepts: list(members(CONCEPT)),
  words: list(members(WORDS)),
  laws: dictionary(members(LAW)),
  rules: list(members(LAW_RULE)),
};

const SECTION = { id: text, title: localised, points: quarterPoints };

const HEAD = {
  id: text,
  number: text,
  name: localised,
  extends: text,
  max: quarterPoints,
  pass: number(0, 100),
  needsServiceManager: boolean,
  sections: list(members(SECTION), 1),
  errata: list(members({ clause: text, points: quarterPoints, note: localised })),
  files: list(text, 1),
};

/** The main file of a rubric may hold everything, so that a small rubric is one file. */
export const headShape = members({ ...HEAD, ...PART });
/** What may stand in the main file only. */
export const HEAD_KEYS: readonly string[] = Object.keys(HEAD);
/** What may stand in any file of a rubric. */
export const PART_KEYS: readonly string[] = Object.keys(PART);

export type HeadDraft = Members<typeof HEAD & typeof PART>;
export type ClauseDraft = Members<typeof CLAUSE>;
export type ElementDraft = Members<typeof ELEMENT>;
export type DetectDraft = Members<typeof DETECT>;
export type LimitDraft = Members<typeof LIMIT>;
export type CertificateDraft = Members<typeof CERTIFICATE>;
export type BadDraft = Members<typeof BAD>;
export type AdviceDraft = Members<typeof ADVICE>;
export type ConceptDraft = Members<typeof CONCEPT>;
export type WordsDraft = Members<typeof WORDS>;
export type LawDraft = Members<typeof LAW>;
export type LawRuleDraft = Members<typeof LAW_RULE>;
