import { exampleJudge } from "../core/detect/exampleJudge.ts";
import { isMessageId, message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE, localised, type Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { printable } from "../core/report/paint.ts";
import { compileRubric } from "../core/rubric/compile.ts";
import type { RubricProblem } from "../core/rubric/problem.ts";
import type { Rubric } from "../core/rubric/rubric.ts";
import { problemMessage } from "../core/rules/config/problems.ts";
import { enclosing } from "../workspace/configLookup.ts";
import { isInside, parentFolder, resolvePath } from "../workspace/paths.ts";
import { TextReader } from "../workspace/readText.ts";
import { allBuiltIns, readRubricFiles } from "../workspace/rubrics.ts";
import type { SharedFlags } from "./program.ts";
import { printError } from "./usageError.ts";
import { shown } from "./userPaths.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** `clausemark rubric check FILE`: every problem as `file:line:column`, or the sums of a good rubric. */
export async function rubricCheckCommand(written: string, flags: SharedFlags, world: World): Promise<ExitCode> {
  const locale = flags.locale ?? DEFAULT_LOCALE;
  const main = resolvePath(world.workingFolder, written);
  const folder = parentFolder(main) ?? main;
  const { repository } = await enclosing(world.files, folder, null);
  const around = isInside(folder, world.workingFolder) ? world.workingFolder : folder;
  const read = await readRubricFiles(new TextReader(world.files), main, repository ?? around, world);
  const file = shown(main, world);
  if (read.files.length === 0) {
    printError(world.error, message("path/unreadable-file", { path: file, reason: read.reason ?? "" }), locale);
    return EXIT.trouble;
  }
  const { rubric, problems } = compileRubric(read.files, {
    builtIns: await allBuiltIns(world.assets),
    judge: exampleJudge(await world.assets.model()),
  });
  for (const problem of problems) {
    const { line, character } = problem.position;
    const text = word(problemText(problem), locale);
    world.out.write(`${printable(`${problem.file}:${line + 1}:${character + 1} ${text}`)}\n`);
  }
  if (!rubric) {
    world.out.write(`${word(message("rubric/problems", { file, count: problems.length }), locale)}\n`);
    return EXIT.findings;
  }
  const sums = message("rubric/good", {
    file,
    clauses: rubric.clauses.length,
    elements: rubric.clauses.reduce((sum, clause) => sum + clause.elements.length, 0),
    max: rubric.max / 4,
    pass: rubric.pass,
  });
  world.out.write(`${word(sums, locale)}\n${sectionSums(rubric, locale === "zh-CN" ? "：" : ": ")}`);
  return EXIT.clean;

  function sectionSums(good: Rubric, colon: string): string {
    return good.sections
      .map((section) => `  ${section.id} ${localised(section.title, locale)}${colon}${section.max / 4}\n`)
      .join("");
  }
}

/** Outcomes are named for people. */
function problemText(problem: RubricProblem): Message {
  const text = problemMessage(problem);
  const outcome = `outcome/${problem.found ?? ""}`;
  return problem.code === "rubric/example-good" && isMessageId(outcome)
    ? { ...text, args: { ...text.args, found: message(outcome) } }
    : text;
}
