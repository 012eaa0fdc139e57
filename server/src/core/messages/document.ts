/** What is said about a policy document as such. */
export const DOCUMENT = {
  "document/front-matter-syntax": {
    zh: "文首两行“---”之间的内容无法读懂[[：{found}]]。每行应写成“名称: 内容”，冒号后空一格，缩进用空格。",
    en: "The part between the two “---” lines cannot be read[[: {found}]]. Write each line as “name: value”, with a space after the colon and spaces for indentation.",
  },
  "document/front-matter-schema": {
    zh: "文首的“{found}”写法不对[[，应为{expected}]]。[[是不是想写“{nearest}”？]]",
    en: "“{found}” is not valid in the front matter[[; expected {expected}]]. [[Did you mean “{nearest}”?]]",
  },
  "front-matter/unclosed": {
    zh: "文首信息没有结束：缺少第二行“---”，后面的正文可能被当成设置。",
    en: "The front matter does not end: the second “---” line is missing, so the text below may be taken for settings.",
  },
  "front-matter/not-map": {
    zh: "文首应由“名称: 内容”的行组成[[，现在是“{found}”]]。冒号用半角，后面空一格。",
    en: "The front matter should consist of “name: value” lines[[; found “{found}”]]. Use an ASCII colon with a space after it.",
  },
  "front-matter/not-text": {
    zh: "{found} 应是一段文字，不能是列表或分层的内容。",
    en: "{found} takes a text, not a list or nested values.",
  },
  "front-matter/full-width-comma": {
    zh: "“{found}”里用了全角标点分隔条款。请改成半角逗号，如 [8.1, 8.2]。",
    en: "“{found}” divides clauses by full-width punctuation. Use ASCII commas: [8.1, 8.2].",
  },
  "front-matter/unknown-key": {
    zh: "文首不认识“{found}”。[[是不是想写“{nearest}”？]]",
    en: "“{found}” is not known in the front matter. [[Did you mean “{nearest}”?]]",
  },
  "front-matter/date": {
    zh: "“{found}”不是真实的日期，请写成 2026-12-31 的样子。",
    en: "“{found}” is not a real date; write it like 2026-12-31.",
  },
  "front-matter/clauses": {
    zh: "clauses 下面要写本文件回应的条款，每行一条，如“8.5: 退换货条件与流程”，冒号后是正文里的标题。",
    en: "Under clauses, list the clauses this document answers, one a line, such as “8.5: Returns”; after the colon stands a heading of the text.",
  },
  "front-matter/tag-empty": {
    zh: '条款 {found} 后面没有写标题。请写上正文里对应的标题，或用 "*" 表示整份文件。',
    en: 'No heading is given for clause {found}. Give the heading of the text it is answered under, or "*" for the whole document.',
  },
  "front-matter/tag-map": {
    zh: "条款 {found} 后面应是标题，或标题的列表 [甲, 乙]，不能再分层。",
    en: "Clause {found} takes a heading or a list of headings [a, b], nothing nested.",
  },
  "document/broken-link": {
    zh: "链接指向的文件“{destination}”不存在，顾客点开会落空。",
    en: "The link leads to “{destination}”, which does not exist; readers who follow it find nothing.",
  },
  "document/broken-link/anchor": {
    zh: "[[“{target}”里]]没有链接所指的标题“{destination}”。[[是不是想写“{nearest}”？]]",
    en: "The link leads to the heading “{destination}”[[ in “{target}”]], which does not exist. [[Did you mean “{nearest}”?]]",
  },
  "document/placeholder": {
    zh: "“{text}”是还没填的空白。发布前请填上具体内容，或删去这一句。",
    en: "“{text}” is a blank nobody has filled in yet. Fill it in, or drop the sentence, before publishing.",
  },
  "document/no-effective-date": {
    zh: "没有写版本或生效日期，顾客和客服都无法知道现在适用哪一版。请在文首加上 version 和 effective（如 effective: 2026-01-01）。",
    en: "Neither a version nor an effective date is given, so nobody can tell which text applies today. Add version and effective to the front matter (for example effective: 2026-01-01).",
  },
  "document/review-overdue": {
    zh: "复审日期 {date} 已过 {days} 天。请复核内容是否仍然有效，再把 review 改为下一次复审的日期。",
    en: "The review date {date} passed {days} days ago. Check that the text still holds, then set review to the next date.",
  },
  "document/hidden-characters": {
    zh: "这里有看不见或会改变显示次序的字符[[（{found}）]]，读者看到的可能与实际文字不同。请删去重打。",
    en: "There are invisible or order-changing characters here[[ ({found})]], so readers may see something else than the text says. Delete them and type the text anew.",
  },
  "document/hidden-characters/lookalike": {
    zh: "“{found}”混有形状相近的其他文字[[，应为“{expected}”]]，会使条款号或标题对不上。请重新输入。",
    en: "“{found}” contains look-alike letters of another script[[; expected “{expected}”]], so ids and headings will not match. Type it anew.",
  },
  "document/encoding": {
    zh: "本文件的编码是 {encoding}，已按此读取；不同软件打开可能显示乱码。请另存为 UTF-8。",
    en: "This file is encoded as {encoding} and was read as such; other programs may show it garbled. Save it as UTF-8.",
  },
  "document/too-complex/nesting": {
    zh: "这里的列表或引用一层套一层，套得太深，只读取了文首和标题，正文未检查。请减少嵌套。",
    en: "Lists or quotations are nested too deeply here: only front matter and headings were read, the text was not checked. Nest less deeply.",
  },
  "document/too-complex/size": {
    zh: "这一段太长，只读取了文首和标题，正文未检查。请把它分成几段，或拆成几份文件。",
    en: "This passage is too long: only front matter and headings were read, the text was not checked. Divide it, or split the file.",
  },
  "document/too-complex/front-matter": {
    zh: "文首太长，没有读取，其中的条款标签不起作用。请只保留标题、版本、日期和条款标签。",
    en: "The front matter is too long and was not read, so its tags do nothing. Keep title, version, dates and tags in it.",
  },
  "document/rule-crashed": {
    zh: "检查“{rule}”时程序自身出错，这一项没有检查完：{reason}。这是本工具的缺陷，请反馈。",
    en: "The check “{rule}” failed by a fault of the program, so it is not complete: {reason}. This is a bug in the tool; please report it.",
  },
} as const;
