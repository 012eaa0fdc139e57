import type { Assessment } from "../core/assessment/assessment.ts";
import type { TagSuggestion } from "../core/detect/suggest.ts";
import type { Locale } from "../core/messages/message.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import type { Finding } from "../core/rules/finding.ts";
import type { LineIndex } from "../core/text/lines.ts";

/** What every language feature gets: the newest assessment of the set, the file asked about, and what the client can do. */
export interface LanguageContext {
  readonly set: LiveSet;
  readonly uri: string;
  /** The file's path as the set's findings and documents have it. */
  readonly file: string;
  /** The file's text, of the same version as `set`. */
  readonly text: LocatedText;
  /** Null where the file is no Markdown: `clausemark.yaml`, a house rubric. Markdown without `clauses` is parsed as well. */
  readonly document: PolicyDocument | null;
  /** Whether the file is the set's `clausemark.yaml`. */
  readonly isConfig: boolean;
  readonly locale: Locale;
  readonly capabilities: LanguageCapabilities;
  readonly positionEncoding: PositionEncoding;
  readonly settings: PresentationSettings;
}

/** One policy set as it stands now, unsaved changes included. */
export interface LiveSet {
  readonly assessment: Assessment;
  /** Findings of the editor surface, over all files of the set. */
  readonly findings: readonly Finding[];
  /** Sections that answer a clause without a tag, whether or not they are certain enough to be shown as findings. */
  readonly suggestions: (document: PolicyDocument) => readonly TagSuggestion[];
  /** Built-in standards that `standard:` can name. */
  readonly standards: readonly string[];
  /** URI of a file of the set, named as in findings and documents. */
  readonly uriOf: (file: string) => string;
  /** Text of a file of the set: a policy, the configuration, a house rubric; null where it is not one. */
  readonly textOf: (file: string) => LocatedText | null;
  /** Version of an open document, null where the client has not opened it. */
  readonly versionOf: (uri: string) => number | null;
}

/** A text with the index of its lines. */
export interface LocatedText {
  readonly source: string;
  readonly lines: LineIndex;
}

export type PositionEncoding = "utf-8" | "utf-16" | "utf-32";

/** What the client said it can do; everything is false for a client that supports nothing optional. */
export interface LanguageCapabilities {
  /** Completion items may have tab stops. */
  readonly snippets: boolean;
  /** Workspace edits may have tab stops (LSP 3.18). */
  readonly snippetEdits: boolean;
  /** Workspace edits may name the versions of documents. */
  readonly documentChanges: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly labelDetails: boolean;
  /** Completion items may mark their text edit as replacing beyond the cursor. */
  readonly insertReplace: boolean;
  readonly preferredActions: boolean;
  readonly definitionLinks: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly linkTooltips: boolean;
}

/** Settings of the editor: they change what is shown, never what is found. */
export interface PresentationSettings {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

export const DEFAULT_SETTINGS: PresentationSettings = { codeLens: true, inlayHints: false };
