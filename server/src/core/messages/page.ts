/** Words of the score page: the live preview and the report in HTML. */
export const PAGE = {
  "page/title": { zh: "售后服务政策评分报告", en: "After-sales policy score report" },
  "page/this-set": { zh: "售后服务政策", en: "After-sales policies" },
  "page/score": { zh: "得分", en: "Score" },
  "page/gauge": {
    zh: "服务分 {value}，满分 100，目标 {target}：{verdict}",
    en: "Score {value} of 100, target {target}: {verdict}",
  },
  "page/of-hundred": { zh: "满分 100", en: "of 100" },
  "page/of": { zh: "{points} 分，满分 {max}", en: "{points} of {max} points" },
  "page/verdict/below-target": {
    zh: "现在 {value} 分，目标 {target} 分。先写下面加分最多的几项。",
    en: "Now {value}, target {target}. Begin with the steps that gain most.",
  },
  "page/verdict/no-service-manager": {
    zh: "分数够了，但 clausemark.yaml 里没有售后服务管理师的姓名、证书编号和有效期。",
    en: "The score suffices, but clausemark.yaml lacks the service manager's name, certificate or validity.",
  },
  "page/verdict/service-manager-expired": {
    zh: "分数够了，但售后服务管理师的证书已过期，请换新证书并更新 clausemark.yaml。",
    en: "The score suffices, but the service manager's certificate has expired: renew it and update clausemark.yaml.",
  },
  "page/verdict/meets": {
    zh: "文字已经写到，是否照做要到现场核实。",
    en: "The text says it; whether it is done has to be verified on site.",
  },
  "page/points": { zh: "得分 / 适用满分", en: "Points / applicable" },
  "page/disclosures": { zh: "应告知的内容", en: "Disclosures stated" },
  "page/strict": { zh: "只算写全的条款", en: "Complete clauses only" },
  "page/evidenced": { zh: "有佐证的得分", en: "Points backed by records" },
  "page/records": { zh: "佐证：", en: "Records:" },
  "page/manager": { zh: "售后服务管理师", en: "Service manager" },
  "page/manager/valid": { zh: "证书有效", en: "certificate valid" },
  "page/manager/expired": { zh: "证书过期", en: "certificate expired" },
  "page/manager/missing": { zh: "未登记", en: "not recorded" },
  "page/sections": { zh: "各章得分", en: "Points by section" },
  "page/share": { zh: "占比", en: "Share" },
  "page/heat": { zh: "{count} 条条款", en: "The {count} clauses" },
  "page/legend": { zh: "图例", en: "Legend" },
  "page/next": { zh: "接下来写什么", en: "What to write next" },
  "page/nothing-left": { zh: "能从文字得到的分都得到了。", en: "Every point that text can win is won." },
  "page/clauses": { zh: "条款与依据", en: "Clauses and evidence" },
  "page/go-to-section": { zh: "到回应这一条的段落", en: "Go to the section that answers it" },
  "page/go-to-tags": {
    zh: "还没有段落回应：到文首的 clauses 标注",
    en: "No section answers it yet: tag one under clauses",
  },
  "page/not-applicable": { zh: "不适用：{reason}", en: "Not applicable: {reason}" },
  "page/claimed": {
    zh: "作者自己标为依据（clausemark-evidence）",
    en: "Marked as evidence by the author (clausemark-evidence)",
  },
  "page/nearest": { zh: "最接近的一处：", en: "The nearest passage:" },
  "page/findings": { zh: "需要处理的问题", en: "Findings" },
  "page/place": { zh: "行:列", en: "Line:column" },
  "page/severity": { zh: "级别", en: "Severity" },
  "page/finding": { zh: "问题", en: "Finding" },
  "page/method": {
    zh: "分数只说明文字写到了什么，不代表通过评价；带 * 的分值是推算的。法律提示不构成法律意见。",
    en: "The score says what the text states and is no certification; points with * are inferred. Remarks on law are no legal advice.",
  },
  "page/unreadable": { zh: "没能读取的文件", en: "Files that could not be read" },
} as const;

/** Words of the customer notice. */
export const NOTICE = {
  "notice/title": { zh: "{enterprise}售后服务告知书", en: "{enterprise}: after-sales service notice" },
  "notice/title/plain": { zh: "售后服务告知书", en: "After-sales service notice" },
  "notice/opening": {
    zh: "以下内容摘自本企业现行的售后服务政策，请在订购前阅读。",
    en: "Taken from our after-sales policies in force. Please read before you order.",
  },
  "notice/empty": {
    zh: "政策里还没有写明任何应告知顾客的内容。",
    en: "The policies state nothing yet that customers must be told.",
  },
  "notice/sources": { zh: "摘自：", en: "Taken from:" },
  "publish/version": {
    zh: "[[版本：{version}]][[　施行日期：{date}]]",
    en: "[[Version: {version}]][[ Effective date: {date}]]",
  },
  "notice/source": {
    zh: "{name}[[，版本 {version}]][[，{date} 起施行]]",
    en: "{name}[[, version {version}]][[, in force from {date}]]",
  },
} as const;

/** Words of formats that other programs read. */
export const EXCHANGE = {
  "sarif/root": { zh: "运行 clausemark 时的工作目录", en: "The working directory of clausemark" },
  "badge/label": { zh: "服务分", en: "service score" },
  "csv/set": { zh: "政策集", en: "Set" },
  "csv/section": { zh: "章", en: "Section" },
  "csv/clause": { zh: "条款", en: "Clause" },
  "csv/element": { zh: "评分要素", en: "Element" },
  "csv/kind": { zh: "类别", en: "Kind" },
  "csv/max": { zh: "满分", en: "Max" },
  "csv/points": { zh: "得分", en: "Points" },
  "csv/outcome": { zh: "结果", en: "Outcome" },
  "csv/document": { zh: "文件", en: "Document" },
  "csv/line": { zh: "行", en: "Line" },
  "csv/quote": { zh: "原文", en: "Quote" },
  "csv/explanation": { zh: "说明", en: "Explanation" },
  "csv/remark": { zh: "评审备注", en: "Assessor's remark" },
  "csv/inferred": { zh: "本条分值为推算。", en: "The points of this clause are inferred." },
} as const;
