import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../support/built.ts";
import { folderForEach } from "../support/folderForEach.ts";
import { installShim } from "../support/shim.ts";

/** A real repository whose hook does what the pre-commit framework does: the entry with the staged files that match. */

const [hook] = parse(readFileSync(join(ROOT, ".pre-commit-hooks.yaml"), "utf8")) as {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}[];

const POLICY = (body: string) =>
  `---\nversion: "1"\neffective: 2026-01-01\nclauses:\n  8.1: 投诉\n---\n\n# 投诉\n\n${body}\n`;
const GOOD = "投诉电话 400-820-6655，也可写信到 tousu@example.com。";

let folder = "";
folderForEach((path) => {
  folder = path;
  installShim(join(folder, "bin"));
  git("init", "-q");
  // The other clauses are nobody's business in this repository: only what a commit touches should decide.
  put("clausemark.yaml", "standard: t-cgcc-customized-goods\nrules: { coverage/untagged-clause: off }\n");
  put("README.md", "# 说明\n");
  git("add", ".");
  git("commit", "-qm", "start");
  const names = `git diff --cached --name-only -z --diff-filter=ACMR | grep -zE '${hook?.files}'`;
  put(".git/hooks/pre-commit", `#!/bin/sh\n${names} | xargs -0 --no-run-if-empty ${hook?.entry}\n`);
  chmodSync(join(folder, ".git/hooks/pre-commit"), 0o755);
});

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function git(...args: readonly string[]) {
  const identity = ["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "core.quotePath=false"];
  return spawnSync("git", [...identity, ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env.PATH}` },
  });
}

function commit(): { readonly passed: boolean; readonly said: string } {
  git("add", ".");
  const { status, stdout, stderr } = git("commit", "-qm", "change");
  return { passed: status === 0, said: stdout + stderr };
}

it("refuses a commit with an error, and names it", () => {
  put("政策/投诉.md", POLICY(`${GOOD}价格见[价目表](没有.md)。`));
  const { passed, said } = commit();
  expect(said).toContain("document/broken-link");
  expect(passed).toBe(false);
});

it("lets a good policy pass, and a README beside it", () => {
  put("政策/投诉 办法.md", POLICY(GOOD));
  put("README.md", "# 说明\n\n改了。\n");
  expect(commit()).toEqual({ passed: true, said: expect.anything() });
});

it("does not hold a commit up for a policy that it does not touch, or for other files", () => {
  put("政策/旧.md", POLICY("[价目表](没有.md)"));
  git("add", ".");
  git("commit", "-qm", "old", "--no-verify");
  put("README.md", "# 说明\n\n又改了。\n");
  put("main.c", "int main;\n");
  expect(commit()).toEqual({ passed: true, said: expect.anything() });
  put("政策/新.md", POLICY(GOOD));
  expect(commit()).toEqual({ passed: true, said: expect.anything() });
});

it("checks the configuration as well", () => {
  put("clausemark.yaml", "standard: t-cgcc-customized-goods\ntarget: 900\n");
  const { passed, said } = commit();
  expect(said).toContain("config/schema");
  expect(passed).toBe(false);
});
