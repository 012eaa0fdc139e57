import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT, spawnCli } from "../support/built.ts";
import { folderForEach } from "../support/folderForEach.ts";
import { installShim, runBash } from "../support/shim.ts";

/** The recipes for many policy sets, run as CI systems run them. */

const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const { version } = JSON.parse(read("package.json")) as { version: string };

interface Job {
  readonly script?: readonly string[];
  readonly steps?: readonly { readonly name?: string; readonly run?: string }[];
  readonly artifacts?: { readonly reports?: Readonly<Record<string, string>> };
  readonly parallel?: number;
}

const jobsOf = (yaml: string) => parse(yaml) as Readonly<Record<string, Job>>;

let folder = "";
let bin = "";
folderForEach((path) => {
  folder = path;
  bin = installShim(join(folder, "bin"));
  cpSync(join(ROOT, "samples"), join(folder, "work/samples"), { recursive: true });
});

const work = (name: string) => join(folder, "work", name);

describe("sharing many sets out", () => {
  const paths = "samples/yunshan-meets samples/qinghe-draft samples/hongda-risky samples/gym-house-rules";
  const whole = () => {
    const args = ["lint", ...paths.split(" "), "--as-of", "2026-11-24", "--format", "json"];
    return spawnCli(args, { cwd: work("") }).out;
  };

  it("over parallel jobs of GitLab gives what one job gives", () => {
    const jobs = jobsOf(read("templates/gitlab-ci.yml"));
    const shard = jobs["clausemark-shard"];
    const total = shard?.parallel ?? 0;
    const env = {
      CLAUSEMARK_PATHS: paths,
      CI_NODE_TOTAL: String(total),
      CI_PIPELINE_CREATED_AT: "2026-11-24T23:59:59Z",
    };
    for (let index = 1; index <= total; index++) {
      const { code, error } = runBash(shard?.script?.join("\n") ?? "", work(""), bin, {
        ...env,
        CI_NODE_INDEX: String(index),
      });
      expect({ code, error }).toEqual({ code: 0, error: "" });
    }
    const { code } = runBash(jobs.clausemark?.script?.join("\n") ?? "", work(""), bin, { CLAUSEMARK_MIN_SCORE: "0" });
    expect(code).toBe(1);
    for (const file of Object.values(jobs.clausemark?.artifacts?.reports ?? {}))
      expect(existsSync(work(file))).toBe(true);
    expect(runBash("clausemark merge clausemark-*.json", work(""), bin).out).toBe(whole());
    expect(read("templates/gitlab-ci.yml")).toContain(`clausemark@${version}`);
  });

  it("over a matrix of GitHub gives what one job gives", () => {
    const jobs = parse(read("templates/github-shards.yml")) as { jobs: Readonly<Record<string, Job>> };
    const step = (job: string, name: string) => jobs.jobs[job]?.steps?.find((each) => each.name === name)?.run ?? "";
    for (const INDEX of ["1", "2", "3", "4"]) {
      const script = step("shard", "check").replace("clausemark lint", `clausemark lint ${paths}`);
      expect(runBash(script, work(""), bin, { INDEX, TODAY: "2026-11-24" })).toMatchObject({ code: 0, error: "" });
    }
    expect(runBash(step("report", "merge"), work(""), bin).code).toBe(1);
    for (const file of ["clausemark.sarif", "clausemark.html", "clausemark.md"])
      expect(existsSync(work(file))).toBe(true);
    expect(runBash("clausemark merge clausemark-*.json", work(""), bin).out).toBe(whole());
  });
});
