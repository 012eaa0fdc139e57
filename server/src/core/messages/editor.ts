/** What the editor shows beside findings: hover, completion, links, refusals of a rename. */
export const EDITOR = {
  "editor/link/heading": { zh: "转到这个标题", en: "Go to this heading" },
  "editor/link/record": { zh: "打开佐证文件", en: "Open the record" },
  "editor/link/standard": { zh: "打开标准文件", en: "Open the rubric" },
  "editor/rename/not-a-policy": {
    zh: "只能重命名政策文件里的标题；这个文件不是政策，或还没有读入。",
    en: "Only headings of policies can be renamed; this file is none, or has not been read yet.",
  },
  "editor/rename/nothing": {
    zh: "这里没有可以重命名的标题。请把光标放在标题上，或放在 clauses 里指向标题的文字上。",
    en: "There is no heading here. Put the cursor on a heading, or on a reference to one under clauses.",
  },
  "editor/rename/clause": {
    zh: "条款号由标准规定，不能重命名。要改的是它后面的标题。",
    en: "Clause ids belong to the standard and cannot be renamed. Rename the heading behind it.",
  },
  "editor/rename/whole-document": {
    zh: '"*" 表示整份文件，没有标题可以重命名。',
    en: '"*" means the whole document; there is no heading to rename.',
  },
  "editor/rename/unknown-heading": {
    zh: "正文里没有这个标题，请先改正这条引用。",
    en: "The text has no such heading; correct the reference first.",
  },
  "editor/rename/ambiguous-tag": {
    zh: "有几个同名的标题，请把光标放在要改的那一个标题上。",
    en: "Several headings have this text; put the cursor on the one you mean.",
  },
  "editor/rename/empty": { zh: "标题不能是空的。", en: "A heading cannot be empty." },
  "editor/rename/line-break": { zh: "标题只能有一行。", en: "A heading is a single line." },
  "editor/rename/star": {
    zh: "标题不能只是一个星号：clauses 里的 * 表示整份文件。",
    en: "A heading cannot be a single star: under clauses it means the whole document.",
  },
  "editor/rename/not-a-heading": {
    zh: "换成这个名字后，这一行就不再是标题了。请去掉其中的 Markdown 记号。",
    en: "With this name the line would no longer be a heading. Leave out the Markdown marks.",
  },
  "editor/rename/ambiguous": {
    zh: "已有同样位置的标题“{heading}”，改名后 clauses 就分不清指哪一个了。请换一个名字。",
    en: "There is a heading “{heading}” in the same place already, and tags could not tell them apart. Choose another name.",
  },
  "editor/clause": { zh: "条款 {clause}「{title}」", en: "Clause {clause}: {title}" },
  "editor/standing": { zh: "{points}/{max} 分，{status}", en: "{points}/{max} points, {status}" },
  "editor/inferred": {
    zh: "标准的分值表漏列这一条，分值是推算的。",
    en: "The standard's table of points omits this clause; its points are inferred.",
  },
  "editor/not-applicable/config": {
    zh: "已在 clausemark.yaml 中声明不适用：{reason}",
    en: "Declared not applicable in clausemark.yaml: {reason}",
  },
  "editor/not-applicable/text": {
    zh: "正文说明不适用：“{text}”",
    en: "The text says that it does not apply: “{text}”",
  },
  "editor/conditional": { zh: "适用条件：{condition}", en: "Applies when: {condition}" },
  "editor/why": { zh: "为什么：{why}", en: "Why: {why}" },
  "editor/column/element": { zh: "要素", en: "Element" },
  "editor/column/outcome": { zh: "结果", en: "Outcome" },
  "editor/column/points": { zh: "得分", en: "Points" },
  "editor/column/note": { zh: "依据或所缺", en: "Evidence, or what is lacking" },
  "editor/claimed": { zh: "{outcome}（作者声明）", en: "{outcome} (claimed by the author)" },
  "editor/nearest": { zh: "最接近：“{text}”", en: "nearest: “{text}”" },
  "editor/to-do": { zh: "怎么写", en: "How to write it" },
  "editor/advice": { zh: "另外建议（不计分）", en: "Also worth writing (no points)" },
  "editor/passage/stated": {
    zh: "这里写明了“{element}”（条款 {clause}「{title}」，{points} 分）",
    en: "States {element} (clause {clause}, {title}; {points} points)",
  },
  "editor/passage/deferred": {
    zh: "这里提到“{element}”但没有写定（条款 {clause}「{title}」，{points} 分未得）",
    en: "Brings up {element} but leaves it open (clause {clause}, {title}; {points} points withheld)",
  },
  "editor/passage/contradicted": {
    zh: "这里与“{element}”的要求相反（条款 {clause}「{title}」，{points} 分未得）",
    en: "Says the opposite of {element} (clause {clause}, {title}; {points} points lost)",
  },
  "editor/passage/nearest": {
    zh: "这里最接近“{element}”，但还不算写明（条款 {clause}「{title}」，{points} 分）",
    en: "Comes nearest to {element} without stating it (clause {clause}, {title}; {points} points)",
  },
  "editor/because": { zh: "判断依据：{phrases}", en: "Because of: {phrases}" },
  "editor/lacks": { zh: "还缺：{lacks}", en: "Lacking: {lacks}" },
  "editor/fix": { zh: "怎么改：{fix}", en: "What to do: {fix}" },
  "editor/rule/off": { zh: "关闭", en: "off" },
  "editor/standard/size": {
    zh: "{clauses} 条、{elements} 个计分要素，满分 {max}，及格 {pass}",
    en: "{clauses} clauses, {elements} scoring elements, maximum {max}, pass mark {pass}",
  },
  "editor/whole-document": { zh: "整份文件（不含文首）", en: "The whole document without its front matter" },
  "editor/key/title": { zh: "这份政策的名称。", en: "The policy's title." },
  "editor/key/version": {
    zh: "版本号，原样保留，如 2.1。写了版本或生效日期，顾客才知道适用哪一版。",
    en: "Version, kept as written, such as 2.1. With a version or an effective date readers know which text applies.",
  },
  "editor/key/effective": { zh: "生效日期，如 2026-01-01。", en: "Day it takes effect, such as 2026-01-01." },
  "editor/key/review": {
    zh: "下一次复审的日期；过了这一天会提醒。",
    en: "Day of the next review; a warning follows when it has passed.",
  },
  "editor/key/clauses": {
    zh: '本文件回应的条款。每行“条款号: 正文里的标题”；"*" 表示整份文件。',
    en: 'Clauses this document answers. One “clause: heading” a line; "*" is the whole document.',
  },
  "editor/setting/standard": {
    zh: "按哪个标准检查：内置标准的编号，或以 ./ 开头的自编标准。",
    en: "The standard to check against: the id of a built-in one, or a rubric of your own as ./path.yaml.",
  },
  "editor/setting/enterprise": { zh: "企业信息。", en: "The company." },
  "editor/setting/enterprise.name": { zh: "企业名称，写在报告里。", en: "The company's name, shown in reports." },
  "editor/setting/enterprise.serviceManager": {
    zh: "持证的售后服务管理师。没有或过期，结论不能是“文本达标”。",
    en: "The certified after-sales service manager. Without a valid one the verdict cannot be “meets”.",
  },
  "editor/setting/enterprise.serviceManager.name": { zh: "姓名。", en: "Name." },
  "editor/setting/enterprise.serviceManager.certificate": { zh: "证书编号。", en: "Number of the certificate." },
  "editor/setting/enterprise.serviceManager.validUntil": {
    zh: "证书有效期的最后一天，如 2027-06-30。",
    en: "Last day of its validity, such as 2027-06-30.",
  },
  "editor/setting/documents": {
    zh: '在哪些文件里找政策，默认是全部 Markdown 文件：["policies/**/*.md"]。',
    en: 'Where policies are looked for, all Markdown files by default: ["policies/**/*.md"].',
  },
  "editor/setting/target": { zh: "目标分，不能低于标准的及格线。", en: "Target score, not below the pass mark." },
  "editor/setting/locale": { zh: "检查结果的语言。", en: "Language of the findings." },
  "editor/setting/rules": {
    zh: "改变规则的级别，或关闭规则。",
    en: "Changes the severity of rules, or turns them off.",
  },
  "editor/setting/notApplicable": {
    zh: "不适用的条款和理由；只有标准注明条件的条款可以。",
    en: "Clauses that do not apply, with the reason; only conditional ones can.",
  },
  "editor/setting/evidence": {
    zh: "佐证（证书、记录）：属于哪个条款、哪个文件、有效到哪天。",
    en: "Records (certificates, sheets): their clause, their file, until when they hold.",
  },
  "editor/setting/evidence.clause": { zh: "佐证的条款号。", en: "The clause it belongs to." },
  "editor/setting/evidence.element": { zh: "佐证的要素编号。", en: "The element it belongs to." },
  "editor/setting/evidence.file": { zh: "文件路径，相对于本文件。", en: "Path of the file, relative to this one." },
  "editor/setting/evidence.issued": { zh: "发证日期。", en: "Day of its issue." },
  "editor/setting/evidence.validUntil": { zh: "有效期的最后一天。", en: "Last day of its validity." },
  "editor/setting/evidence.grade": { zh: "等级或得分，如“五星级”“96”。", en: "Its grade or points, such as 96." },
  "editor/setting/vocabulary": {
    zh: "本企业的说法：给标准词表里的概念添加同义词。",
    en: "House vocabulary: synonyms for concepts of the standard's vocabulary.",
  },
} as const;
