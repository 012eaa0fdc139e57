import { parseDirective } from "../policy/directives.ts";
import type { Directive } from "../policy/document.ts";
import { type Placed, span } from "../span.ts";
import { startOf } from "../text/characters.ts";
import { fileProblem, type Located } from "../yaml/located.ts";
import { nearest } from "../yaml/nearest.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { readYaml, type YamlComment } from "../yaml/read.ts";
import { requireMembers } from "../yaml/shape.ts";
import type { Config, RuleSetting, ServiceManager } from "./config.ts";
import { placesOf } from "./places.ts";
import { readRecord } from "./records.ts";
import { type ConfigMembers, configShape } from "./shape.ts";

/** Standard that a policy set is judged by where no configuration names one. */
export const DEFAULT_STANDARD = "t-cgcc-customized-goods";

export interface ParsedConfig {
  /** Null where the file is not a YAML map; otherwise everything that could be read. */
  readonly config: Config | null;
  readonly problems: readonly FileProblem[];
}

/**
 * Reads `clausemark.yaml`. Never throws: what is wrong is in `problems`, at its exact place, and the setting is as if it
 * were absent. `rules` are the ids of the known rules. What only the standard can tell is checked by `checkConfig`.
 */
export function parseConfig(path: string, source: string, rules: readonly string[]): ParsedConfig {
  const yaml = readYaml(source);
  const problems: FileProblem[] = [...yaml.problems];
  const report = (problem: FileProblem) => problems.push(problem);
  if (yaml.root === null) {
    if (problems.length === 0)
      report(fileProblem("", span(0, 0), "file/empty", { expected: `standard: ${DEFAULT_STANDARD}` }));
    return { config: null, problems };
  }
  const found = configShape(yaml.root, "", { file: path, problems });
  if (found === undefined) return { config: null, problems };
  const top: Located<ConfigMembers> = {
    value: found,
    span: span(yaml.root.span.start, yaml.root.span.start),
    at: "",
    file: path,
  };
  requireMembers(found, ["standard"], top, problems);
  const config: Config = {
    standard: found.standard ?? { value: DEFAULT_STANDARD, span: top.span },
    enterprise: found.enterprise?.value.name?.value ?? null,
    serviceManager: serviceManager(found),
    documents: found.documents ? patterns(found.documents.value, report) : null,
    target: found.target?.value ?? null,
    locale: found.locale?.value ?? null,
    rules: ruleSettings(found, rules, report),
    notApplicable: (found.notApplicable?.value ?? []).map(({ key, value }) => ({ clause: key, reason: value.value })),
    evidence: (found.evidence?.value ?? []).flatMap((entry) => readRecord(entry, problems)),
    vocabulary: (found.vocabulary?.value ?? []).map(({ key, value }) => ({
      concept: key,
      terms: value.value.map((term) => term.value),
    })),
    directives: yaml.comments.flatMap((comment) => directives(comment, report)),
    places: placesOf(yaml.root),
  };
  return { config, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

type Report = (problem: FileProblem) => void;

function serviceManager(found: ConfigMembers): ServiceManager | null {
  const manager = found.enterprise?.value.serviceManager?.value;
  if (!manager) return null;
  return {
    name: manager.name?.value ?? null,
    certificate: manager.certificate?.value ?? null,
    validUntil: manager.validUntil?.value ?? null,
  };
}

/** In UTF-16 units; nobody writes a longer one by hand. */
const LONGEST_PATTERN = 1000;

/** Patterns stay inside the folder of the configuration, so that a set never reaches into another one. */
function patterns(list: readonly Located<string>[], report: Report): readonly Placed<string>[] {
  return list.filter((pattern) => {
    const outside = /^!?(?:\/|[A-Za-z]:|~)|(?:^!?|\/)\.\.(?:\/|$)|\\/.test(pattern.value);
    const refused = outside || pattern.value.length > LONGEST_PATTERN;
    const found = startOf(pattern.value, 60);
    if (refused) report(fileProblem(pattern.at, pattern.span, "config/document-pattern", { found }));
    return !refused;
  });
}

function ruleSettings(found: ConfigMembers, rules: readonly string[], report: Report): readonly RuleSetting[] {
  return (found.rules?.value ?? []).flatMap(({ key, value }) => {
    if (rules.includes(key.value)) return [{ rule: key, severity: value.value }];
    const words = { found: key.value, nearest: nearest(key.value, rules) };
    report(fileProblem(key.at, key.span, "config/unknown-rule", words));
    return [];
  });
}

function directives(comment: YamlComment, report: Report): readonly Directive[] {
  const read = parseDirective(comment.text, comment.span, comment.textStart);
  for (const { span: at, detail } of read?.problems ?? []) {
    report(fileProblem("", at, "config/directive-syntax", detail));
  }
  return read?.directives ?? [];
}
