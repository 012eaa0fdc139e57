import type { ImportResult } from "../convert/importDocument.ts";
import { createDetectContext } from "../core/detect/detect.ts";
import { message } from "../core/messages/catalogue.ts";
import type { Locale, Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { printable } from "../core/report/paint.ts";
import { fileName, join, parentFolder, resolvePath } from "../workspace/paths.ts";
import { failureMessage } from "../workspace/readText.ts";
import { importReport } from "./importReport.ts";
import { NewFiles } from "./newFile.ts";
import { currentConfiguration } from "./printConfig.ts";
import type { ImportFlags } from "./program.ts";
import { printError } from "./usageError.ts";
import { configPathOf } from "./userPaths.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** `clausemark import <files...>`: Word documents and pages become policies; names of files on standard output, the rest beside. */
export async function importCommand(files: readonly string[], flags: ImportFlags, world: World): Promise<ExitCode> {
  const { rubric, locale } = await currentConfiguration(flags, await configPathOf(flags.config, world), world);
  const { importDocument } = await world.conversions();
  const context = createDetectContext(rubric, await world.assets.model());
  const target = new NewFiles(world, locale, flags.force ?? false);
  let complete = true;
  for (const file of files) {
    const path = resolvePath(world.workingFolder, file);
    const format = formatOf(path);
    const bytes = format ? await contentOf(path, file, world, locale) : null;
    if (!format) printError(world.error, wrongFormat(file), locale);
    if (!format || !bytes) {
      complete = false;
      continue;
    }
    const name = fileName(path).replace(/\.\w+$/, "");
    const result = await importDocument(bytes, format, name, context, locale);
    const folder =
      flags.outputDir === undefined ? (parentFolder(path) ?? "/") : resolvePath(world.workingFolder, flags.outputDir);
    complete = (await finish(result, file, join(folder, `${name}.md`), target, world, locale)) && complete;
  }
  return complete ? EXIT.clean : EXIT.trouble;
}

async function finish(
  result: ImportResult,
  file: string,
  path: string,
  target: NewFiles,
  world: World,
  locale: Locale,
): Promise<boolean> {
  if (result.kind === "failed") {
    printError(world.error, message(`import/${result.why}`, { file }), locale);
    return false;
  }
  if (!(await target.write(path, result.imported.markdown))) return false;
  for (const [index, line] of importReport(file, result.imported).entries()) {
    world.error.write(`${index === 0 ? "" : "  "}${printable(word(line, locale))}\n`);
  }
  return true;
}

function formatOf(path: string): "docx" | "html" | null {
  if (/\.docx$/i.test(path)) return "docx";
  return /\.html?$/i.test(path) ? "html" : null;
}

function wrongFormat(file: string): Message {
  const advice = /\.(?:doc|wps|rtf|odt|pages)$/i.test(file) ? { advice: message("import/save-as-docx") } : {};
  return message("import/format", { file, ...advice });
}

async function contentOf(path: string, file: string, world: World, locale: Locale): Promise<Uint8Array | null> {
  try {
    return await world.files.read(path);
  } catch (error) {
    printError(world.error, message("path/unreadable-file", { path: file, reason: failureMessage(error) }), locale);
    return null;
  }
}
