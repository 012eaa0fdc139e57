import { compareText } from "../text/compare.ts";
import { rulesFor } from "./catalogue.ts";
import { documentFindings, type FileFindings, fileFindings } from "./fileFindings.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group.ts";
import { setPlace } from "./places.ts";
import { isDocumentRule, type RuleContext } from "./rule.ts";
import { runRule } from "./runRule.ts";
import { Severities, type Surface } from "./severities.ts";
import { suppressibleConfig } from "./suppression/suppress.ts";

export interface LintResult {
  /** By file, then offset, then rule: the same whatever the order of documents. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Finding[];
}

/** Runs every rule over an assessed set. Configuration and comments hide findings here and nowhere else. */
export function lint(context: RuleContext, surface: Surface): LintResult {
  const { assessment, facts } = context;
  const { config, configFile, documents } = assessment.set;
  const severities = new Severities(config, surface);
  const ofSet = groupBy(setFindings(context, severities), (finding) => finding.file);
  const files = new Map<string, FileFindings>();
  const take = (path: string): readonly Finding[] => {
    const found = ofSet.get(path) ?? [];
    ofSet.delete(path);
    return found;
  };
  for (const document of documents) {
    files.set(document.path, documentFindings(document, take(document.path), facts, severities));
  }
  if (config && configFile) {
    const file = suppressibleConfig(configFile.path, configFile.source, config.directives);
    files.set(file.path, fileFindings(file, take(file.path), facts, severities));
  }
  for (const [path, findings] of ofSet) {
    // Of a house rubric, say, where no comment can hide anything.
    files.set(path, fileFindings(suppressibleConfig(path, "", []), findings, facts, severities));
  }
  const inOrder = [...files].sort(([a], [b]) => compareText(a, b)).map(([, found]) => found);
  return {
    findings: inOrder.flatMap(({ findings }) => findings),
    suppressed: inOrder.flatMap(({ suppressed }) => suppressed),
  };
}

function setFindings(context: RuleContext, severities: Severities): readonly Finding[] {
  return rulesFor(context.facts.rubric).flatMap((rule) =>
    isDocumentRule(rule)
      ? []
      : runRule(
          rule,
          () => rule.find(context),
          severities,
          () => setPlace(context.assessment),
        ),
  );
}
