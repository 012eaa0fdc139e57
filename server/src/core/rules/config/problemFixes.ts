import type { Config } from "../../config/config.ts";
import { DEFAULT_STANDARD } from "../../config/parseConfig.ts";
import { message } from "../../messages/catalogue.ts";
import { type Span, span } from "../../span.ts";
import type { FileProblem } from "../../yaml/problem.ts";
import type { Fix } from "../finding.ts";
import { newline } from "../newline.ts";
import { isoDate, syntaxFixes } from "../syntaxFixes.ts";
import { type EditedFile, referenceFix } from "../tag/referenceFix.ts";

/** What can be put right about a problem of `clausemark.yaml`: slips of the keyboard, dates, the missing standard. */
export function configFixes(file: EditedFile, config: Config | null, problem: FileProblem): readonly Fix[] {
  const { code, span: at, found, nearest, expected } = problem;
  switch (code) {
    case "file/missing-key":
      return problem.at === "" && expected === "standard" ? standardFix(file, at.start) : [];
    case "file/empty":
      return standardFix(file, 0);
    case "file/not-date": {
      const date = isoDate(found ?? "");
      return date === null ? [] : [referenceFix(file, at, date, false)];
    }
    case "config/target-below-pass":
      return expected === undefined ? [] : [referenceFix(file, at, expected, false)];
    default:
      break;
  }
  if (nearest === undefined || found === undefined || !isWritten(file, at, found)) {
    return syntaxFixes(file, code, at);
  }
  return hasSibling(config, problem, nearest) ? [] : [referenceFix(file, at, nearest, false)];
}

/** Only a whole scalar is replaced: some problems are about a part of one. */
function isWritten({ source }: EditedFile, at: Span, found: string): boolean {
  return source.slice(at.start, at.end).replace(/^(["'])(.*)\1$/s, "$2") === found;
}

/** The same key twice would be a worse fault than an unknown one. */
function hasSibling(config: Config | null, { at, found = "" }: FileProblem, nearest: string): boolean {
  if (!config || !at.endsWith(found)) return false;
  return config.places.has(`${at.slice(0, at.length - found.length)}${nearest}`);
}

/** In a flow map, `{…}`, a line of its own cannot be put first. */
function standardFix(file: EditedFile, at: number): readonly Fix[] {
  if (file.source[at] === "{") return [];
  const setting = `standard: ${DEFAULT_STANDARD}`;
  return [
    {
      kind: "correct-reference",
      title: message("fix/add-setting", { setting }),
      safe: false,
      edits: [{ file: file.path, span: span(at, at), text: `${setting}${newline(file)}`, snippet: false }],
    },
  ];
}
