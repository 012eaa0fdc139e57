import { CLI } from "./cli.ts";
import { CONFIG } from "./config.ts";
import { CONSISTENCY } from "./consistency.ts";
import { COVERAGE } from "./coverage.ts";
import { DOCUMENT } from "./document.ts";
import { EDITOR } from "./editor.ts";
import { EVIDENCE } from "./evidence.ts";
import { IMPORT_EXPORT } from "./exchange.ts";
import { EXPLAIN } from "./explain.ts";
import { FILE } from "./file.ts";
import { FIX } from "./fix.ts";
import { HELP } from "./help.ts";
import { LACKS } from "./lacks.ts";
import { LAW } from "./law.ts";
import { MERGE } from "./merge.ts";
import type { Localised, Message } from "./message.ts";
import { EXCHANGE, NOTICE, PAGE } from "./page.ts";
import { REPORT } from "./report.ts";
import { RUBRIC } from "./rubric.ts";
import { GIT, SINCE } from "./since.ts";
import { SUPPRESSION } from "./suppression.ts";
import { TAG } from "./tag.ts";

/** Every message of the product, by id, in both languages side by side; one file per family. */
export const CATALOGUE = {
  ...COVERAGE,
  ...TAG,
  ...DOCUMENT,
  ...LAW,
  ...CONSISTENCY,
  ...CONFIG,
  ...SUPPRESSION,
  ...EVIDENCE,
  ...LACKS,
  ...FILE,
  ...RUBRIC,
  ...FIX,
  ...REPORT,
  ...PAGE,
  ...NOTICE,
  ...EXCHANGE,
  ...IMPORT_EXPORT,
  ...CLI,
  ...MERGE,
  ...SINCE,
  ...GIT,
  ...HELP,
  ...EXPLAIN,
  ...EDITOR,
} as const satisfies Readonly<Record<string, Localised>>;

export type MessageId = keyof typeof CATALOGUE;

/** A message of the catalogue; the compiler knows the ids. */
export function message(id: MessageId, args: Message["args"] = {}): Message {
  return { id, args };
}

export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(CATALOGUE, id);
}
