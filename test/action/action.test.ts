import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { summaryText } from "../../server/src/action/results.ts";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { ROOT } from "../support/built.ts";
import { folderForEach } from "../support/folderForEach.ts";
import { output } from "../support/packed.ts";

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};

let folder = "";
folderForEach((path) => {
  folder = path;
  cpSync(join(ROOT, "samples"), join(folder, "samples"), { recursive: true });
});

/** Runs the action's steps as a runner does: inputs put into the environment, each script by bash, files for the answers. */
function runAction(inputs: Readonly<Record<string, string>>) {
  const files = { GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
  const given = (name: string) => inputs[name] ?? action.inputs[name]?.default ?? "";
  let log = "";
  let status: number | null = 0;
  for (const { run, env = {} } of action.runs.steps) {
    if (run === undefined || status !== 0) continue;
    const own = Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => given(input)),
    ]);
    const result = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        ...Object.fromEntries(own),
        ...files,
        GITHUB_ACTION_PATH: ROOT,
        RUNNER_TEMP: join(folder, "temp"),
      },
    });
    log += result.stdout;
    status = result.status;
  }
  const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
  const outputs = Object.fromEntries(
    read(files.GITHUB_OUTPUT)
      .trimEnd()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
  return { status, log, outputs, summary: read(files.GITHUB_STEP_SUMMARY) };
}

describe("the GitHub Action", () => {
  it("annotates, answers with the lowest score, and sums up", () => {
    const { status, log, outputs, summary } = runAction({
      paths: "samples/qinghe-draft\nsamples/yunshan-meets",
      "as-of": "2026-11-24",
      sarif: "out/clausemark.sarif",
    });
    expect(log).toMatch(/^::error file=samples\/qinghe-draft\/.+,title=coverage\//m);
    const report = JSON.parse(readFileSync(outputs.report ?? "", "utf8")) as JsonReport;
    expect(report.sets.map(({ root }) => root)).toEqual(["samples/qinghe-draft", "samples/yunshan-meets"]);
    const [lowest] = report.sets;
    expect(outputs).toEqual({
      score: lowest?.score.value?.toFixed(1),
      verdict: lowest?.score.verdict,
      errors: String(report.summary.errors),
      warnings: String(report.summary.warnings),
      report: join(folder, "temp/clausemark.json"),
      "exit-code": "1",
    });
    expect(summary).toMatch(/^<!-- clausemark -->\n\n## 清禾/);
    expect(JSON.parse(readFileSync(join(folder, "out/clausemark.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(status).toBe(1);
  });

  it("passes where the policies do, and takes more options", () => {
    const paths = "samples/yunshan-meets";
    const good = runAction({ paths, "as-of": "2026-11-24", "min-score": "90" });
    expect([good.status, good.outputs["exit-code"], good.outputs.verdict]).toEqual([0, "0", "meets"]);
    const more = runAction({ paths, "as-of": "2026-11-24", args: "--format\ncsv\n--output-file\nout/评审表.csv" });
    expect(more.status).toBe(0);
    expect(existsSync(join(folder, "out/评审表.csv"))).toBe(true);
  });

  it("tells what has changed since a revision", () => {
    const git = (...args: readonly string[]) =>
      output("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], folder);
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "policies");
    const policy = join(folder, "samples/yunshan-meets/03-送装与保修.md");
    writeFileSync(policy, readFileSync(policy, "utf8").replaceAll("5 年", "3 年"));
    const { status, summary } = runAction({ paths: "samples/yunshan-meets", "as-of": "2026-11-24", since: "HEAD" });
    expect(summary).toMatch(/5 年 → 3 年/);
    expect(status).toBe(0);
  });

  it("says what was wrong with an input", () => {
    const { status, outputs } = runAction({ paths: "gone", "as-of": "2026-11-24" });
    expect(status).toBe(2);
    expect(outputs).toMatchObject({ score: "", errors: "0", "exit-code": "2" });
  });

  it("never answers with the report of an earlier step", () => {
    const paths = "samples/yunshan-meets";
    expect(runAction({ paths, "as-of": "2026-11-24" }).outputs.verdict).toBe("meets");
    rmSync(join(folder, "output"));
    rmSync(join(folder, "summary"));
    const { status, outputs, summary } = runAction({ paths, "as-of": "2026-02-30" });
    expect(status).toBe(2);
    expect(outputs).toEqual({ score: "", verdict: "", errors: "", warnings: "", report: "", "exit-code": "2" });
    expect(summary).toBe("");
  });

  it("hands every input over, and gives every output that it declares", () => {
    const env = action.runs.steps.find(({ id }) => id === "lint")?.env ?? {};
    const expected = Object.keys(action.inputs).map((name) => [
      `INPUT_${name.toUpperCase().replaceAll("-", "_")}`,
      `\${{ inputs.${name} }}`,
    ]);
    expect(env).toEqual(Object.fromEntries(expected));
    const { outputs } = runAction({ paths: "samples/yunshan-meets", "as-of": "2026-11-24" });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
    for (const [name, { value }] of Object.entries(action.outputs))
      expect(value).toBe(`\${{ steps.lint.outputs.${name} }}`);
  });

  it("keeps a summary within what GitHub takes, in whole lines", () => {
    const long = `# 题\n${"一行文字\n".repeat(200_000)}`;
    const kept = summaryText(long);
    expect(Buffer.byteLength(kept)).toBeLessThan(1_048_576);
    expect(kept).toMatch(/一行文字\n\n…\n$/);
    expect(summaryText("短\n")).toBe("短\n");
  });
});
