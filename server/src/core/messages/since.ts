/** What reports say of the changes since a revision. */
export const SINCE = {
  "since/head": {
    zh: "与 {ref}（{commit}）相比：{before} → {after} 分[[（{delta}）]]",
    en: "Since {ref} ({commit}): {before} → {after} points[[ ({delta})]]",
  },
  "since/unchanged": { zh: "与 {ref}（{commit}）相比没有变化", en: "Nothing has changed since {ref} ({commit})" },
  "since/new-set": { zh: "这个政策集在 {ref}（{commit}）时还没有", en: "This set was not there at {ref} ({commit})" },
  "since/other-standard": {
    zh: "{ref}（{commit}）时所依据的标准内容不同，得分不能相比",
    en: "At {ref} ({commit}) the standard was another, so scores are not compared",
  },
  "since/section": { zh: "章与条款", en: "Section or clause" },
  "since/change": { zh: "增减", en: "Change" },
  "since/points": { zh: "得分", en: "Points" },
  "since/clauses": { zh: "得分或满分有变化的条款：", en: "Clauses whose points or maximum changed:" },
  "since/promises": { zh: "改了数值的承诺：", en: "Promises that changed value:" },
  "since/new": { zh: "新出现的问题（{count}）：", en: "New findings ({count}):" },
  "since/fixed": { zh: "已解决的问题（{count}）：", en: "Fixed findings ({count}):" },
  "since/removed": {
    zh: "与 {ref}（{commit}）相比少了政策集：{roots}",
    en: "Sets that are gone since {ref} ({commit}): {roots}",
  },
} as const;

/** Why a revision cannot be compared with. */
export const GIT = {
  "git/absent": {
    zh: "--since 要用 git，但没有找到这个程序。请安装 git，并确认它在 PATH 里。",
    en: "--since needs git, which was not found. Install git and see that it is on the PATH.",
  },
  "git/no-repository": {
    zh: "--since 要在 git 仓库里使用，当前目录 {folder} 不在仓库里[[：{detail}]]。",
    en: "--since works inside a git repository; {folder} is in none[[: {detail}]].",
  },
  "git/unknown-revision": {
    zh: "仓库里没有“{ref}”这个分支、标签或提交。在持续集成里请取回完整的历史（如 fetch-depth: 0）。",
    en: "The repository has no branch, tag or commit “{ref}”. In continuous integration, fetch the whole history (such as fetch-depth: 0).",
  },
  "git/failed": {
    zh: "git 没能读出“{ref}”的全部文件：{detail}。如果仓库是部分克隆，请先取回这个提交的文件。",
    en: "git could not read all files of “{ref}”: {detail}. If this is a partial clone, fetch the files of that commit first.",
  },
} as const;
