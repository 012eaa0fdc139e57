import type { Location, Position } from "vscode-languageserver-types";
import type { LanguageContext } from "./context.ts";
import { toOffset, toRange } from "./convert.ts";
import { distinct, location, scopesOf, tagsOf, tagsOfHeading } from "./places.ts";
import { type Target, targetAt } from "./target.ts";

/**
 * Everything in the set that speaks of the clause at the position: its tags in all documents, evidence comments and the
 * configuration; with `includeDeclaration` also the headings of its sections. On a heading, all its clauses.
 */
export function references(context: LanguageContext, position: Position, includeDeclaration: boolean): Location[] {
  const target = targetAt(context, toOffset(context.text, position, context.positionEncoding));
  const clauses = target ? clausesOf(context, target) : [];
  return distinct(clauses.flatMap((clause) => clauseReferences(context, clause, includeDeclaration)));
}

function clausesOf({ document }: LanguageContext, target: Target): readonly string[] {
  switch (target.kind) {
    case "clause":
      return [target.clause];
    case "reference":
      return [target.tag.clause];
    case "heading":
      return document ? [...new Set(tagsOfHeading(document, target.heading.index).map((tag) => tag.clause))] : [];
    case "rule":
    case "file":
    case "standard":
      return [];
  }
}

function clauseReferences(context: LanguageContext, clause: string, headings: boolean): readonly Location[] {
  const { set } = context;
  const claims = set.assessment.set.documents.flatMap((document) =>
    document.directives
      .filter((directive) => directive.kind === "evidence" && directive.clause === clause)
      .map((directive) => ({ document, span: directive.span })),
  );
  return [
    ...tagsOf(set, clause).map((place) => location(context, place)),
    ...(headings ? scopesOf(set, clause).map((place) => location(context, place)) : []),
    ...claims.map((place) => location(context, place)),
    ...configReferences(context, clause),
  ];
}

function configReferences({ set, positionEncoding }: LanguageContext, clause: string): readonly Location[] {
  const { config, configFile } = set.assessment.set;
  const text = configFile ? set.textOf(configFile.path) : null;
  if (!config || !configFile || !text) return [];
  const named = [...config.notApplicable, ...config.evidence].filter((entry) => entry.clause.value === clause);
  return named.map((entry) => ({
    uri: set.uriOf(configFile.path),
    range: toRange(text, entry.clause.span, positionEncoding),
  }));
}
