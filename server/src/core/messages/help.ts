/** The command line's help; `docs/cli.md` is made from it. */
export const HELP = {
  "help/usage": { zh: "用法：", en: "Usage:" },
  "help/arguments": { zh: "参数：", en: "Arguments:" },
  "help/options": { zh: "选项：", en: "Options:" },
  "help/commands": { zh: "命令：", en: "Commands:" },
  "help/program": {
    zh: "检查 Markdown 写的售后服务政策是否写全了《定制商品售后服务规范》要求的内容，并打分。",
    en: "Checks after-sales service policies written in Markdown against the group standard for after-sales service of customised goods, and scores them.",
  },
  "help/lint": { zh: "检查政策（不写命令时就是它）", en: "check policies (what happens without a command)" },
  "help/lint/paths": {
    zh: "要报告的文件、文件夹或通配符；得分总是整个政策集的",
    en: "files, folders or patterns to report on; the score is always the whole set's",
  },
  "help/format": {
    zh: "输出格式：{formats}；可以写几次，默认 stylish",
    en: "output format: {formats}; may be repeated, stylish by default",
  },
  "help/output-file": { zh: "把前面那个 --format 写到文件", en: "write the --format before it to a file" },
  "help/min-score": { zh: "有政策集低于这个分数就返回 1", en: "exit with 1 when a set scores less" },
  "help/max-warnings": { zh: "警告多于这个数就返回 1", en: "exit with 1 when there are more warnings" },
  "help/quiet": { zh: "只显示错误", en: "show errors only" },
  "help/stdin": { zh: "从标准输入读取一份政策", en: "read one policy from standard input" },
  "help/stdin-filename": {
    zh: "标准输入内容的文件名，决定它属于哪个政策集",
    en: "its file name, which decides the set it belongs to",
  },
  "help/as-of": {
    zh: "按这一天评估证书和复审日期，默认今天",
    en: "judge certificates and review dates as of this day (today)",
  },
  "help/locale": { zh: "语言：zh-CN 或 en", en: "language: zh-CN or en" },
  "help/config": {
    zh: "使用这个配置文件，不再查找 clausemark.yaml",
    en: "use this file instead of looking for clausemark.yaml",
  },
  "help/no-ignore": { zh: "不理会 .gitignore 和 .clausemarkignore", en: "disregard .gitignore and .clausemarkignore" },
  "help/fix": {
    zh: "修复可安全修复的问题：写错的条款号或标题、重复的标签、多余的注释；从不改动承诺的文字",
    en: "fix what is safe to fix: a mistyped clause or heading, a duplicate tag, an unused comment; never the wording of promises",
  },
  "help/fix-dry-run": {
    zh: "不写文件，只显示 --fix 会做的改动（unified diff）",
    en: "write nothing, show what --fix would change as a unified diff",
  },
  "help/baseline": {
    zh: "不报告这个文件里已有的问题，只报告新的；得分不受影响",
    en: "report only findings that this file does not know; the score is not affected",
  },
  "help/update-baseline": {
    zh: "把现有的问题记入基线文件，去掉不再出现的",
    en: "record the present findings in the baseline, drop what is no longer found",
  },
  "help/watch": {
    zh: "文件改动后重新检查，按 Ctrl-C 结束",
    en: "check again whenever a file changes, until Ctrl-C",
  },
  "help/since": {
    zh: "与 git 的某个分支、标签或提交相比：得分增减、新问题、已解决的问题、改了数值的承诺",
    en: "compare with a branch, tag or commit of git: points won and lost, new and fixed findings, promises that changed value",
  },
  "help/shard": {
    zh: "把政策集分成 n 份，只检查第 i 份，如 2/8；以后用 merge 合并",
    en: "check the i-th of n parts of the sets only, such as 2/8; merge joins the parts",
  },
  "help/merge": {
    zh: "把几份 JSON 报告合并成一份，和一次检查的结果相同；默认输出 json",
    en: "merge JSON reports into the report of one run; writes json by default",
  },
  "help/merge/reports": { zh: "用 --format json 生成的报告", en: "reports written with --format json" },
  "help/cache": {
    zh: "记住结果，没有变化的政策集不再检查",
    en: "remember results: sets that have not changed are not checked again",
  },
  "help/cache-location": {
    zh: "记住结果的文件夹，默认 .clausemarkcache",
    en: "folder for remembered results (.clausemarkcache)",
  },
  "help/no-error-on-unmatched": {
    zh: "所写的路径里没有政策时不算出错；供提交前检查这类会列出全部改动文件的工具使用",
    en: "paths without policies are no error, for tools that name every changed file, such as commit hooks",
  },
  "help/print-config": { zh: "显示对某个文件生效的配置", en: "show the configuration that applies to a file" },
  "help/color": { zh: "总是使用颜色", en: "always use colours" },
  "help/no-color": { zh: "不用颜色", en: "never use colours" },
  "help/help": { zh: "显示帮助", en: "show help" },
  "help/version": { zh: "显示版本", en: "show the version" },
  "help/explain": {
    zh: "解释一条规则、一个条款或一个要素：是什么、为什么、怎么写",
    en: "explain a rule, a clause or an element: what, why, how to write it",
  },
  "help/explain/id": {
    zh: "如 8.5、8.5/return-fees、law/final-interpretation；不写则列出全部",
    en: "such as 8.5, 8.5/return-fees, law/final-interpretation; all of them without it",
  },
  "help/init": {
    zh: "生成 clausemark.yaml 和一份政策样稿，不覆盖已有文件",
    en: "write clausemark.yaml and a policy template; never overwrites",
  },
  "help/init/ci": {
    zh: "另外生成持续集成的配置：github 或 gitlab",
    en: "also write what makes a CI system check them: github or gitlab",
  },
  "help/init/dir": { zh: "文件夹，默认当前目录", en: "folder, the working directory by default" },
  "help/import": {
    zh: "把 Word 文档和网页转成政策，并推测各标题对应的条款",
    en: "turn Word documents and pages into policies and propose the clauses of their headings",
  },
  "help/import/files": { zh: ".docx、.html 或 .htm 文件", en: ".docx, .html or .htm files" },
  "help/output-dir": {
    zh: "写到这个文件夹；import 默认写在原文件旁边，export 默认写到 published",
    en: "folder to write to (import: beside the source; export: published)",
  },
  "help/force": { zh: "覆盖已有的文件", en: "overwrite files that are there" },
  "help/export": {
    zh: "导出可以发布的文本，不带标签和注释",
    en: "write the text to publish, without tags and comments",
  },
  "help/export/dir": {
    zh: "要导出的文件夹或政策，默认当前目录",
    en: "folder or policy to export, the working directory by default",
  },
  "help/export/format": {
    zh: "markdown、html 或 docx，默认 markdown",
    en: "markdown, html or docx; markdown by default",
  },
  "help/export/notice": { zh: "另外写出给顾客的告知书", en: "also write the customer notice" },
  "help/rubric": { zh: "自编标准的工具", en: "tools for rubrics of your own" },
  "help/rubric/check": { zh: "检查自编标准：格式、分值合计、例子", en: "check a rubric: form, sums, examples" },
  "help/completion": {
    zh: "生成命令行补全脚本（bash、zsh、fish、powershell）",
    en: "write a completion script (bash, zsh, fish, powershell)",
  },
  "help/completion/shell": { zh: "bash、zsh、fish 或 powershell", en: "bash, zsh, fish or powershell" },
  "help/server": {
    zh: "语言服务器，供各种编辑器使用",
    en: "the language server, for any editor",
  },
  "help/server/stdio": { zh: "通过标准输入输出通信", en: "talk over standard input and output" },
  "help/server/node-ipc": { zh: "通过 Node 进程间通道通信", en: "talk over Node's channel between processes" },
  "help/rubric/check/file": { zh: "标准的主文件", en: "the rubric's main file" },
  "help/exit": {
    zh: "返回值：0 没有错误；1 有错误、分数或警告数不合要求；2 用法、路径或配置有误，或有文件读不了",
    en: "Exit codes: 0 no errors; 1 errors, or score or warnings out of bounds; 2 wrong usage, path or configuration, or an unreadable file",
  },
} as const;
