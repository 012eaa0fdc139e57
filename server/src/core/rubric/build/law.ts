import type { Located } from "../../yaml/located.ts";
import { nearest } from "../../yaml/nearest.ts";
import { requireMembers } from "../../yaml/shape.ts";
import { groupNames } from "../pattern/compilePattern.ts";
import type { Law, LawTerm, LawValue } from "../rubric.ts";
import type { LawDraft, LawRuleDraft } from "../shape.ts";
import { type BuildContext, complain } from "./context.ts";
import { patterns } from "./patterns.ts";
import { valueKind } from "./phrases.ts";

const REQUIRED = ["name", "severity", "kind", "message", "replacement"];

export function buildLaws(
  drafts: readonly { readonly key: Located<string>; readonly value: Located<LawDraft> }[],
  context: BuildContext,
): readonly Law[] {
  return drafts.flatMap(({ key, value }) => {
    const { name, certainty } = value.value;
    requireMembers(value.value, ["name", "certainty"], value, context.problems);
    return name && certainty ? [{ id: key.value, name: name.value, certainty: certainty.value }] : [];
  });
}

/** A rule on risky wording, with what it does not say itself taken from the rule of the same id in the base. */
export function buildLawTerm(
  place: Located<LawRuleDraft & { readonly id: Located<string> }>,
  base: LawTerm | undefined,
  context: BuildContext,
): LawTerm | null {
  const draft = place.value;
  if (!base) requireMembers(draft, REQUIRED, place, context.problems, draft.id.span);
  const name = draft.name?.value ?? base?.name;
  const severity = draft.severity?.value ?? base?.severity;
  const kind = draft.kind?.value ?? base?.kind;
  const message = draft.message?.value ?? base?.message;
  const replacement = draft.replacement?.value ?? base?.replacement;
  const term = {
    id: draft.id.value,
    basis: draft.basis ? buildBasis(draft, context) : (base?.basis ?? []),
    clauses: draft.clauses ? draft.clauses.value.map((item) => item.value) : (base?.clauses ?? []),
    patterns: draft.patterns ? patterns(draft.patterns, context) : (base?.patterns ?? []),
    exceptions: draft.exceptions ? patterns(draft.exceptions, context) : (base?.exceptions ?? []),
    topic: draft.underTopic ? patterns(draft.underTopic.value.topic, context) : (base?.topic ?? []),
    topicPatterns: draft.underTopic ? patterns(draft.underTopic.value.patterns, context) : (base?.topicPatterns ?? []),
    beats: draft.beats ? draft.beats.value.flatMap((item) => knownRule(item, context)) : (base?.beats ?? []),
    negationGuard: draft.negationGuard?.value ?? base?.negationGuard ?? false,
    value: draft.value ? buildValue(draft, context) : (base?.value ?? null),
    whenAny: draft.whenAny ? patterns(draft.whenAny, context) : (base?.whenAny ?? []),
    unlessAny: draft.unlessAny ? patterns(draft.unlessAny, context) : (base?.unlessAny ?? []),
    unlessValues: draft.unlessValues
      ? draft.unlessValues.value.flatMap((item) => valueKind(item, context) ?? [])
      : (base?.unlessValues ?? []),
    unlessEmphasised: draft.unlessEmphasised?.value ?? base?.unlessEmphasised ?? false,
    bad: draft.bad ? draft.bad.value.map((item) => item.value) : (base?.bad ?? []),
    good: draft.good ? draft.good.value.map((item) => item.value) : (base?.good ?? []),
  };
  if (!name || !severity || !kind || !message || replacement === undefined) return null;
  if (draft.underTopic) {
    requireMembers(draft.underTopic.value, ["topic", "patterns"], draft.underTopic, context.problems);
  }
  checkKind(place, kind, base, context);
  checkGroups(draft, term, context);
  return { ...term, name, severity, kind, message, replacement };
}

function knownRule(item: Located<string>, context: BuildContext): readonly string[] {
  if (context.rules.includes(item.value)) return [item.value];
  const words = { found: item.value, nearest: nearest(item.value, context.rules) };
  complain(context, item, "rubric/unknown-rule", words);
  return [];
}

function buildBasis(draft: LawRuleDraft, context: BuildContext): LawTerm["basis"] {
  return (draft.basis?.value ?? []).flatMap((place) => {
    const { law, article } = place.value;
    requireMembers(place.value, ["law", "article"], place, context.problems);
    if (law && !context.laws.includes(law.value)) {
      complain(context, law, "rubric/unknown-law", { found: law.value, nearest: nearest(law.value, context.laws) });
    }
    return law && article ? [{ law: law.value, article: article.value }] : [];
  });
}

function buildValue(draft: LawRuleDraft, context: BuildContext): LawValue | null {
  const place = draft.value;
  if (!place) return null;
  const { group, unitGroup, above, unit } = place.value;
  requireMembers(place.value, ["group", "above", "unit"], place, context.problems);
  if (!group || !above || !unit) return null;
  return { group: group.value, unitGroup: unitGroup?.value ?? null, above: above.value, unit: unit.value };
}

function checkKind(
  { value: draft, at }: Located<LawRuleDraft & { readonly id: Located<string> }>,
  kind: LawTerm["kind"],
  base: LawTerm | undefined,
  context: BuildContext,
): void {
  const needed = kind === "pattern" ? "patterns" : "whenAny";
  const missing = draft[needed] === undefined && !base?.[needed].length;
  const unreadable = context.problems.some((problem) => problem.at === `${at}.${needed}`);
  if (missing && !unreadable) complain(context, draft.id, "rubric/law-patterns", { found: kind, expected: needed });
}

/** A value, own or of the base, is read from groups of the patterns: at least one must have them. */
function checkGroups(
  draft: LawRuleDraft & { readonly id: Located<string> },
  term: Pick<LawTerm, "value" | "patterns" | "topicPatterns">,
  context: BuildContext,
): void {
  const compiled = [...term.patterns, ...term.topicPatterns];
  const names = compiled.flatMap(groupNames);
  for (const member of ["group", "unitGroup"] as const) {
    const name = term.value?.[member];
    if (!name || compiled.length === 0 || names.includes(name)) continue;
    const place = draft.value?.value[member] ?? draft.patterns ?? draft.id;
    complain(context, place, "rubric/law-group", { found: name });
  }
}
