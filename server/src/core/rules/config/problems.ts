import type { Message } from "../../messages/message.ts";
import type { FileProblem } from "../../yaml/problem.ts";
import type { RuleMeta } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { configFixes } from "./problemFixes.ts";

export const configSyntax: Rule = problemRule({
  id: "config/syntax",
  severity: "error",
  name: { zh: "配置文件无法读取", en: "Unreadable configuration" },
  why: {
    zh: "clausemark.yaml 或自编标准有 YAML 语法错误，设置没有生效。",
    en: "clausemark.yaml or a house rubric is not valid YAML, so its settings have no effect.",
  },
  remedy: {
    zh: "按提示的位置改正冒号、缩进或引号。",
    en: "Correct the colon, indentation or quotes at the place shown.",
  },
});

export const configSchema: Rule = problemRule({
  id: "config/schema",
  severity: "error",
  name: { zh: "配置项不正确", en: "Invalid setting" },
  why: {
    zh: "某个设置的名称或取值不对，已被忽略；检查结果可能和你想的不一样。",
    en: "A setting's name or value is wrong and is ignored; results may not be what you expect.",
  },
  remedy: { zh: "按提示改名称或取值。", en: "Change the name or the value as the message says." },
});

export const configStandard: Rule = problemRule({
  id: "config/standard",
  severity: "error",
  name: { zh: "标准不可用", en: "Standard not usable" },
  why: {
    zh: "standard 指定的标准不存在或有错误，无法按它评分。",
    en: "The standard that is named does not exist or has errors, so nothing can be scored against it.",
  },
  remedy: {
    zh: "写内置标准的编号，或以 ./ 开头的路径；用 clausemark rubric check 查看自编标准的错误。",
    en: "Name a built-in standard or a path starting with `./`; `clausemark rubric check` lists what is wrong with a house rubric.",
  },
});

function problemRule(meta: RuleMeta): Rule {
  return {
    meta,
    *find({ assessment, problems }) {
      const { config, configFile } = assessment.set;
      for (const { family, file, problem } of problems) {
        if (family !== meta.id) continue;
        const fixes = file === configFile?.path ? configFixes(configFile, config, problem) : [];
        yield { message: problemMessage(problem), file, span: problem.span, fixes };
      }
    },
  };
}

/** The message of a problem in a YAML file: its code is the id in the catalogue. */
export function problemMessage(problem: FileProblem): Message {
  return {
    id: problem.code,
    args: {
      at: problem.at,
      found: problem.found ?? "",
      expected: problem.expected ?? "",
      nearest: problem.nearest ?? "",
      ...problem.more,
    },
  };
}
