/** Two policies that answer one clause together, with characters outside the basic plane before every place. */
const TWO_POLICIES = {
  "售后/退换.md": `---
title: 𠮷🙂退换办法
clauses:
  8.5: [𠮷🙂退换, 售后 > 联系我们]
  8.1: 售后 > 联系我们
  7.6: "*"
---

# 𠮷🙂退换办法

## 𠮷🙂退换

🙂𠮷 七天内写好本节。

## 售前

### 联系我们

## 售后

### 联系我们

𠮷🙂 投诉电话 0571-8820 6655，邮箱 tousu@example.com，门店也可当面反映。
`,
  "合同.md": `---
title: 合同
clauses:
  8.5: 十二、𠮷退货
---

## 十二、𠮷退货

退货的办法由双方另行商定。
`,
  "clausemark.yaml": `standard: ./标准 一.yaml
notApplicable: { "8.5": 𠮷没有 }
evidence:
  - { clause: "8.5", file: ../证书/李敏 1.pdf }
`,
} as const;

type FileName = keyof typeof TWO_POLICIES;

/** The set with one place of one file marked, or with the cursor in it. */
export function withChanges(
  changes: Partial<Record<FileName, readonly (readonly [find: string, replace: string])[]>>,
  without: readonly FileName[] = ["clausemark.yaml"],
): Record<string, string> {
  const files: Record<string, string> = { ...TWO_POLICIES };
  for (const name of without) delete files[name];
  for (const [name, replacements] of Object.entries(changes)) {
    for (const [find, replace] of replacements) {
      const text = files[name] ?? TWO_POLICIES[name as FileName];
      if (!text.includes(find)) throw new Error(`${name} has no ${find}`);
      files[name] = text.replace(find, replace);
    }
  }
  return files;
}
