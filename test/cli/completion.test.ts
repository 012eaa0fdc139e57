import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../server/src/cli/formats.ts";
import { run } from "../support/cli.ts";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-completion-"));
  for (const shell of ["bash", "zsh", "fish", "powershell"]) {
    const { code, out, error } = await run(["completion", shell]);
    expect({ shell, code, error }).toEqual({ shell, code: 0, error: "" });
    writeFileSync(join(folder, `completion.${shell}`), out);
  }
  writeFileSync(join(folder, "policies.md"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a line is completed to where the cursor is at its end, in each shell that is installed. */
const LINES: readonly (readonly [line: string, offered: readonly string[], not: readonly string[]])[] = [
  ["clausemark ex", ["explain"], ["init"]],
  ["clausemark rubric ", ["check"], ["lint"]],
  ["clausemark lint --for", ["--format"], ["--stdio"]],
  ["clausemark --min", ["--min-score"], ["--max-warnings"]],
  ["clausemark lint --format ", FORMAT_NAMES, ["zh-CN"]],
  ["clausemark export --format ", ["markdown", "docx"], ["json"]],
  ["clausemark explain --locale ", ["zh-CN", "en"], ["json"]],
  ["clausemark explain 8.", ["8.1", "8.5", "8.8"], ["5.1"]],
  ["clausemark explain law/final", ["law/final-interpretation"], ["8.5"]],
  ["clausemark explain coverage/", ["coverage/disclosure", "coverage/copied"], ["tag/duplicate"]],
  ["clausemark completion f", ["fish"], ["bash"]],
  ["clausemark server --st", ["--stdio"], ["--format"]],
];

function lines(command: string, args: readonly string[]): readonly string[] {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, encoding: "utf8", timeout: 60_000 });
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  return stdout.replace(/\r/g, "").split("\n");
}

const ZSH = join(import.meta.dirname, "../fixtures/completion/drive.zsh");

/** How each shell is asked, and how it separates words from descriptions. */
const OTHERS: Readonly<Record<string, (line: string) => readonly string[]>> = {
  zsh: (line) => lines("zsh", ["-f", ZSH, line]).flatMap((each) => each.split(" ")),
  fish: (line) => {
    const script = `source completion.fish; complete -C"${line}"`;
    return lines("fish", ["--no-config", "-c", script]).map((each) => each.split("\t")[0] ?? "");
  },
};

const INSTALLED = Object.keys(OTHERS).filter((shell) => spawnSync(shell, ["--version"]).status === 0);

describe.each(INSTALLED)("in %s, where it is installed", (shell) => {
  it.each([
    ...LINES,
    ["clausemark lint pol", ["policies.md"], []],
    ["clausemark lint -o pol", ["policies.md"], []],
    ["clausemark policies.md --min", ["--min-score"], []],
  ] as const)("%s", (line, wanted) => {
    expect(OTHERS[shell]?.(line)).toEqual(expect.arrayContaining([...wanted]));
  });
});

/** Names of rules in English have apostrophes, brackets and colons. */
it.each(["bash", ...INSTALLED])("%s takes the script in English", async (shell) => {
  const { out } = await run(["completion", shell, "--locale", "en"]);
  writeFileSync(join(folder, "english"), out);
  expect(lines(shell, ["-n", "english"])).toEqual([""]);
});

describe("in PowerShell", () => {
  it("has the same words, in balanced brackets and quotes", () => {
    const text = readFileSync(join(folder, "completion.powershell"), "utf8");
    for (const [line, wanted] of LINES)
      for (const word of wanted) expect({ line, text }).toMatchObject({ text: expect.stringContaining(`'${word}'`) });
    const code = text
      .replace(/'(?:[^']|'')*'/g, "")
      .replace(/"[^"]*"/g, "")
      .replace(/^#.*$/gm, "");
    for (const pair of ["()", "{}", "[]"])
      expect(code.split(pair.charAt(0)).length).toBe(code.split(pair.charAt(1)).length);
    expect(code).not.toMatch(/['"]/);
  });
});

it("names the shells it knows when asked for another", async () => {
  const { code, error } = await run(["completion", "tcsh"]);
  expect(error).toMatch(/tcsh.*bash、zsh、fish、powershell/);
  expect(code).toBe(2);
  expect((await run(["completion"])).code).toBe(2);
});

describe("in bash", () => {
  const script = (line: string) => `
source completion.bash
read -ra COMP_WORDS <<< "$1"
case "$1" in *" ") COMP_WORDS+=("") ;; esac
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_clausemark
printf '%s\\n' "\${COMPREPLY[@]}" # ${line}`;

  function offered(line: string): readonly string[] {
    const { stdout, stderr, status } = spawnSync("bash", ["--norc", "-c", script(line), "bash", line], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    return stdout.trimEnd().split("\n");
  }

  it.each(LINES)("%s", (line, wanted, unwanted) => {
    const words = offered(line);
    expect(words).toEqual(expect.arrayContaining([...wanted]));
    for (const word of unwanted) expect(words).not.toContain(word);
  });

  it("leaves files to the shell, also after an equals sign", () => {
    expect(offered("clausemark lint pol")).toEqual([""]);
    expect(offered("clausemark lint --output-file pol")).toEqual([""]);
    expect(offered("clausemark lint --format = js")).toEqual(["json"]);
  });
});
