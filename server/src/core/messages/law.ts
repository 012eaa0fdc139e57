import type { Localised } from "./message.ts";

/** What is said about risky terms: a possible breach, never a verdict, and always a wording that passes. */
export const LAW = {
  "law/term": {
    zh: "“{text}”可能违反{basis}：{reason}。[[可改为“{replacement}”。]]（提示仅供参考，不构成法律意见）",
    en: "“{text}” may be against {basis}: {reason}. [[A wording that passes: “{replacement}”. ]](For information only; this is not legal advice.)",
  },
  "law/term/unverified": {
    zh: "“{text}”可能不合消费者保护方面的规定：{reason}。[[可改为“{replacement}”。]]（提示仅供参考，不构成法律意见）",
    en: "“{text}” may be against consumer protection rules: {reason}. [[A wording that passes: “{replacement}”. ]](For information only; this is not legal advice.)",
  },
  "law/absence": {
    zh: "说到“{text}”，却没有写上应当一并写明的内容，可能违反{basis}：{reason}。[[可写“{replacement}”。]]（提示仅供参考，不构成法律意见）",
    en: "“{text}” calls for words that are not there, which may be against {basis}: {reason}. [[A wording that passes: “{replacement}”. ]](For information only; this is not legal advice.)",
  },
  "law/absence/unverified": {
    zh: "说到“{text}”，却没有写上应当一并写明的内容，可能不合消费者保护方面的规定：{reason}。[[可写“{replacement}”。]]（提示仅供参考，不构成法律意见）",
    en: "“{text}” calls for words that are not there, which may be against consumer protection rules: {reason}. [[A wording that passes: “{replacement}”. ]](For information only; this is not legal advice.)",
  },
} as const;

/**
 * How an article is cited: the law and its article, without the number of a paragraph or item, which the article's own
 * text shows. `article` is written as in the rubric: `24`, `12(6)`, `5.5`.
 */
export function citation(law: Localised, article: string): Localised {
  const number = article.replace(/\(.*$/, "");
  const [name] = law.zh.split(/[(（]/, 1);
  return { zh: `《${(name ?? law.zh).trim()}》第 ${number} 条`, en: `${law.en}, art. ${number}` };
}

/** Several citations in one phrase. */
export function citations(list: readonly Localised[]): Localised {
  return { zh: list.map((one) => one.zh).join("、"), en: list.map((one) => one.en).join("; ") };
}
