import type { Severity } from "../config/config.ts";
import type { Localised } from "../messages/message.ts";
import type { LawWords } from "./lawNeeds.ts";

/** A compiled standard. Points are kept as integers in quarter points everywhere. */
export interface Rubric {
  readonly id: string;
  readonly number: string;
  readonly name: Localised;
  /** `sha256:` of the canonical content: results of different digests are never compared. */
  readonly digest: string;
  /** Quarter points; 400 for a standard of 100. */
  readonly max: number;
  /** Points of 100 needed to pass. */
  readonly pass: number;
  readonly needsServiceManager: boolean;
  readonly errata: readonly Erratum[];
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  /** By clause id. */
  readonly clauseById: ReadonlyMap<string, Clause>;
  readonly vocabulary: readonly Concept[];
  /** Word lists that the patterns of law terms are written with. */
  readonly words: readonly WordList[];
  readonly lawTerms: readonly LawTerm[];
  /** What the patterns of the law terms need, where that has been worked out before. */
  readonly lawWords?: LawWords;
  readonly laws: ReadonlyMap<string, Law>;
  /** Hashes of 8-character shingles of the standard's own sentences (normalised), for the copy guard. */
  readonly copyShingles: ReadonlySet<number>;
}

export interface Erratum {
  readonly clause: string;
  /** Quarter points. */
  readonly points: number;
  readonly note: Localised;
}

export interface Section {
  readonly id: string;
  readonly title: Localised;
  readonly max: number;
}

export interface Clause {
  readonly id: string;
  readonly section: string;
  /** Short title for people (our own words, about 4-12 characters in Chinese). */
  readonly title: Localised;
  readonly requirement: Localised;
  /** Why a customer or an assessor cares. */
  readonly why: Localised;
  readonly max: number;
  readonly inferred: boolean;
  /** How firmly the standard asks that customers be told: decides the severity of a missing disclosure. */
  readonly basis: "explicit" | "implied" | "none";
  /** When the clause applies, null where it always does. */
  readonly conditional: Localised | null;
  /** Plain statements inside a tagged scope that make a conditional clause not applicable (regular expressions over normalised text). */
  readonly notApplicableWhen: readonly RegExp[];
  /** Scoring elements, in the order of the file. */
  readonly elements: readonly Element[];
  /** Texts without points: for hover and skeletons only. */
  readonly advice: readonly Advice[];
  /** Markdown with `${1:placeholder}` tab stops: one skeleton a clause, used by fixes, completion and snippets. */
  readonly skeleton: string;
}

export type ElementKind = "disclosure" | "practice";

export interface Element {
  readonly id: string;
  readonly clause: string;
  /** Position among all scoring elements of the rubric. */
  readonly index: number;
  readonly name: Localised;
  readonly kind: ElementKind;
  readonly max: number;
  readonly countsWhen: Localised;
  readonly fix: Localised;
  readonly detection: Detection;
  readonly good: readonly string[];
  readonly bad: readonly BadExample[];
  /** What a record of it has to be; null where any record will do. */
  readonly certificate: Certificate | null;
}

/** A certificate as its own standard gives it. */
export interface Certificate {
  /** Years from the day of issue that it holds at most. */
  readonly years: number;
  /** From the lowest up, with the points of 100 each takes; empty where every grade is taken. */
  readonly grades: readonly { readonly name: Localised; readonly from: number }[];
}

export interface BadExample {
  readonly text: string;
  readonly why: string;
}

export interface Advice {
  readonly id: string;
  readonly name: Localised;
  readonly text: Localised;
}

/** How rules recognise an element. Values name classes of `core/text/values.ts` (money, duration, phone ...). */
export interface Detection {
  /** Phrases and concept references (`@concept`) any of which brings up the topic, matched over normalised text. */
  readonly topic: readonly string[];
  /** Every group needs one of its members in the same passage as the topic (a value class `#money`, a concept, or a phrase). */
  readonly needs: readonly (readonly string[])[];
  /** Things that must not stand in the deciding passage. */
  readonly forbids: readonly string[];
  /** At least this many different topic hits (lists of wear parts, of items). */
  readonly minimum: number;
  /** A limit on a value: broken, the element is contradicted. */
  readonly limit: Limit | null;
  /** Patterns that contradict the element. */
  readonly contradictedBy: readonly RegExp[];
  /** Value classes, written `#money`, whose absence or vagueness makes the element deferred rather than missing. */
  readonly defersOn: readonly string[];
}

export interface Limit {
  readonly kind: "duration" | "percent";
  /** The verb the value must be bound to, as a concept or phrases. */
  readonly verb: readonly string[];
  /** Minutes for durations, per cent for percentages. */
  readonly atMost: number;
}

/** A synonym set: what a phrase of detection may be worded as. */
export interface Concept {
  readonly id: string;
  readonly terms: readonly string[];
}

/** Alternatives for `{id}` in a pattern; each is a pattern itself, with the lists before it already put in. */
export interface WordList {
  readonly id: string;
  readonly terms: readonly string[];
}

export interface Law {
  readonly id: string;
  readonly name: Localised;
  readonly certainty: "read" | "unverified";
}

export interface LawTerm {
  readonly id: string;
  readonly name: Localised;
  readonly severity: Severity;
  readonly kind: "pattern" | "absence";
  readonly basis: readonly { readonly law: string; readonly article: string }[];
  readonly clauses: readonly string[];
  readonly patterns: readonly RegExp[];
  /** What excuses a hit in the same sentence. */
  readonly exceptions: readonly RegExp[];
  /** Wordings that are risky only where the passage, its lead, its headings or the sentences before it name the topic. */
  readonly topic: readonly RegExp[];
  readonly topicPatterns: readonly RegExp[];
  /** Rules whose hits on the same words give way to this more specific one. */
  readonly beats: readonly string[];
  readonly negationGuard: boolean;
  readonly value: LawValue | null;
  /** Absence rules: the passage that calls for the missing words, and what makes it good. */
  readonly whenAny: readonly RegExp[];
  readonly unlessAny: readonly RegExp[];
  readonly unlessValues: readonly string[];
  readonly unlessEmphasised: boolean;
  readonly message: Localised;
  /** A wording that passes this rule: a fix may put it in place of the finding's sentence. */
  readonly replacement: string;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}

export interface LawValue {
  readonly group: string;
  readonly unitGroup: string | null;
  readonly above: number;
  readonly unit: "percent" | "hour" | "day";
}
