/**
 * What is said about the elements of a clause. `{lacks}` is a message of the family `lacks/` (a phrase without a full
 * stop), `{fix}` the element's own advice from the rubric.
 */
export const COVERAGE = {
  "coverage/missing": {
    zh: "没有写明“{element}”：条款 {clause}「{title}」要求写，现在少 {points} 分。[[{lacks}。]][[建议：{fix}]]",
    en: "Not stated: {element}. Clause {clause} ({title}) asks for it; {points} points are lost. [[{lacks}. ]][[To do: {fix}]]",
  },
  "coverage/deferred": {
    zh: "提到了“{element}”，但关键内容空着、待定或推到别处，顾客看了仍不知道答案：条款 {clause}「{title}」的 {points} 分暂不能得。[[{lacks}。]][[建议：{fix}]]",
    en: "{element}: the topic is there, but its content is blank, undecided or put off, so customers still have no answer. Clause {clause} ({title}) withholds {points} points. [[{lacks}. ]][[To do: {fix}]]",
  },
  "coverage/contradicted": {
    zh: "这里的写法与“{element}”的要求相反：条款 {clause}「{title}」的 {points} 分不能得，顾客也可据此投诉。[[{lacks}。]][[建议：{fix}]]",
    en: "This says the opposite of what clause {clause} ({title}) asks for: {element}. {points} points are lost, and customers may complain. [[{lacks}. ]][[To do: {fix}]]",
  },
  "coverage/copied": {
    zh: "这段话照搬了标准的原文，只说明标准要求什么，没有说明本企业怎么做，条款 {clause}「{title}」[[的“{elements}”]]不能得分。请用自己的话写：谁来做、多长时间、怎样做、收多少钱。",
    en: "This passage repeats the standard's own text: it says what the standard asks, not what your company does, so clause {clause} ({title})[[, {elements},]] gains nothing. Write your own promise: who acts, within what time, how, at what price.",
  },
  "coverage/untagged-clause": {
    zh: "没有文件回应条款 {clause}「{title}」，{points} 分全部未得。如果已经写了，请在文首的 clauses 里加一行“{clause}: 对应的标题”；如果没写，请补一节。",
    en: "No document answers clause {clause} ({title}); all {points} points are lost. If it is already written, add a line “{clause}: its heading” under clauses in the front matter; if not, add a section.",
  },
  "coverage/untagged-evidence": {
    zh: "这一节看来回应了条款 {clause}「{title}」（{points} 分），但没有标注，不会计分。请在文首的 clauses 里加上这一条款和本节标题。",
    en: "This section seems to answer clause {clause} ({title}, {points} points), but nothing tags it, so it does not count. Add the clause with this heading under clauses in the front matter.",
  },
  "coverage/nearest": {
    zh: "最接近的一段在这里，但还不够[[：{lacks}]]",
    en: "The nearest passage is here, but it is not enough[[: {lacks}]]",
  },
  "coverage/also-deferred": {
    zh: "这里同样没有写定",
    en: "This is left open as well",
  },
  "coverage/also-contradicted": {
    zh: "这里的写法也相反",
    en: "This says the opposite as well",
  },
} as const;
