/**
 * The whole public surface of the core: from text to documents, from documents and a standard to an assessment with its
 * findings, from those to reports. Everything here is pure; reading files is the business of the workspace.
 */
export type { Assessment, ClauseAssessment, ElementAssessment, PolicySet, Score } from "./assessment/assessment.ts";
export { type Gain, topGains } from "./assessment/gains.ts";
export { type CheckedSet, checkSet, type SetInput } from "./checkSet.ts";
export { checkConfig } from "./config/checkConfig.ts";
export type { Config, Severity } from "./config/config.ts";
export { DEFAULT_STANDARD, type ParsedConfig, parseConfig } from "./config/parseConfig.ts";
export { createDetectContext, type DetectContext } from "./detect/detect.ts";
export { loadModel, type Model } from "./detect/scorer/scorer.ts";
export type { ElementVerdict, Evidence, Outcome, Reason } from "./detect/verdict.ts";
export type { Locale, Localised, Message } from "./messages/message.ts";
export { word } from "./messages/word.ts";
export type { PolicyDocument } from "./policy/document.ts";
export { parsePolicy } from "./policy/parse.ts";
export { formatJson, jsonReport } from "./report/json.ts";
export type { JsonReport } from "./report/jsonTypes.ts";
export { type ReportInput, type ReportSet, reportSet } from "./report/reportInput.ts";
export { formatStylish } from "./report/stylish.ts";
export type { StylishOptions } from "./report/stylishOptions.ts";
export { type CompiledRubric, type CompileOptions, compileRubric } from "./rubric/compile.ts";
export type { RubricFile } from "./rubric/files.ts";
export type { Rubric } from "./rubric/rubric.ts";
export { deserialiseRubric, serialiseRubric } from "./rubric/serial.ts";
export { ruleMetas } from "./rules/catalogue.ts";
export type { Finding, Fix, RuleMeta, TextEdit } from "./rules/finding.ts";
export type { LintResult } from "./rules/lint.ts";
export type { Span } from "./span.ts";
export type { Position, Range } from "./text/lines.ts";
