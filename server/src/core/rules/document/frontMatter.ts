import { documentRecords, recordProblems } from "../../config/records.ts";
import { isMessageId, message } from "../../messages/catalogue.ts";
import type { PolicyProblem, PolicyProblemKind } from "../../policy/document.ts";
import { problemMessage as fileProblemMessage } from "../config/problems.ts";
import type { RuleMeta } from "../finding.ts";
import type { DocumentRule } from "../rule.ts";
import { problemFixes } from "./problemFixes.ts";

export const frontMatterSyntax: DocumentRule = problemRule("front-matter-syntax", {
  id: "document/front-matter-syntax",
  severity: "error",
  name: { zh: "文首信息无法读取", en: "Unreadable front matter" },
  why: {
    zh: "文档开头两行 --- 之间的内容有语法错误，标签、版本和日期可能读不全。",
    en: "The part between the two `---` lines has a syntax error, so tags, version and dates may not be read.",
  },
  remedy: {
    zh: "检查冒号后是否有空格、缩进是否用空格、引号是否成对。",
    en: "Check the space after each colon, indentation by spaces, and matching quotes.",
  },
});

const schemaRule: DocumentRule = problemRule("front-matter-schema", {
  id: "document/front-matter-schema",
  severity: "error",
  name: { zh: "文首信息写法不对", en: "Invalid front matter" },
  why: {
    zh: "文首某一项的名称或取值不是约定的写法，会被忽略。",
    en: "A key or value of the front matter is not what is expected and is ignored.",
  },
  remedy: {
    zh: "按提示改名称或取值：日期写成 2026-01-01，clauses 写成“条款号: 标题”。",
    en: "Change the key or value as the message says: dates as 2026-01-01, `clauses` as `clause: heading`.",
  },
});

export const frontMatterSchema: DocumentRule = {
  meta: schemaRule.meta,
  *findIn(document, facts) {
    yield* schemaRule.findIn(document, facts);
    const found = documentRecords(document);
    for (const problem of [...found.problems, ...recordProblems(found, facts.rubric)]) {
      yield { message: fileProblemMessage(problem), file: document.path, span: problem.span };
    }
  },
};

export const hiddenCharacters: DocumentRule = problemRule("hidden-characters", {
  id: "document/hidden-characters",
  severity: "warning",
  name: { zh: "隐藏字符", en: "Hidden characters" },
  why: {
    zh: "文中有看不见或会改变显示顺序的字符，读者看到的和实际写的可能不一样。",
    en: "Invisible characters, or ones that change the order of display: readers may see something else than what is written.",
  },
  remedy: { zh: "删掉这些字符，重新输入这几个字。", en: "Delete them and type the words again." },
});

export const tooComplex: DocumentRule = problemRule("too-complex", {
  id: "document/too-complex",
  severity: "warning",
  name: { zh: "文档结构过于复杂", en: "Document too complex" },
  why: {
    zh: "嵌套过深或单段过大，完整解析会卡住，因此只读取了标题，正文没有检查。",
    en: "Nesting too deep or a block too large: parsing it whole could hang, so only headings were read and the text was not checked.",
  },
  remedy: { zh: "减少嵌套，把过长的段落或表格拆开。", en: "Nest less, and split overlong paragraphs or tables." },
});

function problemRule(kind: PolicyProblemKind, meta: RuleMeta): DocumentRule {
  return {
    meta,
    *findIn(document) {
      for (const problem of document.problems) {
        if (problem.kind !== kind) continue;
        yield {
          message: problemMessage(meta.id, problem),
          file: document.path,
          span: problem.span,
          fixes: problemFixes(document, problem),
        };
      }
    },
  };
}

function problemMessage(rule: string, problem: PolicyProblem) {
  const { code, found, expected, nearest } = problem.detail;
  const args = { found: found ?? "", expected: expected ?? "", nearest: nearest ?? "" };
  if (rule === "document/hidden-characters" && expected) return message("document/hidden-characters/lookalike", args);
  return { id: isMessageId(code) ? code : rule, args };
}
