import type { Diagnostic } from "vscode-languageserver-types";
import { fnv1a } from "./resultId.ts";

/** One file's diagnostics with the id that says whether they changed. */
export interface FileReport {
  readonly uri: string;
  readonly version: number | null;
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export function fileReport(uri: string, version: number | null, items: readonly Diagnostic[]): FileReport {
  return { uri, version, items, resultId: fnv1a(JSON.stringify(items)) };
}
