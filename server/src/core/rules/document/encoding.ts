import { message } from "../../messages/catalogue.ts";
import { span } from "../../span.ts";
import type { DocumentRule } from "../rule.ts";

export const encoding: DocumentRule = {
  meta: {
    id: "document/encoding",
    severity: "warning",
    name: { zh: "文件不是 UTF-8", en: "Not UTF-8" },
    why: {
      zh: "文件用的是别的编码，不同软件打开可能看到乱码，编辑器和检查结果也可能对不上。",
      en: "The file is in another encoding: other programs may show it garbled, and editor and check may disagree.",
    },
    remedy: { zh: "用编辑器“以编码保存”另存为 UTF-8。", en: "Save it as UTF-8 in the editor." },
  },
  *findIn(document, { encodings }) {
    const name = encodings.get(document.path);
    if (name === undefined) return;
    yield {
      message: message("document/encoding", { encoding: name }),
      file: document.path,
      span: document.frontMatter?.clausesKey ?? span(0, 0),
    };
  },
};
