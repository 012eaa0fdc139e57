import { message } from "../core/messages/catalogue.ts";
import type { Locale } from "../core/messages/message.ts";
import { PLAIN } from "../core/report/paint.ts";
import type { ReportInput } from "../core/report/reportInput.ts";
import { resolvePath } from "../workspace/paths.ts";
import { paintFor } from "./colours.ts";
import { FORMATS } from "./formats.ts";
import type { RequestedOutput } from "./outputs.ts";
import type { SharedFlags } from "./program.ts";
import { printError } from "./usageError.ts";
import type { World } from "./world.ts";

/** False where a file could not be written; the other outputs are written all the same. */
export async function writeReports(
  report: ReportInput,
  outputs: readonly RequestedOutput[],
  { color }: SharedFlags,
  world: World,
  locale: Locale,
): Promise<boolean> {
  let complete = true;
  for (const { format, file } of outputs) {
    const render = FORMATS[format];
    if (file === null) {
      const width = world.out.isTerminal ? world.out.columns : null;
      world.out.write(render(report, { width, paint: paintFor(world, world.out, color) }));
    } else {
      const text = render(report, { width: null, paint: PLAIN });
      complete = (await writeOne(file, text, world, locale)) && complete;
    }
  }
  return complete;
}

/** Writes a file named as on the command line; false, and why, where that fails. */
export async function writeOne(
  file: string,
  content: string | Uint8Array,
  world: World,
  locale: Locale,
): Promise<boolean> {
  try {
    await world.writeFile(resolvePath(world.workingFolder, file), content);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    printError(world.error, message("cli/cannot-write", { file, reason }), locale);
    return false;
  }
}
