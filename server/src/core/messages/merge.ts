/** Why reports cannot be merged into one. */
export const MERGE = {
  "merge/not-a-report": {
    zh: "“{file}”不是本工具的 JSON 报告，或由旧版本生成。请用 clausemark --format json 重新生成。",
    en: "“{file}” is not a JSON report of this tool, or an older version wrote it. Make it again with clausemark --format json.",
  },
  "merge/version": {
    zh: "“{file}”由 {found} 版生成，“{other}”由 {expected} 版生成，不能合并。请用同一版本重新检查。",
    en: "“{file}” was written by version {found} and “{other}” by {expected}; they cannot be merged. Check again with one version.",
  },
  "merge/as-of": {
    zh: "“{file}”截至 {found}，“{other}”截至 {expected}，不能合并。请给每一份都加上同一个 --as-of。",
    en: "“{file}” holds for {found} and “{other}” for {expected}; they cannot be merged. Give every run the same --as-of.",
  },
  "merge/locale": {
    zh: "“{file}”用 {found} 写成，“{other}”用 {expected} 写成，不能合并。请给每一份都加上同一个 --locale。",
    en: "“{file}” is in {found} and “{other}” in {expected}; they cannot be merged. Give every run the same --locale.",
  },
  "merge/since": {
    zh: "“{file}”和“{other}”没有与同一个提交相比（--since），不能合并。",
    en: "“{file}” and “{other}” were not compared with the same commit (--since); they cannot be merged.",
  },
  "merge/standard": {
    zh: "“{file}”和“{other}”所依据的标准“{standard}”内容不同，得分不能相比。请用同一份标准重新检查。",
    en: "The standard “{standard}” of “{file}” differs from that of “{other}”, so scores cannot be compared. Check again with one and the same.",
  },
  "merge/repeated": {
    zh: "政策集“{root}”在“{file}”和“{other}”里都有。每个政策集只能来自一份报告。",
    en: "The policy set “{root}” is in both “{file}” and “{other}”. Each set may come from one report only.",
  },
  "merge/shard-counts": {
    zh: "“{file}”是 {found} 份之一，“{other}”是 {expected} 份之一，不属于同一次检查。",
    en: "“{file}” is one of {found} shards and “{other}” one of {expected}: they are not of one run.",
  },
  "merge/shard-missing": {
    zh: "缺少这几份的报告：{shards}。缺了它们，合并的结果就不完整。",
    en: "The reports of these shards are missing: {shards}. Without them the whole would not be complete.",
  },
  "merge/standard-absent": {
    zh: "政策集“{root}”所依据的标准“{standard}”在这里没有，或内容不同。请在政策所在的目录里用同一版本合并，或只输出 --format json。",
    en: "The standard “{standard}” of the set “{root}” is not here, or differs. Merge where the policies are, with the same version, or use --format json only.",
  },
} as const;
