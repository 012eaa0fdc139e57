import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import type { Finding } from "../rules/finding.ts";
import { placeText, positionText } from "./placeText.ts";
import type { ReportInput, ReportSet } from "./reportInput.ts";

/**
 * JUnit XML: a suite per file of a set. An error is a failed case, as it fails the run; other findings are passed cases
 * with their text as output; a file without findings is one passed case. A file that could not be read is an error.
 */
export function formatJunit(input: ReportInput): string {
  const suites = [...Array.from(input.sets, setSuites).flat(), ...unreadableSuite(input)];
  const sum = (value: (suite: Suite) => number) => suites.reduce((total, suite) => total + value(suite), 0);
  const totals = attributes({
    name: "clausemark",
    tests: sum((suite) => suite.tests),
    failures: sum((suite) => suite.failures),
    errors: sum((suite) => suite.errors),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${totals}>`,
    ...suites.flatMap(({ lines }) => lines),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

function setSuites(set: ReportSet): readonly Suite[] {
  const { documents } = set.assessment.set;
  const files = [...new Set([...documents.map(({ path }) => path), ...set.findings.map(({ file }) => file)])].sort();
  return files.map((file) => {
    const own = set.findings.filter((finding) => finding.file === file);
    const failures = own.filter((finding) => finding.severity === "error").length;
    const clean = `    <testcase${attributes({ name: "clausemark", classname: file })}/>`;
    const cases = own.length === 0 ? [clean] : own.flatMap((finding) => findingCase(set, finding));
    return suite(file, { tests: Math.max(1, own.length), failures, errors: 0 }, [...scoreProperties(set), ...cases]);
  });
}

function findingCase(set: ReportSet, finding: Finding): readonly string[] {
  const range = set.sources.range(finding.file, finding.span);
  const text = word(finding.message, set.locale);
  const name = `${finding.rule} (${positionText(range)})`;
  const body = escapeXml(`${placeText(finding.file, range)}\n${text}\n${set.sources.text(finding.file, finding.span)}`);
  const inner =
    finding.severity === "error"
      ? `<failure${attributes({ message: text, type: finding.rule })}>${body}</failure>`
      : `<system-out>${escapeXml(word(message(`severity/${finding.severity}`), set.locale))} ${body}</system-out>`;
  return [`    <testcase${attributes({ name, classname: finding.file })}>`, `      ${inner}`, "    </testcase>"];
}

function unreadableSuite({ unreadable, locale }: ReportInput): readonly Suite[] {
  return unreadable.map(({ file, reason }) =>
    suite(file, { tests: 1, failures: 0, errors: 1 }, [
      `    <testcase${attributes({ name: "read", classname: file })}>`,
      `      <error${attributes({ message: word(message("path/unreadable", { path: file, reason }), locale), type: "unreadable" })}/>`,
      "    </testcase>",
    ]),
  );
}

function suite(name: string, counts: Omit<Suite, "lines">, lines: readonly string[]): Suite {
  return { ...counts, lines: [`  <testsuite${attributes({ name, ...counts })}>`, ...lines, "  </testsuite>"] };
}

function scoreProperties({ assessment: { set, score } }: ReportSet): readonly string[] {
  const property = (name: string, value: string | number) => `      <property${attributes({ name, value })}/>`;
  return [
    "    <properties>",
    property("clausemark.set", set.root),
    property("clausemark.score", score.value?.toFixed(1) ?? ""),
    property("clausemark.verdict", score.verdict),
    "    </properties>",
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replace(/[\r\n\t]+/g, " ")}"`)
    .join("");
}

/** Characters that XML 1.0 does not allow are dropped, lone surrogates with them. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
