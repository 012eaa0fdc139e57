import { LOCALES } from "../messages/message.ts";
import { isDate } from "../policy/isDate.ts";
import { number, oneOf, scalar, text } from "../yaml/scalars.ts";
import { dictionary, list, type Members, members, type Reader } from "../yaml/shape.ts";

/** A day of the calendar, such as 2026-12-31; 2026-02-30 is none. */
export const date: Reader<string> = scalar("file/not-date", (written) => (isDate(written) ? written : undefined));

/** A reason may still be blank: the rule about not-applicable claims asks for it, on the clause. */
const reason: Reader<string> = (node, at, context) =>
  node.kind === "scalar" ? node.text.trim() : text(node, at, context);

const SERVICE_MANAGER = { name: text, certificate: text, validUntil: date };

const RECORD = { clause: text, element: text, file: text, issued: date, validUntil: date, grade: text };

/** The records of a configuration or of a policy. */
export const recordList = list(members(RECORD));

const SHAPE = {
  standard: text,
  enterprise: members({ name: text, serviceManager: members(SERVICE_MANAGER) }),
  documents: list(text, 1),
  target: number(0, 100),
  locale: oneOf(LOCALES),
  rules: dictionary(oneOf(["error", "warning", "info", "hint", "off"])),
  notApplicable: dictionary(reason, "allow-blank"),
  evidence: recordList,
  vocabulary: dictionary(list(text, 1)),
};

/** What `clausemark.yaml` may hold; its JSON Schema says the same to YAML editors. */
export const configShape = members(SHAPE);

export type ConfigMembers = Members<typeof SHAPE>;
export type RecordMembers = Members<typeof RECORD>;
