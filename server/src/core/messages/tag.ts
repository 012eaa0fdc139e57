/** What is said about the clause tags of a front matter. */
export const TAG = {
  "tag/unknown-clause": {
    zh: "标准里没有条款“{clause}”，这一行不起作用。[[是不是想写 {nearest}？]]",
    en: "The standard has no clause “{clause}”, so this line does nothing. [[Did you mean {nearest}?]]",
  },
  "tag/unknown-heading": {
    zh: "本文件里没有标题“{heading}”，条款 {clause} 找不到对应的内容，不能得分。[[是不是想写“{nearest}”？]]标题要与正文里的一字不差。",
    en: "This document has no heading “{heading}”, so clause {clause} has no text to be judged on. [[Did you mean “{nearest}”? ]]The tag must repeat the heading word for word.",
  },
  "tag/ambiguous-heading": {
    zh: "标题“{heading}”在本文件里出现 {count} 次，不知道指哪一个。请连上级标题一起写，如“{example}”。",
    en: "The heading “{heading}” occurs {count} times in this document. Name its parent too, for example “{example}”.",
  },
  "tag/duplicate": {
    zh: "条款 {clause} 已经标过“{target}”，这一处重复，可以删去。",
    en: "Clause {clause} is already tagged with “{target}”; this repetition can go.",
  },
  "tag/duplicate/first": {
    zh: "第一次标在这里",
    en: "First tagged here",
  },
  "tag/empty-section": {
    zh: "“{heading}”下面没有正文，条款 {clause}「{title}」无从得分。请写上内容，或改指有内容的标题。",
    en: "There is no text under “{heading}”, so clause {clause} ({title}) can gain nothing. Write the section, or point the tag at a heading that has text.",
  },
  "tag/ambiguous-heading/candidate": {
    zh: "可能指这里：{path}",
    en: "It may mean this one: {path}",
  },
} as const;
