export type PageLocale = "zh-CN" | "en";

/** Words of the page itself; what stands in the preview comes from the server. */
export const WORDS = {
  title: { zh: "Clausemark 试用", en: "Clausemark playground" },
  promise: {
    zh: "全部在本页内计算，内容不会离开你的电脑。",
    en: "Everything is computed in this page; nothing leaves your computer.",
  },
  open: { zh: "打开文件…", en: "Open files…" },
  fresh: { zh: "清空", en: "Clear" },
  sample: { zh: "载入示例", en: "Load the sample" },
  report: { zh: "下载评分报告", en: "Download the report" },
  notice: { zh: "下载告知书", en: "Download the customer notice" },
  file: { zh: "文件", en: "File" },
  editor: { zh: "政策正文（Markdown）", en: "Text of the policy (Markdown)" },
  findings: { zh: "问题", en: "Findings" },
  none: { zh: "这个文件没有发现问题。", en: "No findings in this file." },
  loading: { zh: "正在读取标准…", en: "Reading the standard …" },
  empty: {
    zh: "粘贴一份政策，并在文首的 clauses 里写明它回应标准的哪几条。",
    en: "Paste a policy, and say under clauses in its front matter which clauses it answers.",
  },
  failed: { zh: "出错了：", en: "Something went wrong: " },
  language: { zh: "English", en: "中文" },
} as const;

export type PageWord = keyof typeof WORDS;

export function pageWord(id: PageWord, locale: PageLocale): string {
  return locale === "zh-CN" ? WORDS[id].zh : WORDS[id].en;
}

/** What an emptied editor begins with. */
export const BLANK = `---
title: 售后服务办法
version: "1.0"
clauses:
  8.1: 投诉渠道
---

# 投诉渠道

`;
