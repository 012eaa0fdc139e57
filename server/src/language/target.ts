import type { ClauseTag, Directive, Heading, PolicyDocument } from "../core/policy/document.ts";
import { type Span, span } from "../core/span.ts";
import type { LanguageContext } from "./context.ts";

/** What stands at a place of a file, for everything that follows or explains references. */
export type Target =
  | { readonly kind: "clause"; readonly clause: string; readonly element: string | null; readonly span: Span }
  | { readonly kind: "reference"; readonly tag: ClauseTag; readonly span: Span }
  | { readonly kind: "heading"; readonly heading: Heading; readonly span: Span }
  | { readonly kind: "rule"; readonly rule: string; readonly span: Span }
  | { readonly kind: "file"; readonly path: string; readonly span: Span }
  | { readonly kind: "standard"; readonly value: string; readonly span: Span };

/** The target at an offset; a place between two characters belongs to the target before and after it. */
export function targetAt(context: LanguageContext, offset: number): Target | null {
  const targets = context.document ? policyTargets(context.document) : context.isConfig ? configTargets(context) : [];
  return targets.find((target) => touches(target.span, offset)) ?? null;
}

export function touches(at: Span, offset: number): boolean {
  return at.start <= offset && offset <= at.end;
}

function policyTargets(document: PolicyDocument): readonly Target[] {
  return [
    ...document.tags.flatMap(tagTargets),
    ...document.headings.map((heading): Target => ({ kind: "heading", heading, span: heading.span })),
    ...document.directives.flatMap((directive) => directiveTargets(directive, document.source)),
  ];
}

/** In `clauses: [8.1, 8.2]` the clause is its own reference: there is one thing to point at. */
function tagTargets(tag: ClauseTag): readonly Target[] {
  const clause: Target = { kind: "clause", clause: tag.clause, element: null, span: tag.clauseSpan };
  if (tag.targetSpan.start === tag.clauseSpan.start) return [clause];
  return [clause, { kind: "reference", tag, span: tag.targetSpan }];
}

function directiveTargets(directive: Directive, source: string): readonly Target[] {
  if (directive.kind !== "evidence") {
    return directive.rules.map((rule) => ({ kind: "rule", rule: rule.id, span: rule.span }));
  }
  const { clause, element } = directive;
  const at = source.indexOf(`${clause}/${element}`, directive.span.start);
  if (at < 0 || at >= directive.span.end) return [];
  return [{ kind: "clause", clause, element, span: span(at, at + clause.length + 1 + element.length) }];
}

function configTargets({ set, text }: LanguageContext): readonly Target[] {
  const { config } = set.assessment.set;
  if (!config) return [];
  return [
    { kind: "standard", value: config.standard.value, span: config.standard.span },
    ...config.rules.map(({ rule }): Target => ({ kind: "rule", rule: rule.value, span: rule.span })),
    ...config.notApplicable.map(({ clause }): Target => {
      return { kind: "clause", clause: clause.value, element: null, span: clause.span };
    }),
    ...config.evidence.flatMap((record): Target[] => [
      { kind: "clause", clause: record.clause.value, element: record.element, span: record.clause.span },
      { kind: "file", path: record.file.value, span: record.file.span },
    ]),
    ...config.directives.flatMap((directive) => directiveTargets(directive, text.source)),
  ];
}
