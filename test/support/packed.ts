import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./built.ts";

/** Runs a program and gives what it writes; throws with its errors where it fails. */
export function output(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Packs the npm archive of what is built into a folder and gives its path. */
export function packInto(folder: string): string {
  const packed = output("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT);
  const [{ filename } = { filename: "" }] = JSON.parse(packed) as readonly { filename: string }[];
  return join(folder, filename);
}

/** A project with nothing but the packed product, installed without any registry. */
export function installPacked(archive: string, project: string): void {
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const quiet = ["--no-audit", "--no-fund", "--no-update-notifier"];
  output("npm", ["install", "--offline", "--cache", join(project, "../cache"), ...quiet, archive], project);
}
