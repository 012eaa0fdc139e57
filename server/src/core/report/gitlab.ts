import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Severity } from "../config/config.ts";
import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import type { Finding } from "../rules/finding.ts";
import type { ReportInput, ReportSet } from "./reportInput.ts";

/** GitLab's code quality report: a JSON list of issues. Fingerprints are unique over all sets, as GitLab asks. */
export function formatGitlab(input: ReportInput): string {
  const issues = [
    ...Array.from(input.sets, (set) => set.findings.map((finding) => issue(set, finding))).flat(),
    ...input.unreadable.map(({ file, reason }) => ({
      description: word(message("path/unreadable", { path: file, reason }), input.locale),
      check_name: "unreadable",
      fingerprint: digest(["unreadable", file]),
      severity: "critical",
      location: { path: file, lines: { begin: 1, end: 1 } },
    })),
  ];
  return `${JSON.stringify(issues, null, 1)}\n`;
}

function issue(set: ReportSet, finding: Finding) {
  const { start, end } = set.sources.range(finding.file, finding.span);
  return {
    description: word(finding.message, set.locale),
    check_name: finding.rule,
    fingerprint: digest([set.assessment.set.root, set.fingerprints.get(finding) ?? ""]),
    severity: severityName(finding.severity),
    location: { path: finding.file, lines: { begin: start.line + 1, end: end.line + 1 } },
  };
}

function severityName(severity: Severity): "critical" | "major" | "minor" | "info" {
  switch (severity) {
    case "error":
      return "critical";
    case "warning":
      return "major";
    case "info":
      return "minor";
    case "hint":
      return "info";
  }
}

function digest(parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join("\0")))).slice(0, 32);
}
