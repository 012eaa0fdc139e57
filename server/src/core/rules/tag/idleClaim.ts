import { message } from "../../messages/catalogue.ts";
import type { Message } from "../../messages/message.ts";
import type { Directive, PolicyDocument } from "../../policy/document.ts";
import type { Rubric } from "../../rubric/rubric.ts";
import { span } from "../../span.ts";
import { nearest } from "../../yaml/nearest.ts";
import type { DocumentRule } from "../rule.ts";
import { correctionFix } from "./referenceFix.ts";

type Claim = Directive & { readonly kind: "evidence" };

interface Fault {
  readonly message: Message;
  /** The reference that was probably meant. */
  readonly meant: string | null;
}

export const idleClaim: DocumentRule = {
  meta: {
    id: "tag/idle-claim",
    severity: "warning",
    name: { zh: "依据注释不起作用", en: "Evidence comment without effect" },
    why: {
      zh: "clausemark-evidence 注释指到的条款或要素不存在，或者所标的段落不在该条款的节里，写了也不计分。",
      en: "A clausemark-evidence comment names a clause or an element that does not exist, or marks a passage outside the clause's sections, so it counts for nothing.",
    },
    remedy: {
      zh: "写成“条款号/要素”，如 8.5/return-fees；段落要在 clauses 给该条款标注的节里。",
      en: "Write clause/element, such as 8.5/return-fees, on a passage of a section that `clauses` tags with the clause.",
    },
  },
  *findIn(document, { rubric }) {
    for (const claim of document.directives) {
      if (claim.kind !== "evidence") continue;
      const fault = faultOf(document, claim, rubric);
      if (fault === null) continue;
      const at = referenceSpan(document, claim);
      yield {
        message: fault.message,
        file: document.path,
        span: at,
        fixes: fault.meant === null ? [] : [correctionFix(document, at, fault.meant)],
      };
    }
  },
};

function faultOf(document: PolicyDocument, claim: Claim, rubric: Rubric): Fault | null {
  const clause = rubric.clauseById.get(claim.clause);
  if (!clause) {
    const guess = nearest(claim.clause, [...rubric.clauseById.keys()]);
    const text = message("tag/idle-claim/clause", { clause: claim.clause, nearest: guess ?? "" });
    return { message: text, meant: guess === null ? null : `${guess}/${claim.element}` };
  }
  const elements = clause.elements.map((element) => element.id);
  if (!elements.includes(claim.element)) {
    const guess = nearest(claim.element, elements);
    const words = { clause: clause.id, element: claim.element, elements: elements.join(", "), nearest: guess ?? "" };
    return {
      message: message("tag/idle-claim/element", words),
      meant: guess === null ? null : `${clause.id}/${guess}`,
    };
  }
  const inside = document.scopes.some(
    (scope) => scope.clause === clause.id && claim.firstUnit >= scope.firstUnit && claim.endUnit <= scope.endUnit,
  );
  return inside ? null : { message: message("tag/idle-claim/outside", { clause: clause.id }), meant: null };
}

/** The reference inside the comment, which may hold several. */
function referenceSpan({ source }: PolicyDocument, { span: at, clause, element }: Claim) {
  const written = `${clause}/${element}`;
  const found = [...source.slice(at.start, at.end).matchAll(/[^\s,，]+/g)].find(([word]) => word === written);
  if (found === undefined) return at;
  const start = at.start + found.index;
  return span(start, start + written.length);
}
