/**
 * What is said about YAML files the user writes: front matter, `clausemark.yaml`, rubrics. The ids are the codes of
 * `FileProblem`; `{at}` is the place in the file, such as `rules.law/unknown` or `clauses[3].points`.
 */
export const FILE = {
  "yaml/syntax": {
    zh: "YAML 写法有误[[：{found}]]。请检查冒号后的空格、缩进和引号。",
    en: "This is not valid YAML[[: {found}]]. Check the space after colons, the indentation and the quotes.",
  },
  "yaml/full-width-colon": {
    zh: "“{found}”里用了全角冒号“：”。请改成半角冒号，后面空一格。",
    en: "“{found}” has a full-width colon. Write an ASCII colon with a space after it.",
  },
  "yaml/no-space": {
    zh: "“{found}”的冒号后面少一个空格。",
    en: "A space is missing after the colon of “{found}”.",
  },
  "yaml/unquoted-star": {
    zh: '“{found}”里的星号要加引号，写成 "*"。',
    en: 'The asterisk in “{found}” needs quotes: "*".',
  },
  "yaml/tab": {
    zh: "这一行用制表符缩进，YAML 只认空格。请把开头的制表符换成空格。",
    en: "This line is indented with a tab; YAML takes spaces only. Replace the tab by spaces.",
  },
  "yaml/several-documents": {
    zh: "文件里有多段 YAML（以“---”分隔），只读取了第一段。请合并，或删去后面的部分。",
    en: "The file holds several YAML documents (divided by “---”); only the first was read. Merge them, or remove the rest.",
  },
  "yaml/duplicate-key": {
    zh: "“{found}”写了两次，只有第一次起作用。请合并成一处。",
    en: "“{found}” is given twice; only the first counts. Merge the two.",
  },
  "yaml/too-deep": {
    zh: "缩进层次太多，超出可读取的深度。请减少嵌套。",
    en: "This is nested too deeply to be read. Nest less.",
  },
  "yaml/too-long": {
    zh: "文件超过 20 万字符，没有读取，其中的设置都不起作用。请删去多余的内容，自编标准请拆成几个文件。",
    en: "The file has more than 200,000 characters and was not read, so nothing in it has an effect. Remove what is not needed; divide a house rubric into several files.",
  },
  "yaml/alias": {
    zh: "不支持 YAML 的引用写法[[“{found}”]]，请直接写出内容。",
    en: "YAML aliases[[ such as “{found}”]] are not supported here; write the content itself.",
  },
  "file/empty": {
    zh: "文件是空的[[，应有：{expected}]]。",
    en: "The file is empty[[; expected: {expected}]].",
  },
  "file/unknown-key": {
    zh: "不认识“{found}”。[[是不是想写“{nearest}”？]][[这里可用：{expected}。]]",
    en: "“{found}” is not known here. [[Did you mean “{nearest}”? ]][[Possible: {expected}.]]",
  },
  "file/missing-key": {
    zh: "缺少“{expected}”[[（在 {at} 下）]]。",
    en: "“{expected}” is missing[[ (under {at})]].",
  },
  "file/not-text": {
    zh: "{at} 应是一段文字[[，现在是“{found}”]]。",
    en: "{at} should be a text[[; found “{found}”]].",
  },
  "file/empty-text": {
    zh: "{at} 是空的，请填写内容。",
    en: "{at} is empty; fill it in.",
  },
  "file/not-map": {
    zh: "{at} 应由“名称: 内容”的行组成[[，现在是“{found}”]]。",
    en: "{at} should consist of “name: value” lines[[; found “{found}”]].",
  },
  "file/not-list": {
    zh: "{at} 应是列表：写成 [甲, 乙]，或每行以“- ”开头[[；现在是“{found}”]]。",
    en: "{at} should be a list, written [a, b] or one “- ” line each[[; found “{found}”]].",
  },
  "file/empty-list": {
    zh: "{at} 的列表是空的，至少要有一项。",
    en: "The list {at} is empty; it needs at least one item.",
  },
  "file/not-one-of": {
    zh: "{at} 不能写“{found}”，可用的值：{expected}。[[是不是想写“{nearest}”？]]",
    en: "{at} cannot be “{found}”; possible values: {expected}. [[Did you mean “{nearest}”?]]",
  },
  "file/not-number": {
    zh: "{at} 应是数字[[（{expected}）]]，现在是“{found}”。",
    en: "{at} should be a number[[ ({expected})]]; found “{found}”.",
  },
  "file/not-points": {
    zh: "{at} 应是分值，且是 0.25 的倍数，如 0.5、1、2.25；现在是“{found}”。",
    en: "{at} should be points, a multiple of 0.25 such as 0.5, 1 or 2.25; found “{found}”.",
  },
  "file/not-boolean": {
    zh: "{at} 只能写 true 或 false，现在是“{found}”。",
    en: "{at} should be true or false; found “{found}”.",
  },
  "file/not-date": {
    zh: "{at} 应是真实存在的日期，写成 2026-12-31 的样子；现在是“{found}”。",
    en: "{at} should be a real date written like 2026-12-31; found “{found}”.",
  },
} as const;
