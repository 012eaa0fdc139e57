import type { PolicyDocument } from "../policy/document.ts";

/** The line ending a document uses, so that an insertion does not mix them. */
export function newline(document: PolicyDocument): string {
  return document.source.includes("\r\n") ? "\r\n" : document.source.includes("\r") ? "\r" : "\n";
}
