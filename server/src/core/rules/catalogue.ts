import type { Rubric } from "../rubric/rubric.ts";
import { configNotApplicable } from "./config/notApplicable.ts";
import { configSchema, configStandard, configSyntax } from "./config/problems.ts";
import { conflictingValue } from "./consistency/conflictingValue.ts";
import { contradiction } from "./coverage/contradiction.ts";
import { copied } from "./coverage/copied.ts";
import { disclosure } from "./coverage/disclosure.ts";
import { practice } from "./coverage/practice.ts";
import { untaggedClause } from "./coverage/untaggedClause.ts";
import { untaggedEvidence } from "./coverage/untaggedEvidence.ts";
import { brokenLink } from "./document/brokenLink.ts";
import { noEffectiveDate, reviewOverdue } from "./document/dates.ts";
import { encoding } from "./document/encoding.ts";
import { frontMatterSchema, frontMatterSyntax, hiddenCharacters, tooComplex } from "./document/frontMatter.ts";
import { placeholder } from "./document/placeholder.ts";
import { evidenceExpired, evidenceExpiring, evidenceMissing } from "./evidence/records.ts";
import type { RuleMeta } from "./finding.ts";
import { lawRules } from "./law/lawRules.ts";
import type { Rule } from "./rule.ts";
import { SUPPRESSION_RULES } from "./suppression/metas.ts";
import { ambiguousHeading } from "./tag/ambiguousHeading.ts";
import { duplicate } from "./tag/duplicate.ts";
import { emptySection } from "./tag/emptySection.ts";
import { idleClaim } from "./tag/idleClaim.ts";
import { unknownClause } from "./tag/unknownClause.ts";
import { unknownHeading } from "./tag/unknownHeading.ts";

/** Every rule that does not come from a rubric, in the order of the documentation. */
export const BUILT_IN_RULES: readonly Rule[] = [
  disclosure,
  practice,
  contradiction,
  copied,
  untaggedClause,
  untaggedEvidence,
  unknownClause,
  unknownHeading,
  ambiguousHeading,
  duplicate,
  emptySection,
  idleClaim,
  frontMatterSyntax,
  frontMatterSchema,
  brokenLink,
  placeholder,
  noEffectiveDate,
  reviewOverdue,
  hiddenCharacters,
  encoding,
  tooComplex,
  conflictingValue,
  configSyntax,
  configSchema,
  configStandard,
  configNotApplicable,
  evidenceMissing,
  evidenceExpired,
  evidenceExpiring,
];

/** Rules that run for a rubric: the built-in ones and one per risky term. */
export function rulesFor(rubric: Rubric): readonly Rule[] {
  const known = RULES.get(rubric) ?? [...BUILT_IN_RULES, ...lawRules(rubric)];
  RULES.set(rubric, known);
  return known;
}

/** They are asked for with every document. */
const RULES = new WeakMap<Rubric, readonly Rule[]>();

/** Descriptions of all rules, those about comments included: what configuration and documentation know. */
export function ruleMetas(rubric: Rubric): readonly RuleMeta[] {
  return [...rulesFor(rubric).map((rule) => rule.meta), ...SUPPRESSION_RULES];
}
