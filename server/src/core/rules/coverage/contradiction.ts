import { message } from "../../messages/catalogue.ts";
import type { Rule } from "../rule.ts";
import { elementArguments } from "./elements.ts";

export const contradiction: Rule = {
  meta: {
    id: "coverage/contradiction",
    severity: "error",
    name: { zh: "写法与标准相抵触", en: "A stated rule breaks the standard" },
    why: {
      zh: "文本写了，但写的数值或规则与标准要求相反（例如 24 小时才响应、召回费用由顾客承担）。该评分要素不得分，也容易引发投诉。",
      en: "The text says something, but the value or rule breaks the requirement (a 24-hour response, recall costs on the customer). The element earns nothing.",
    },
    remedy: {
      zh: "把数值或规则改到标准允许的范围内；如果企业做不到，先调整服务能力再承诺。",
      en: "Change the value or rule so that it meets the requirement; if the company cannot keep it, change the service first.",
    },
  },
  *find(context) {
    for (const entry of context.assessment.clauses) {
      for (const item of entry.elements) {
        if (item.verdict.outcome !== "contradicted") continue;
        const [evidence, ...others] = item.verdict.evidence;
        if (!evidence) continue;
        yield {
          message: message("coverage/contradicted", elementArguments(entry, item)),
          file: evidence.document.path,
          span: evidence.span,
          clause: entry.clause.id,
          element: item.element.id,
          related: others.map((other) => ({
            file: other.document.path,
            span: other.span,
            message: message("coverage/also-contradicted"),
          })),
        };
      }
    }
  },
};
