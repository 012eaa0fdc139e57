/** Words of `import` and `export`. */
export const IMPORT_EXPORT = {
  "import/tags": {
    zh: "以下由 clausemark import 推测，行末是条款名和把握；请逐条核对",
    en: "Proposed by clausemark import, with the clause's title and how sure it is; check each",
  },
  "import/unsure": {
    zh: "不太有把握的；认可就去掉行首的 #",
    en: "Less sure; remove the # of those you accept",
  },
  "import/no-tags": {
    zh: "没有推测出有把握的条款；请自己写 clauses，写了才会检查",
    en: "No clause was sure enough; write clauses yourself, only then is this file checked",
  },
  "import/report": {
    zh: "{file}：{headings} 个标题[[，其中 {promoted} 个由“第×条”之类的普通行改成]]。",
    en: "{file}: {headings} headings[[, {promoted} of them plain lines that read like headings]].",
  },
  "import/proposal": {
    zh: "“{heading}”应是 {clause} {title}，把握 {confidence}",
    en: "“{heading}” answers {clause} {title}, confidence {confidence}",
  },
  "import/proposal-unsure": {
    zh: "“{heading}”可能是 {clause} {title}，把握 {confidence}，先写成注释",
    en: "“{heading}” may answer {clause} {title}, confidence {confidence}, so it is a comment",
  },
  "import/nothing-proposed": {
    zh: "没有推测出对应的条款；请在文首写上 clauses，写了才会检查。",
    en: "No clause was recognised; write clauses in the front matter, only then is the file checked.",
  },
  "import/footnotes": {
    zh: "{count} 条脚注已写进正文引用处的括号里。",
    en: "{count} footnotes now stand in brackets where they were referred to.",
  },
  "import/images": {
    zh: "{count} 张图片没有导入[[：{names}]]。图里若有承诺或价目，请写成文字。",
    en: "{count} pictures were left out[[: {names}]]. Write down what they promise or price.",
  },
  "import/navigation": {
    zh: "网页的导航和按钮没有导入：{names}",
    en: "The page's navigation and buttons were left out: {names}",
  },
  "import/numbering": {
    zh: "{count} 个标题的自动编号没有导入，请核对正文里“见第×条”之类的说法。",
    en: "The automatic numbers of {count} headings were left out; check references such as “see section 3”.",
  },
  "import/margins": {
    zh: "页眉和页脚没有导入。",
    en: "Headers and footers were left out.",
  },
  "import/comments": { zh: "批注没有导入。", en: "Comments were left out." },
  "import/too-complex": {
    zh: "“{file}”的嵌套太深，没有导入。",
    en: "“{file}” is nested too deeply and was not imported.",
  },
  "import/format": {
    zh: "“{file}”不能导入：只认 .docx、.html 和 .htm。[[{advice}]]",
    en: "“{file}” cannot be imported: only .docx, .html and .htm can. [[{advice}]]",
  },
  "import/save-as-docx": {
    zh: "请在 Word 或 WPS 里另存为 .docx 再导入。",
    en: "Save it as .docx in Word or WPS first.",
  },
  "import/not-docx": {
    zh: "“{file}”不是能读的 Word 文档，可能已损坏、加了密，或其实是旧的 .doc。请另存为 .docx 再导入。",
    en: "“{file}” is no Word document that can be read: damaged, encrypted, or in truth an old .doc. Save it as .docx first.",
  },
  "import/encoding": {
    zh: "“{file}”的文字编码认不出，没有导入。请另存为 UTF-8。",
    en: "The encoding of “{file}” is not recognised, so it was not imported. Save it as UTF-8.",
  },
  "import/empty": {
    zh: "“{file}”里没有文字，没有导入；它可能是扫描件。",
    en: "There is no text in “{file}”, so it was not imported; it may be a scan.",
  },
  "convert/exists": {
    zh: "已有“{file}”，没有改动。要覆盖请加上 --force。",
    en: "“{file}” is already there and was left as it is. Use --force to overwrite it.",
  },
  "convert/twice": {
    zh: "两份文件都要写成“{file}”，后一份没有写。请改名，或用 --output-dir 写到不同的文件夹。",
    en: "Two documents would become “{file}”; the second was not written. Rename one or use another --output-dir.",
  },
  "convert/created": { zh: "已生成 {file}", en: "Created {file}" },
  "export/none": {
    zh: "“{folder}”里没有政策，没有可导出的内容。",
    en: "There is no policy in “{folder}”, so there is nothing to export.",
  },
  "export/too-complex": {
    zh: "“{file}”的结构过于复杂，没有导出。",
    en: "“{file}” is too complex and was not exported.",
  },
  "export/images": {
    zh: "“{file}”：{count} 张图片在 Word 里以说明文字代替：{names}",
    en: "“{file}”: {count} pictures stand as their descriptions in the Word file: {names}",
  },
  "export/notice": { zh: "告知书", en: "notice" },
} as const;
