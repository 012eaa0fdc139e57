import { message } from "../core/messages/catalogue.ts";
import { displayPath, resolvePath } from "../workspace/paths.ts";
import { UsageError } from "./usageError.ts";
import type { World } from "./world.ts";

/** The file that `--config` names has to be there; what is wrong in it becomes findings. */
export async function configPathOf(written: string | undefined, world: World): Promise<string | null> {
  if (written === undefined) return null;
  const path = resolvePath(world.workingFolder, written);
  const stat = await world.files.stat(path);
  if (stat?.kind === "file") return path;
  const reason = stat ? message("unreadable/not-a-file") : "";
  throw new UsageError(message("usage/config-absent", { file: written, reason }));
}

/** For messages: a path of the machine as it is shown. */
export function shown(path: string, world: World): string {
  return displayPath(path, world.workingFolder);
}
