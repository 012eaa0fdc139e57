/** What the editor shows beside findings: hover, completion, links, refusals of a rename. */
export const EDITOR = {
  "editor/link/heading": { zh: "转到这个标题", en: "Go to this heading" },
  "editor/link/record": { zh: "打开佐证文件", en: "Open the record" },
  "editor/link/standard": { zh: "打开标准文件", en: "Open the rubric" },
} as const;
