/** What the command line says of its own, on standard error: what, where, why, what to do. */
export const CLI = {
  "cli/see-help": { zh: "用 clausemark --help 查看用法。", en: "See clausemark --help." },
  "cli/crash": {
    zh: "程序自身出错，检查没有完成。这是本工具的缺陷，请把下面的内容反馈给我们：{detail}",
    en: "The program failed by a fault of its own, so the check is not complete. Please report this: {detail}",
  },
  "usage/unknown-option": {
    zh: "没有选项“{option}”。[[是不是想写 {nearest}？]]",
    en: "There is no option “{option}”. [[Did you mean {nearest}?]]",
  },
  "usage/missing-value": {
    zh: "选项 {option} 后面要写上值。",
    en: "The option {option} needs a value.",
  },
  "usage/missing-argument": { zh: "缺少参数 {argument}。", en: "The argument {argument} is missing." },
  "usage/excess-arguments": { zh: "参数太多：只需要 {expected} 个。", en: "Too many arguments: {expected} expected." },
  "usage/other": { zh: "命令行写法不对：{detail}", en: "The command line is not understood: {detail}" },
  "usage/not-one-of": {
    zh: "{option} 不能写“{found}”，可用：{expected}。[[是不是想写 {nearest}？]]",
    en: "{option} cannot be “{found}”; possible: {expected}. [[Did you mean {nearest}?]]",
  },
  "usage/not-score": {
    zh: "{option} 应是 0 到 100 的数，现在是“{found}”。",
    en: "{option} should be a number from 0 to 100; found “{found}”.",
  },
  "usage/not-count": {
    zh: "{option} 应是 0 或正整数，现在是“{found}”。",
    en: "{option} should be a whole number from 0; found “{found}”.",
  },
  "usage/not-shard": {
    zh: "{option} 应写成 2/8 的样子（八份中的第二份），现在是“{found}”。",
    en: "{option} should be written like 2/8 (the second of eight); found “{found}”.",
  },
  "usage/not-date": {
    zh: "{option} 应是真实存在的日期，写成 2026-12-31 的样子；现在是“{found}”。",
    en: "{option} should be a real date written like 2026-12-31; found “{found}”.",
  },
  "usage/output-before-format": {
    zh: "--output-file {file} 要写在它所属的 --format 之后，如 --format json --output-file report.json。",
    en: "Write --output-file {file} after the --format it belongs to, as in --format json --output-file report.json.",
  },
  "usage/two-output-files": {
    zh: "--format {format} 后面写了两个 --output-file，只能有一个。",
    en: "--format {format} is followed by two --output-file options; it takes one.",
  },
  "usage/two-on-stdout": {
    zh: "只能有一种格式输出到屏幕，现在有：{formats}。请给其他格式加上 --output-file。",
    en: "Only one format can go to standard output; here are {formats}. Give the others an --output-file.",
  },
  "usage/same-output-file": {
    zh: "两种格式都写到“{file}”，后一个会盖掉前一个。请写到不同的文件。",
    en: "Two formats write to “{file}”, so one would overwrite the other. Use different files.",
  },
  "usage/stdin-paths": {
    zh: "用 --stdin 时不要再写路径；文件名用 --stdin-filename 给出。",
    en: "With --stdin, name no paths; give the file's name with --stdin-filename.",
  },
  "usage/stdin-filename-alone": {
    zh: "--stdin-filename 要和 --stdin 一起用。",
    en: "--stdin-filename goes with --stdin.",
  },
  "usage/config-absent": {
    zh: "--config 指定的配置文件“{file}”不存在或读不了[[：{reason}]]。",
    en: "The configuration file “{file}” given by --config cannot be read[[: {reason}]].",
  },
  "usage/update-baseline-alone": {
    zh: "--update-baseline 要和 --baseline <文件> 一起用。",
    en: "--update-baseline goes with --baseline <file>.",
  },
  "usage/baseline-absent": {
    zh: "没有基线文件“{file}”。第一次使用请加上 --update-baseline，把现有的问题记下来。",
    en: "There is no baseline “{file}”. The first time, add --update-baseline to record the present findings.",
  },
  "usage/baseline-broken": {
    zh: "“{file}”不是能用的基线文件。请恢复它，或删掉后用 --update-baseline 重新生成。",
    en: "“{file}” is not a baseline that can be used. Restore it, or remove it and make it again with --update-baseline.",
  },
  "usage/not-together": {
    zh: "{option} 和 {other} 不能一起用。",
    en: "{option} and {other} cannot be used together.",
  },
  "usage/no-such-file": { zh: "没有文件“{file}”。", en: "There is no file “{file}”." },
  "path/absent": {
    zh: "没有“{path}”这个文件或文件夹。请检查路径，当前目录是 {folder}。",
    en: "There is no file or folder “{path}”. Check the path; the working directory is {folder}.",
  },
  "path/no-match": {
    zh: "没有文件与“{path}”相符。请检查通配符，必要时加上引号。",
    en: "No file matches “{path}”. Check the pattern, and put it in quotes if the shell may expand it.",
  },
  "path/no-policy": {
    zh: "“{path}”里没有政策。政策是文首写有 clauses 的 Markdown 文件；用 clausemark init 可以生成一份样稿。",
    en: "There is no policy in “{path}”. A policy is a Markdown file whose front matter has clauses; clausemark init writes a template.",
  },
  "path/not-a-policy": {
    zh: "“{path}”不是政策，没有检查：文首没有 clauses。请在文件开头的两行“---”之间写上它对应的条款。",
    en: "“{path}” is not a policy and was not checked: its front matter has no clauses. Say between two “---” lines at its start which clauses it answers.",
  },
  "path/excluded": {
    zh: "“{path}”没有检查：它被 .gitignore、.clausemarkignore 或 clausemark.yaml 的 documents 排除，或在隐藏文件夹里。要检查它，请改这些设置，或加上 --no-ignore。",
    en: "“{path}” was not checked: .gitignore, .clausemarkignore or documents in clausemark.yaml leave it out, or it is in a hidden folder. Change those, or use --no-ignore.",
  },
  "path/unreadable": {
    zh: "没能读取“{path}”，其余照常检查：{reason}。",
    en: "“{path}” could not be read; the rest was checked: {reason}.",
  },
  "path/unreadable-file": { zh: "没能读取“{path}”[[：{reason}]]。", en: "“{path}” could not be read[[: {reason}]]." },
  "cli/min-score": {
    zh: "“{root}”得 {value} 分，低于 --min-score 要求的 {minimum} 分。",
    en: "“{root}” scores {value}, below the {minimum} that --min-score asks for.",
  },
  "cli/max-warnings": {
    zh: "有 {count} 个警告，超过 --max-warnings 允许的 {limit} 个。",
    en: "There are {count} warnings; --max-warnings allows {limit}.",
  },
  "cli/empty-set": {
    zh: "“{root}”有 clausemark.yaml，但里面没有政策，没有评分。",
    en: "“{root}” has a clausemark.yaml but no policies, so it was not scored.",
  },
  "cli/cannot-write": {
    zh: "没能写入“{file}”：{reason}。请检查文件夹是否存在、是否有写入权限。",
    en: "“{file}” could not be written: {reason}. Check that the folder exists and may be written to.",
  },
  "cli/fixed": {
    zh: "已修复 {fixes} 处，改动 {files} 个文件。",
    en: "Fixed {fixes} findings in {files} files.",
  },
  "cli/would-fix": {
    zh: "可修复 {fixes} 处，涉及 {files} 个文件；什么都没有写。改用 --fix 就会写入。",
    en: "{fixes} findings in {files} files can be fixed; nothing was written. Use --fix to write.",
  },
  "cli/fix-encoding": {
    zh: "“{file}”不是用 UTF-8 保存的，不能自动修复。请另存为 UTF-8 后再试。",
    en: "“{file}” is not in UTF-8, so it was not fixed. Save it as UTF-8 and try again.",
  },
  "cli/baseline-written": {
    zh: "基线“{file}”已更新，记下 {count} 个已有的问题。得分不变。",
    en: "The baseline “{file}” now knows {count} findings. The score stays as it is.",
  },
  "cli/baseline-unused": {
    zh: "基线“{file}”里“{root}”有 {count} 条已经不再出现，可用 --update-baseline 去掉：{entries}",
    en: "The baseline “{file}” has {count} entries of “{root}” that are no longer found; --update-baseline removes them:{entries}",
  },
  "cli/watching": {
    zh: "文件改动后会重新检查；按 Ctrl-C 结束。",
    en: "Checks again when a file changes; Ctrl-C ends it.",
  },
  "cli/cache-failed": {
    zh: "结果没能记到“{folder}”：{reason}。检查不受影响，下次会重新检查。",
    en: "Results could not be kept in “{folder}”: {reason}. This run is complete; the next one checks everything again.",
  },
  "cli/progress": { zh: "检查中", en: "Checking" },
  "init/created": { zh: "已生成 {file}", en: "Created {file}" },
  "init/kept": { zh: "已有 {file}，没有改动", en: "{file} is already there and was left as it is" },
  "init/has-policies": {
    zh: "这里已有政策（{file}），没有另写样稿",
    en: "There are policies here already ({file}), so no template was written",
  },
  "init/include": {
    zh: "{file} 是你们自己的流水线，没有改动。请在里面加上一行：include: [{ local: {local} }]",
    en: "{file} is a pipeline of your own and was left as it is. Add one line to it: include: [{ local: {local} }]",
  },
  "init/not-a-folder": {
    zh: "“{path}”不是文件夹，不能在里面生成文件。",
    en: "“{path}” is not a folder, so nothing can be created in it.",
  },
  "init/next": {
    zh: "接下来：把样稿里的空白填上（或删去不打算承诺的部分），再运行 clausemark。",
    en: "Next: fill in the blanks of the template (or drop what you do not promise), then run clausemark.",
  },
  "explain/unknown": {
    zh: "没有名为“{id}”的规则、条款或要素。[[是不是想写 {nearest}？]]不带参数运行 clausemark explain 可列出全部。",
    en: "There is no rule, clause or element “{id}”. [[Did you mean {nearest}? ]]clausemark explain without an argument lists them all.",
  },
  "rubric/good": {
    zh: "{file}：没有问题。{clauses} 条、{elements} 个计分要素，满分 {max}，及格 {pass}。",
    en: "{file}: no problems. {clauses} clauses, {elements} scoring elements, maximum {max}, pass mark {pass}.",
  },
  "rubric/problems": { zh: "{file}：{count} 处错误。", en: "{file}: {count} problems." },
} as const;
