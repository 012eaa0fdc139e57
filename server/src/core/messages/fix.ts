/** Titles of fixes and code actions. */
export const FIX = {
  "fix/insert-skeleton": {
    zh: "插入条款 {clause}「{title}」的样稿",
    en: "Insert the skeleton of clause {clause} ({title})",
  },
  "fix/add-section": {
    zh: "在“{file}”新增一节：条款 {clause}「{title}」",
    en: "Add a section for clause {clause} ({title}) to “{file}”",
  },
  "fix/tag-section": {
    zh: "把“{heading}”标注为条款 {clause}「{title}」",
    en: "Tag “{heading}” with clause {clause} ({title})",
  },
  "fix/correct-reference": { zh: "改为“{nearest}”", en: "Change to “{nearest}”" },
  "fix/remove-duplicate": { zh: "删去重复的标签", en: "Remove the duplicate tag" },
  "fix/remove-suppression": { zh: "删去不再需要的注释", en: "Remove the unused comment" },
  "fix/replace-wording": { zh: "改为“{replacement}”", en: "Replace with “{replacement}”" },
  "fix/emphasise": { zh: "加粗这一句", en: "Make this sentence bold" },
  "fix/add-date": { zh: "在文首写上生效日期 {date}", en: "Give the effective date {date} in the front matter" },
  "fix/promote-heading": { zh: "把“{text}”改为标题", en: "Turn “{text}” into a heading" },
  "fix/suppress": { zh: "隐藏这条提示（{rule}），须写理由", en: "Hide this finding ({rule}), with a reason" },
  "fix/suppress/reason": { zh: "在此写明理由", en: "give the reason here" },
  "fix/remove-characters": { zh: "删去看不见的字符", en: "Remove the invisible characters" },
  "fix/claim-evidence": {
    zh: "声明这一段就是“{element}”的依据",
    en: "Mark this passage as the evidence for: {element}",
  },
  "fix/not-applicable": {
    zh: "在 clausemark.yaml 中声明条款 {clause} 不适用",
    en: "Declare clause {clause} not applicable in clausemark.yaml",
  },
  "fix/write-colon": { zh: "改为半角冒号加空格", en: "Write a colon and a space" },
  "fix/quote-star": { zh: "给星号加上引号", en: "Put the star in quotes" },
  "fix/close-front-matter": { zh: "补上结束的“---”", en: "Add the closing “---”" },
  "fix/add-setting": { zh: "加上“{setting}”", en: "Add “{setting}”" },
  "fix/add-words": { zh: "在后面补上“{replacement}”", en: "Add “{replacement}” behind it" },
  "fix/withdraw-claim": { zh: "不再声明条款 {clause} 不适用", en: "No longer declare clause {clause} not applicable" },
  "fix/all": { zh: "修复全部可安全修复的问题", en: "Fix everything that is safe to fix" },
} as const;
