import { message } from "../../core/messages/catalogue.ts";
import { word } from "../../core/messages/word.ts";
import { escapeSnippet } from "../../core/rubric/tabStops.ts";
import type { Fix } from "../../core/rules/finding.ts";
import { newline } from "../../core/rules/newline.ts";
import { span } from "../../core/span.ts";
import { addBelow, addSection, addToMap, type Insertion, type YamlText } from "../../core/yaml/addEntry.ts";
import { entryOf, readYaml } from "../../core/yaml/read.ts";
import type { LanguageContext } from "../context.ts";
import { clauseEntry } from "../places.ts";

/** Stands for the reason while the text around it is made snippet-safe. */
const REASON = "\u0000";

/**
 * Declares in `clausemark.yaml` that a conditional clause does not apply, with a reason still to be written. Null for
 * other clauses, for one that the policies answer after all, and without a configuration.
 */
export function notApplicableFix(context: LanguageContext, clause: string): Fix | null {
  const { set, locale } = context;
  const { configFile } = set.assessment.set;
  const entry = clauseEntry(set, clause);
  if (!entry || !configFile || entry.clause.conditional === null || entry.notApplicable) return null;
  if (entry.elements.some(({ verdict }) => verdict.outcome === "stated")) return null;
  const insertion = claim({ source: configFile.source, newline: newline(configFile) }, clause);
  if (!insertion) return null;
  const reason = escapeSnippet(word(message("fix/suppress/reason"), locale));
  const text = escapeSnippet(insertion.text).replace(REASON, `\${1:${reason}}`);
  return {
    kind: "not-applicable",
    title: message("fix/not-applicable", { clause, title: entry.clause.title }),
    safe: false,
    edits: [{ file: configFile.path, span: span(insertion.at, insertion.at), text, snippet: true }],
  };
}

function claim(yaml: YamlText, clause: string): Insertion | null {
  const { root } = readYaml(yaml.source);
  if (root?.kind !== "map") return null;
  const claims = entryOf(root, "notApplicable");
  if (!claims) return addSection(yaml, root, "notApplicable", clause, REASON);
  if (claims.value === null) return addBelow(yaml, claims.keySpan, clause, REASON);
  return claims.value.kind === "map" ? addToMap(yaml, claims.value, clause, REASON) : null;
}
