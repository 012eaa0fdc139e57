import { factsOf } from "../../detect/passage.ts";
import { message } from "../../messages/catalogue.ts";
import type { PolicyDocument, Unit } from "../../policy/document.ts";
import { shift } from "../../span.ts";
import { toSource } from "../../text/normalise.ts";
import type { DocumentRule } from "../rule.ts";

/** Blanks outside tagged scopes; inside them coverage rules say what the blank costs. */
export const placeholder: DocumentRule = {
  meta: {
    id: "document/placeholder",
    severity: "warning",
    name: { zh: "没有填完的空白", en: "Unfilled placeholder" },
    why: {
      zh: "文中还有“XX元”“待定”“____”一类没有填的内容，发布出去等于没有说。",
      en: "The text still has blanks such as `XX元`, `待定` or `____`; published like this it says nothing.",
    },
    remedy: { zh: "填上具体内容，或删掉这一句。", en: "Fill it in, or delete the sentence." },
  },
  *findIn(document) {
    for (const [index, unit] of document.units.entries()) {
      if (unit.kind === "code" || unit.kind === "html" || unit.kind === "heading") continue;
      if (inTaggedScope(document, index)) continue;
      yield* blanks(document, unit);
    }
  },
};

function* blanks(document: PolicyDocument, unit: Unit) {
  for (const value of factsOf(unit.content).values) {
    if (value.kind !== "placeholder") continue;
    const at = shift(toSource(unit.content.mapped, value.start, value.end), unit.span.start);
    yield {
      message: message("document/placeholder", { text: document.source.slice(at.start, at.end) }),
      file: document.path,
      span: at,
    };
  }
}

function inTaggedScope(document: PolicyDocument, unit: number): boolean {
  return document.scopes.some((scope) => scope.firstUnit <= unit && unit < scope.endUnit);
}
