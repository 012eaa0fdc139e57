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
  "tag/idle-claim/clause": {
    zh: "标准里没有条款“{clause}”，这条依据注释不起作用。[[是不是想写 {nearest}？]]",
    en: "The standard has no clause “{clause}”, so this evidence comment counts for nothing. [[Did you mean {nearest}?]]",
  },
  "tag/idle-claim/element": {
    zh: "条款 {clause} 没有要素“{element}”，这条依据注释不起作用。[[是不是想写 {nearest}？]]该条款的要素：{elements}。",
    en: "Clause {clause} has no element “{element}”, so this evidence comment counts for nothing. [[Did you mean {nearest}? ]]Its elements: {elements}.",
  },
  "tag/idle-claim/outside": {
    zh: "这条依据注释所标的段落不在条款 {clause} 的任何一节里，不能计分。请把段落移过去，或在 clauses 里给这一节标上 {clause}。",
    en: "What this evidence comment marks is in no section tagged with clause {clause}, so it cannot count. Move the passage, or tag its section with {clause} under `clauses`.",
  },
  "tag/ambiguous-heading/candidate": {
    zh: "可能指这里：{path}",
    en: "It may mean this one: {path}",
  },
} as const;
