import { message } from "../core/messages/catalogue.ts";
import type { LintedSet } from "../workspace/lintPaths.ts";
import { isInside, parentFolder, resolvePath } from "../workspace/paths.ts";
import { isDocument } from "../workspace/scan.ts";
import type { Change } from "../workspace/watchFolders.ts";
import type { LintJob } from "./lintJob.ts";
import { cacheFolder, lintOnce } from "./lintOnce.ts";
import { printError, UsageError } from "./usageError.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

/** Erases the screen and what has scrolled off it. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/** Runs a job again whenever a file it could depend on changes; ends with the code of the last run. */
export async function watchLint(newJob: () => LintJob, world: World): Promise<ExitCode> {
  const first = newJob();
  const own = ownFiles(first, world);
  const watching = await world.watch(await startFolders(first.request.paths, world), (path, change) => {
    return !own.some((mine) => isInside(path, mine)) && matters(path, change);
  });
  let last: ExitCode = EXIT.clean;
  try {
    do {
      if (world.out.isTerminal) world.out.write(CLEAR);
      try {
        const { code, run } = await lintOnce(newJob(), world);
        last = code;
        watching.add(run.sets.flatMap((set) => setFolders(set, world)));
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        printError(world.error, error.text, first.locale);
        last = EXIT.trouble;
      }
      printError(world.error, message("cli/watching"), first.locale);
    } while (await watching.changed());
  } finally {
    await watching.end();
  }
  return last;
}

/** Links and records point to files of any kind: whether one is there matters, its content does not. */
function matters(path: string, change: Change): boolean {
  return change === "existence" || isDocument(path) || /\.ya?ml$|ignore$/.test(path);
}

/** What a run writes itself must not start the next one. */
function ownFiles({ outputs, flags }: LintJob, { workingFolder }: World): readonly string[] {
  const written = [...outputs.map(({ file }) => file), flags.baseline ?? null, cacheFolder(flags)];
  return written.flatMap((file) => (file === null ? [] : [resolvePath(workingFolder, file)]));
}

async function startFolders(paths: readonly string[], { workingFolder, files }: World): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const written of paths) {
    const path = resolvePath(workingFolder, written);
    const kind = (await files.stat(path))?.kind;
    if (kind === "directory") folders.push(path);
    else if (kind === "file") folders.push(parentFolder(path) ?? path);
  }
  return folders.length === 0 ? [workingFolder] : folders;
}

/** Folders of what a set was read from; a standard or a configuration may stand elsewhere. */
function setFolders({ read }: LintedSet, { workingFolder }: World): readonly string[] {
  const files = [...read.others.keys(), ...(read.configFile ? [read.configFile.path] : [])];
  const folders = files.map((file) => parentFolder(resolvePath(workingFolder, file)) ?? workingFolder);
  return [read.place.root, ...folders.filter((folder) => !isInside(folder, read.place.root))];
}
