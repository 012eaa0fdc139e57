import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { lintJson, ROOT, requireBuild } from "../protocol/harness.ts";

interface Matcher {
  readonly severity?: string;
  readonly pattern: { readonly regexp: string } & Readonly<
    Partial<Record<"severity" | "file" | "line" | "column" | "code" | "message", number>>
  >;
}

const { contributes } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  readonly contributes: { readonly problemMatchers: readonly Matcher[] };
};

/** What VS Code makes of the lines that a task writes. */
function problemsIn(output: string): readonly string[] {
  return output.split("\n").flatMap((line) =>
    contributes.problemMatchers.flatMap(({ severity, pattern }) => {
      const match = new RegExp(pattern.regexp).exec(line);
      if (!match) return [];
      const part = (index: number | undefined) => match[index ?? -1] ?? "";
      const place = `${part(pattern.file)} ${part(pattern.line)}:${part(pattern.column)}`;
      return `${place} ${severity ?? part(pattern.severity)} ${part(pattern.code)} ${part(pattern.message)}`;
    }),
  );
}

/** What the task runs, without the `npx`. */
function taskOutput(folder: string): string {
  const source = readFileSync(join(ROOT, "client/src/lintTask.ts"), "utf8");
  const args = /"clausemark", ("lint"[^.]*), \.\.\./.exec(source)?.[1];
  if (args === undefined) throw new Error("lintTask.ts runs something else");
  try {
    const command = [join(ROOT, "dist/cli.js"), ...(JSON.parse(`[${args}]`) as string[])];
    return execFileSync(process.execPath, command, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** The format tells clauses without a document in one finding for each severity. */
const isJoined = (problem: string) => problem.includes(" coverage/untagged-clause ");

describe("the problem matchers of the task", () => {
  beforeAll(requireBuild);

  it.each(["hongda-risky", "muyu-broken-tags"])(
    "make of the output for %s every finding of the report, once",
    (sample) => {
      const folder = resolve(ROOT, "samples", sample);
      const expected = lintJson(folder).sets.flatMap(({ findings }) =>
        findings.map(({ file, rule, severity, message, range }) => {
          const { start } = range as { readonly start: { readonly line: number; readonly character: number } };
          return `${file} ${start.line + 1}:${start.character + 1} ${severity} ${rule} ${message.replaceAll("%", "%25")}`;
        }),
      );
      const found = problemsIn(taskOutput(folder));
      expect(found.filter((problem) => !isJoined(problem)).sort()).toEqual(
        expected.filter((problem) => !isJoined(problem)).sort(),
      );
      expect(found.some(isJoined)).toBe(expected.some(isJoined));
      expect(found.length).toBeGreaterThan(1);
    },
    120_000,
  );
});
