import { spawnSync } from "node:child_process";
import { chmodSync, cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { CLI, type Spawned } from "./built.ts";
import { writeFiles } from "./files.ts";

/**
 * Runs the built command line in a folder as somebody to whom file permissions apply: the superuser may read and write
 * everywhere. It runs from a copy inside the folder, because nobody else may look into the repository.
 */
export function spawnAsNobody(args: readonly string[], folder: string): Spawned {
  writeFiles(folder, { "package.json": '{ "type": "module" }' });
  cpSync(dirname(CLI), join(folder, "dist"), { recursive: true });
  chmodSync(folder, 0o755);
  const somebody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const command = [join(folder, "dist/cli.js"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: "utf8",
    ...somebody,
  });
  return { code: status, out: stdout, error: stderr };
}
