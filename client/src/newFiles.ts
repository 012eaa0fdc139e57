import * as vscode from "vscode";

/** Writes a configuration into the first workspace folder, or opens the one that is there. */
export async function newConfig(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open a folder first: the configuration belongs to a folder."),
    );
    return;
  }
  const target = vscode.Uri.joinPath(folder, "clausemark.yaml");
  try {
    await vscode.workspace.fs.stat(target);
  } catch {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(CONFIG));
  }
  await vscode.window.showTextDocument(target);
}

/** A new policy as an unsaved document with the parts to fill in. */
export async function newPolicy(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
  const editor = await vscode.window.showTextDocument(document);
  const today = new Date();
  const date = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  await editor.insertSnippet(new vscode.SnippetString(POLICY.replace("DATE", date)));
}

const CONFIG = `# 一个文件夹一份：说明按哪个标准检查、企业是谁
standard: t-cgcc-customized-goods
enterprise:
  name: 【企业全称】
  # 评分达到 90 分且配有持证的售后服务管理师，才算达标
  # serviceManager: { name: 姓名, certificate: 证书编号, validUntil: 2027-12-31 }
`;

const POLICY = `---
title: \${1:售后服务办法}
version: "1.0"
effective: DATE
clauses:
  "8.1": 投诉渠道
  "8.3": 投诉响应与解决
  "8.5": 退换货
---

# \${1:售后服务办法}

## 投诉渠道

投诉电话：\${2:400-XXX-XXXX}（每天 \${3:XX:XX—XX:XX}）；投诉邮箱：\${4:XX}。

## 投诉响应与解决

接到投诉当场登记编号，\${5:XX} 小时内由专人回电，\${6:XX} 天内解决。

## 退换货

\${7:【写明哪些情形可以退换、哪些不可以】}

办理步骤：\${8:【一步一步写，三步以上】}

费用：\${9:【写明金额、比例或由谁承担】}

\${10:【写明签约前怎样告诉顾客】}
$0`;
