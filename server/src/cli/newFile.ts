import { message } from "../core/messages/catalogue.ts";
import type { Locale } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { printError } from "./usageError.ts";
import { shown } from "./userPaths.ts";
import type { World } from "./world.ts";
import { writeOne } from "./writeReports.ts";

/** Writes files of one run, each once, and none over what is there unless that is forced. */
export class NewFiles {
  private readonly written = new Set<string>();

  constructor(
    private readonly world: World,
    private readonly locale: Locale,
    private readonly force: boolean,
  ) {}

  /** Writes to an absolute path and says so on standard output; false, and why on standard error, where it does not. */
  async write(path: string, content: string | Uint8Array): Promise<boolean> {
    const { world, locale } = this;
    const file = shown(path, world);
    const taken = this.written.has(path) ? "convert/twice" : "convert/exists";
    if (this.written.has(path) || (!this.force && (await world.files.stat(path)))) {
      printError(world.error, message(taken, { file }), locale);
      return false;
    }
    this.written.add(path);
    if (!(await writeOne(file, content, world, locale))) return false;
    world.out.write(`${word(message("convert/created", { file }), locale)}\n`);
    return true;
  }
}
