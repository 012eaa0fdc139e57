import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A program that lints the Markdown files of its working folder. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
}

export const ROOT = join(import.meta.dirname, "../..");
const PEERS = join(import.meta.dirname, "peers");
const MODULES = join(PEERS, "node_modules");
const NODE = process.execPath;

export const CLAUSEMARK: Contender = { name: "clausemark", command: [NODE, join(ROOT, "dist/cli.js"), "lint", "."] };
export const BARE_NODE: Contender = { name: "bare node", command: [NODE, "-e", "0"] };

/** Linters with other tasks: what compares is the time until these files are linted. */
export const MARKDOWNLINT = peer("markdownlint-cli2", [NODE, "markdownlint-cli2-bin.mjs", "**/*.md"]);
export const REMARK = peer("remark-cli", [NODE, "cli.js", "--rc-path", join(PEERS, "remark.json"), "."]);
export const ZHLINT = peer("zhlint", [NODE, "bin/index.js", "**/*.md"]);
export const RUMDL = peer("rumdl", ["bin/rumdl", "check", "."]);
export const TEXTLINT = peer("textlint", [
  NODE,
  "bin/textlint.js",
  ...["--config", join(PEERS, "textlint.json"), "--rules-base-directory", MODULES, "**/*.md"],
]);

/** Builds the command line and installs the peers where they are missing. */
export function prepare(): void {
  if (!existsSync(join(ROOT, "dist/cli.js"))) run("npm", ["run", "--silent", "build"], ROOT);
  // Not `npm ci`: it refuses a lockfile that lacks the binaries of other platforms.
  if (!existsSync(MODULES)) run("npm", ["install", "--no-save"], PEERS);
}

/** The program's file is the member of the command that stands in the package. */
function peer(name: string, [program = "", ...args]: readonly string[]): Contender {
  const inPackage = (file: string) => join(MODULES, name, file);
  const [file = "", ...rest] = args;
  const command = program === NODE ? [NODE, inPackage(file), ...rest] : [inPackage(program), ...args];
  const manifest = JSON.parse(readFileSync(join(PEERS, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return { name: `${name} ${manifest.dependencies[name] ?? ""}`, command };
}

function run(command: string, args: readonly string[], cwd: string): void {
  const status = spawnSync(command, args, { cwd, stdio: "inherit" }).status;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}
