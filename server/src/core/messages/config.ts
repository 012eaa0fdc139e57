/** What is said about `clausemark.yaml` beyond the form of its values, which `file/` words. */
export const CONFIG = {
  "config/unknown-rule": {
    zh: "没有名为“{found}”的规则。[[是不是想写“{nearest}”？]]",
    en: "There is no rule “{found}”. [[Did you mean “{nearest}”?]]",
  },
  "config/target-below-pass": {
    zh: "target 是 {found}，低于标准的及格线 {expected}。目标分不能比及格线低。",
    en: "target is {found}, below the standard's pass mark of {expected}. The target cannot be lower than the pass mark.",
  },
  "config/document-pattern": {
    zh: "documents 里的“{found}”不能用：只能写本文件夹以内的路径，用 / 分隔，如 policies/**/*.md。",
    en: "“{found}” cannot stand under documents: give paths inside this folder, with forward slashes, such as policies/**/*.md.",
  },
  "config/directive-syntax": {
    zh: "看不懂注释“{found}”。[[是不是想写 {nearest}？]]",
    en: "The comment “{found}” is not understood. [[Did you mean {nearest}?]]",
  },
  "config/standard": {
    zh: "没有名为“{found}”的内置标准。[[是不是想写“{nearest}”？]]自编的标准请写成以 ./ 开头的路径。",
    en: "There is no built-in standard “{found}”. [[Did you mean “{nearest}”? ]]Give a rubric of your own as a path that starts with ./",
  },
  "config/standard/unreadable": {
    zh: "读不到标准文件“{found}”[[：{reason}]]。请检查路径。",
    en: "The rubric file “{found}” cannot be read[[: {reason}]]. Check the path.",
  },
  "config/standard/untrusted": {
    zh: "这个文件夹还没有标为受信任，所以不读取自编标准“{found}”。请先信任这个文件夹。",
    en: "This folder is not trusted yet, so the house rubric “{found}” is not read. Trust the folder first.",
  },
  "config/standard/outside": {
    zh: "标准文件“{found}”在仓库之外，不会读取。请把它放进仓库，再写相对路径。",
    en: "The rubric file “{found}” is outside of the repository and is not read. Put it inside and give its relative path.",
  },
  "config/standard/invalid": {
    zh: "标准文件“{found}”有 {count} 处错误，无法使用。用 clausemark rubric check {found} 可查看全部。",
    en: "The rubric file “{found}” has {count} errors and cannot be used. “clausemark rubric check {found}” lists them all.",
  },
  "config/not-applicable/unknown-clause": {
    zh: "标准里没有条款“{found}”。[[是不是想写 {nearest}？]]",
    en: "The standard has no clause “{found}”. [[Did you mean {nearest}?]]",
  },
  "config/not-applicable/not-conditional": {
    zh: "条款 {found} 对所有企业都适用，不能声明不适用。[[可以声明不适用的只有：{expected}。]]",
    en: "Clause {found} applies to every company and cannot be declared not applicable. [[Only these can: {expected}.]]",
  },
  "config/not-applicable/no-reason": {
    zh: "声明条款 {found} 不适用要写明理由，如“全部使用国产原材料”。",
    en: "Say why clause {found} does not apply, for example “only domestic raw materials are used”.",
  },
  "config/not-applicable/stated": {
    zh: "这里声明条款 {clause}「{title}」不适用，但政策里写明了“{element}”。两者只能有一个成立：请删去这一行，或改正政策。",
    en: "Clause {clause} ({title}) is declared not applicable here, yet the policies state: {element}. Only one can be right: remove this line or correct the policy.",
  },
  "config/evidence-clause": {
    zh: "evidence 里的条款“{found}”不在标准中。[[是不是想写 {nearest}？]]",
    en: "The clause “{found}” under evidence is not in the standard. [[Did you mean {nearest}?]]",
  },
  "config/evidence-element": {
    zh: "条款里没有要素“{found}”。[[是不是想写 {nearest}？]][[可用：{expected}。]]",
    en: "The clause has no element “{found}”. [[Did you mean {nearest}? ]][[Possible: {expected}.]]",
  },
  "config/evidence-grade": {
    zh: "没有“{found}”这个等级。[[是不是想写 {nearest}？]]可用：{expected}，也可以写得分。",
    en: "There is no grade “{found}”. [[Did you mean {nearest}? ]]Possible: {expected}, or the points.",
  },
  "config/evidence-until": {
    zh: "证书要写有效期 validUntil，如 2028-06-30；没有它，到期时无法提醒。",
    en: "A certificate needs validUntil, such as 2028-06-30; without it nobody can tell when it expires.",
  },
  "config/evidence-term": {
    zh: "有效期“{found}”太长：从发证日 issued 起，最晚到 {expected}。请核对证书上的日期。",
    en: "The certificate cannot be valid until {found}: counted from issued, {expected} is the latest. Check its dates.",
  },
  "config/vocabulary-concept": {
    zh: "标准的词表里没有“{found}”。[[是不是想写“{nearest}”？]]",
    en: "The standard's vocabulary has no concept “{found}”. [[Did you mean “{nearest}”?]]",
  },
} as const;
