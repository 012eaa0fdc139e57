import { fileProblem } from "../yaml/located.ts";
import type { FileProblem } from "../yaml/problem.ts";
import type { Config } from "./config.ts";
import { recordProblems } from "./records.ts";
import type { StandardNames } from "./standardNames.ts";
import { unknownName } from "./unknownName.ts";

/**
 * What in a configuration does not fit its standard: a target below the pass mark, clauses and elements of records, and
 * concepts that do not exist. Claims of `notApplicable` are judged by the rule of that name.
 */
export function checkConfig(config: Config, standard: StandardNames): readonly FileProblem[] {
  return [
    ...targetProblems(config, standard),
    ...recordProblems({ records: config.evidence, places: config.places }, standard),
    ...conceptProblems(config, standard),
  ];
}

function targetProblems({ target, places, standard: name }: Config, standard: StandardNames): readonly FileProblem[] {
  if (target === null || target >= standard.pass) return [];
  const words = { found: String(target), expected: String(standard.pass) };
  return [fileProblem("target", places.get("target") ?? name.span, "config/target-below-pass", words)];
}

function conceptProblems(config: Config, standard: StandardNames): readonly FileProblem[] {
  const ids = standard.vocabulary.map((concept) => concept.id);
  return config.vocabulary
    .filter(({ concept }) => !ids.includes(concept.value))
    .map(({ concept }) => unknownName("config/vocabulary-concept", concept, ids, false));
}
