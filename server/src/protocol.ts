/**
 * Custom messages between the server and its clients: the only file of the server that a client may import. Every type
 * here is documented in docs/protocol.md, which a test holds equal.
 */

import type { WorkspaceEdit } from "vscode-languageserver-types";

/** Request and notification: the newest assessment of the policy set that a document belongs to. */
export const ASSESSMENT = "clausemark/assessment";
/** Notification: a policy set is no more: its last policy was closed, deleted or lost its `clauses`. */
export const SET_GONE = "clausemark/setGone";
/** Request: a page or text rendered by the server. */
export const RENDER = "clausemark/render";
/** Request: the edit that inserts a clause's skeleton, `null` where there is no such clause or no policy to take it. */
export const INSERT_CLAUSE = "clausemark/insertClause";
/** Request: a new file's text. It needs no policy, so that a first one can be made. */
export const TEMPLATE = "clausemark/template";
/** Requests from the server to the client, for schemes that Node cannot read. */
export const FS_FIND = "clausemark/fs/find";
export const FS_READ = "clausemark/fs/read";
export const FS_STAT = "clausemark/fs/stat";

export interface AssessmentParams {
  /** A policy, or the configuration of the set. */
  readonly uri: string;
}

/** Points are points of the standard (multiples of 0.25), percentages points of 100. */
export interface AssessmentMessage {
  /** Root folder of the set as a URI. */
  readonly root: string;
  readonly enterprise: string | null;
  readonly standard: { readonly id: string; readonly name: string };
  /** Policies of the set. */
  readonly documents: readonly string[];
  readonly locale: "zh-CN" | "en";
  readonly score: ScoreSummary;
  readonly disclosures: { readonly stated: number; readonly total: number };
  readonly counts: { readonly errors: number; readonly warnings: number; readonly infos: number };
  readonly sections: readonly SectionSummary[];
  readonly clauses: readonly ClauseSummary[];
  /** What to write next, the most valuable first. */
  readonly gains: readonly GainSummary[];
}

export interface ScoreSummary {
  readonly points: number;
  readonly applicable: number;
  /** Floored to one decimal; null when nothing applies. */
  readonly value: number | null;
  readonly strict: number | null;
  readonly target: number;
  readonly verdict: "below-target" | "no-service-manager" | "service-manager-expired" | "meets";
  /** The verdict in words. */
  readonly verdictText: string;
  readonly serviceManager: "valid" | "expired" | "missing";
  /** Against the score when a document of the set was last saved, in points of 100. */
  readonly delta: number;
}

export interface SectionSummary {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
}

export interface ClauseSummary {
  readonly id: string;
  readonly section: string;
  readonly title: string;
  readonly points: number;
  readonly max: number;
  readonly status: "notApplicable" | "untagged" | "contradicted" | "covered" | "partial" | "uncovered";
  /** The status in words. */
  readonly statusText: string;
  /** The first twenty sections tagged with the clause, in the order of documents. */
  readonly scopes: readonly Place[];
  readonly elements: readonly ElementSummary[];
}

export interface ElementSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: "disclosure" | "practice";
  readonly points: number;
  readonly max: number;
  readonly outcome: "stated" | "deferred" | "contradicted" | "missing" | "notApplicable" | "untagged";
  /** The outcome in words. */
  readonly outcomeText: string;
  readonly evidence: readonly Place[];
  readonly lacks: string | null;
  readonly claimed: boolean;
}

/** A place in a document, in the position encoding that was agreed. */
export interface Place {
  readonly uri: string;
  readonly range: PlaceRange;
  readonly text: string;
}

export interface PlaceRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export interface GainSummary {
  readonly clause: string;
  readonly title: string;
  readonly points: number;
  readonly elements: readonly string[];
  /** Where to write: the first scope's heading, null for a clause without a scope. */
  readonly place: Place | null;
}

export interface RenderParams {
  readonly uri: string;
  /** `preview`: a fragment for a web view; `report`: a page of its own; `notice`: the customer notice as Markdown. */
  readonly kind: "preview" | "report" | "notice";
}

export interface RenderResult {
  readonly text: string;
  /** Language of the text, for `lang`. */
  readonly locale: "zh-CN" | "en";
}

export interface SetGoneParams {
  /** As in the set's assessments. */
  readonly root: string;
}

export interface InsertClauseParams {
  /** A policy; a clause that no section answers yet gets its section there. */
  readonly uri: string;
  readonly clause: string;
}

export type InsertClauseResult = WorkspaceEdit | null;

export interface TemplateParams {
  readonly kind: "policy" | "config";
}

export interface TemplateResult {
  readonly text: string;
}

export interface FindParams {
  readonly root: string;
  readonly extensions: readonly string[];
  readonly names: readonly string[];
}

export interface FindResult {
  readonly uris: readonly string[];
}

export interface ReadParams {
  readonly uri: string;
}

/** Base64 of the file's bytes, null where there is no such file. */
export interface ReadResult {
  readonly base64: string | null;
}

export interface StatParams {
  readonly uri: string;
}

export interface StatResult {
  readonly kind: "file" | "directory" | "other" | "absent";
  readonly size: number;
}

/** What the client may say at `initialize`, under `initializationOptions`. */
export interface InitializationOptions {
  /** Language of findings, before the configuration's. */
  readonly locale?: "zh-CN" | "en";
  /** Whether the client answers `clausemark/fs/*`, and for which schemes. */
  readonly fileSchemes?: readonly string[];
  /** For a server that has no files of its own: the compiled standards by id, and the trained columns. */
  readonly assets?: InitializationAssets;
  /** False in an untrusted workspace: no house rubric, no file outside the folder. */
  readonly trusted?: boolean;
}

export interface InitializationAssets {
  /** Compiled standards as JSON texts, by id. */
  readonly rubrics: Readonly<Record<string, string>>;
  /** The trained columns, base64. */
  readonly model: string;
}
