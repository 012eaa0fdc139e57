/** What is said about a rubric's own files; the ids are the codes of its problems. */
export const RUBRIC = {
  "rubric/missing-file": {
    zh: "files 里列出的“{found}”没有找到。[[是不是想写“{nearest}”？]]",
    en: "“{found}”, listed under files, was not found. [[Did you mean “{nearest}”?]]",
  },
  "rubric/key-in-part": {
    zh: "“{found}”只能写在主文件里，这里可用：{expected}。",
    en: "“{found}” belongs in the main file; here these are possible: {expected}.",
  },
  "rubric/unknown-base": {
    zh: "extends 指的内置标准“{found}”不存在。[[是不是想写“{nearest}”？]]",
    en: "The built-in standard “{found}” named by extends does not exist. [[Did you mean “{nearest}”?]]",
  },
  "rubric/id-shape": {
    zh: "编号“{found}”的写法不对，应为{expected}。",
    en: "The id “{found}” has the wrong form; expected {expected}.",
  },
  "rubric/duplicate-id": {
    zh: "编号“{found}”已经用过，每个编号只能用一次。",
    en: "The id “{found}” is taken already; ids are used once.",
  },
  "rubric/unknown-section": {
    zh: "没有编号为“{found}”的章。[[是不是想写 {nearest}？]]",
    en: "There is no section “{found}”. [[Did you mean {nearest}?]]",
  },
  "rubric/unknown-clause": {
    zh: "没有编号为“{found}”的条款。[[是不是想写 {nearest}？]]",
    en: "There is no clause “{found}”. [[Did you mean {nearest}?]]",
  },
  "rubric/sum-elements": {
    zh: "本条款各要素的分值合计 {found}，与条款的 {expected} 分不等。",
    en: "The elements of this clause add up to {found} points, the clause has {expected}.",
  },
  "rubric/sum-clauses": {
    zh: "本章各条款的分值合计 {found}，与本章的 {expected} 分不等。",
    en: "The clauses of this section add up to {found} points, the section has {expected}.",
  },
  "rubric/sum-sections": {
    zh: "各章的分值合计 {found}，与满分 {expected} 不等。",
    en: "The sections add up to {found} points, the maximum is {expected}.",
  },
  "rubric/erratum-points": {
    zh: "勘误写的是 {found} 分，条款本身是 {expected} 分，两处应当一致。",
    en: "The erratum says {found} points, the clause itself has {expected}; they should agree.",
  },
  "rubric/no-elements": {
    zh: "条款有分值，却没有任何要素可得分。",
    en: "The clause has points but no element that could gain them.",
  },
  "rubric/zero-points": {
    zh: "要素的分值不能是 0；没有分值的说明请写在 advice 里。",
    en: "An element needs points; texts without points belong under advice.",
  },
  "rubric/pattern-syntax": {
    zh: "正则表达式“{found}”有语法错误[[：{expected}]]。",
    en: "The regular expression “{found}” is not valid[[: {expected}]].",
  },
  "rubric/pattern-backreference": {
    zh: "正则表达式“{found}”用了反向引用（如 \\1、\\k<名>），可能极慢，不允许使用。",
    en: "The regular expression “{found}” uses a back-reference (\\1, \\k<name>), which can be extremely slow and is not allowed.",
  },
  "rubric/pattern-nested-repeat": {
    zh: "正则表达式“{found}”在重复里又有重复，遇到某些文字会极慢。请改成有上限的写法，如 [^。;]{0,12}。",
    en: "The regular expression “{found}” repeats something that itself repeats, which is extremely slow on some texts. Use bounded gaps such as [^。;]{0,12}.",
  },
  "rubric/pattern-slow": {
    zh: "正则表达式“{found}”里有太多可互相替代的重复，遇到某些文字会很慢。请缩小 {0,n} 的上限，或在两段之间放上确定的文字。",
    en: "The regular expression “{found}” has too many repeats that can trade characters, which is slow on some texts. Lower the bounds of its gaps, or put fixed text between them.",
  },
  "rubric/pattern-long": {
    zh: "正则表达式“{found}”代入词组后太长。请减少互相引用的词组。",
    en: "The regular expression “{found}” grows too long with its word lists put in. Let fewer lists name one another.",
  },
  "rubric/unknown-words": {
    zh: "words 里没有词组“{found}”，或者它写在后面。[[是不是想写“{nearest}”？]]",
    en: "There is no word list “{found}” under words, or it stands further down. [[Did you mean “{nearest}”?]]",
  },
  "rubric/unknown-rule": {
    zh: "没有编号为“{found}”的规则。[[是不是想写“{nearest}”？]]",
    en: "There is no rule “{found}”. [[Did you mean “{nearest}”?]]",
  },
  "rubric/pattern-empty": {
    zh: "正则表达式“{found}”可以匹配空白，会处处命中。请写上至少一个必有的字。",
    en: "The regular expression “{found}” matches nothing at all, so it would hit everywhere. Require at least one character.",
  },
  "rubric/unknown-concept": {
    zh: "词表里没有“{found}”。[[是不是想写“{nearest}”？]]",
    en: "The vocabulary has no concept “{found}”. [[Did you mean “{nearest}”?]]",
  },
  "rubric/unknown-value": {
    zh: "没有“{found}”这类数值。[[是不是想写“{nearest}”？]]",
    en: "There is no class of values “{found}”. [[Did you mean “{nearest}”?]]",
  },
  "rubric/not-a-value": {
    zh: "这里只能写以 # 开头的数值类别，如 #money、#duration；现在是“{found}”。",
    en: "Only classes of values stand here, such as #money or #duration; found “{found}”.",
  },
  "rubric/empty-phrase": {
    zh: "“{found}”里没有可以匹配的文字。",
    en: "There is nothing to match in “{found}”.",
  },
  "rubric/no-topic": {
    zh: "detect 至少要有 topic 或 needs，否则无从判断。",
    en: "detect needs a topic or needs, or nothing can be judged.",
  },
  "rubric/minimum": {
    zh: "minimum 应是 1 以上的整数，现在是“{found}”。",
    en: "minimum should be a whole number from 1; found “{found}”.",
  },
  "rubric/limit": {
    zh: "atMost 应写成{expected}，现在是“{found}”。",
    en: "atMost should be {expected}; found “{found}”.",
  },
  "rubric/skeleton-placeholder": {
    zh: "样稿里的“{found}”写法不对：填空处写成 ${1:提示}，从 1 起依次编号。",
    en: "“{found}” in the skeleton is not well formed: write blanks as ${1:hint}, numbered from 1 without gaps.",
  },
  "rubric/skeleton-heading": {
    zh: "样稿里不要写标题行“{found}”，标题由插入处决定。",
    en: "Leave the heading “{found}” out of the skeleton; the place of insertion decides the heading.",
  },
  "rubric/example-good": {
    zh: "这个正面例子应判为“写明”，实际判为“{found}”。请改例子或 detect。",
    en: "This good example should count as stated but is judged “{found}”. Change the example or detect.",
  },
  "rubric/example-bad": {
    zh: "这个反面例子不应得分，实际判为“写明”。请改例子或 detect。",
    en: "This bad example should not count but is judged as stated. Change the example or detect.",
  },
  "rubric/law-bad": {
    zh: "规则“{expected}”应当命中这个反面例子，实际没有命中。",
    en: "The rule “{expected}” should hit this bad example but does not.",
  },
  "rubric/law-good": {
    zh: "规则“{expected}”不应命中这个正面例子，实际命中了。",
    en: "The rule “{expected}” should leave this good example alone but hits it.",
  },
  "rubric/law-replacement": {
    zh: "规则“{expected}”给出的替换写法自己也会被命中。",
    en: "The wording that rule “{expected}” proposes is hit by the rule itself.",
  },
  "rubric/unknown-law": {
    zh: "laws 里没有“{found}”。[[是不是想写“{nearest}”？]]",
    en: "There is no “{found}” under laws. [[Did you mean “{nearest}”?]]",
  },
  "rubric/law-patterns": {
    zh: "{found} 类的规则必须有 {expected}。",
    en: "A rule of kind {found} needs {expected}.",
  },
  "rubric/law-group": {
    zh: "没有哪个 pattern 含名为“{found}”的组，写法是 (?<{found}>…)。",
    en: "No pattern has a group named “{found}”, written (?<{found}>…).",
  },
} as const;
