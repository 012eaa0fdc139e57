import { describe, expect, it } from "vitest";
import { FORMAT_NAMES } from "../../server/src/cli/formats.ts";
import { run } from "../support/cli.ts";

const POLICY = "---\nclauses:\n  8.1: 投诉渠道\n---\n\n# 投诉渠道\n\n投诉电话 400-820-6655。\n";
const files = { "a.md": POLICY };

describe("a wrong command line", () => {
  it.each<[readonly string[], string]>([
    [["--formt", "json"], "没有选项“--formt”。是不是想写 --format？"],
    [["--min-scor=90"], "没有选项“--min-scor=90”。是不是想写 --min-score？"],
    [["--sarif"], "没有选项“--sarif”。"],
    [["--teleport"], "没有选项“--teleport”。"],
    [["--fly"], "没有选项“--fly”。"],
    [["--format"], "选项 --format <name> 后面要写上值。"],
    [["--format", "xml"], `--format 不能写“xml”，可用：${FORMAT_NAMES.join("、")}。`],
    [["--format", "jsn"], `--format 不能写“jsn”，可用：${FORMAT_NAMES.join("、")}。是不是想写 json？`],
    [["--min-score", "101"], "--min-score 应是 0 到 100 的数，现在是“101”。"],
    [["--min-score", "-1"], "--min-score 应是 0 到 100 的数，现在是“-1”。"],
    [["--min-score", "九十"], "--min-score 应是 0 到 100 的数，现在是“九十”。"],
    [["--max-warnings", "1.5"], "--max-warnings 应是 0 或正整数，现在是“1.5”。"],
    [["--as-of", "2026-02-30"], "--as-of 应是真实存在的日期，写成 2026-12-31 的样子；现在是“2026-02-30”。"],
    [["--as-of", "today"], "--as-of 应是真实存在的日期，写成 2026-12-31 的样子；现在是“today”。"],
    [["--locale", "fr"], "--locale 不能写“fr”，可用：zh-CN、en。"],
    [["--stdin", "a.md"], "用 --stdin 时不要再写路径；文件名用 --stdin-filename 给出。"],
    [["--stdin-filename", "a.md"], "--stdin-filename 要和 --stdin 一起用。"],
    [["--config", "gone.yaml"], "--config 指定的配置文件“gone.yaml”不存在或读不了。"],
    [["--print-config", "gone.md"], "没有文件“gone.md”。"],
    [["init", "--config", "house.yaml"], "没有选项“--config”。"],
    [["explain", "8.5", "8.6"], "参数太多：只需要 1 个。"],
    [
      ["explain", "8.55"],
      "没有名为“8.55”的规则、条款或要素。是不是想写 8.5？不带参数运行 clausemark explain 可列出全部。",
    ],
    [["rubric", "check"], "缺少参数 file。"],
    [["rubric"], "缺少参数 check <file>。"],
    [["rubric", "chek", "a.yaml"], "rubric 不能写“chek”，可用：check。是不是想写 check？"],
    [
      ["--output-file", "a.json", "--format", "json"],
      "--output-file a.json 要写在它所属的 --format 之后，如 --format json --output-file report.json。",
    ],
    [
      ["--format", "json", "--format", "stylish"],
      "只能有一种格式输出到屏幕，现在有：json, stylish。请给其他格式加上 --output-file。",
    ],
    [
      ["--format", "json", "-o", "a", "--format", "stylish", "-o", "a"],
      "两种格式都写到“a”，后一个会盖掉前一个。请写到不同的文件。",
    ],
    [["--format", "json", "-o", "a", "-o", "b"], "--format json 后面写了两个 --output-file，只能有一个。"],
  ])("%j", async (args, text) => {
    const { code, out, error } = await run(args, { files });
    expect(error).toBe(`clausemark: ${text}\nclausemark: 用 clausemark --help 查看用法。\n`);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it("is answered in the language asked for", async () => {
    const { error } = await run(["--formt", "--locale", "en"], { files });
    expect(error).toBe(
      "clausemark: There is no option “--formt”. Did you mean --format?\nclausemark: See clausemark --help.\n",
    );
  });
});

describe("outputs", () => {
  it("writes each format where the --output-file after it says", async () => {
    const args = ["--format", "json", "--output-file", "out/r.json", "--format", "stylish", "lint", "a.md"];
    const { out, written } = await run(args, { files });
    expect(Object.keys(written)).toEqual(["/shop-root/out/r.json"]);
    expect(JSON.parse(written["/shop-root/out/r.json"] ?? "")).toMatchObject({ schemaVersion: 1 });
    expect(out).toMatch(/\/100\n$/);
  });

  it("takes an --output-file without --format for the report for people, without colours", async () => {
    const { out, written } = await run(["-o", "r.txt", "--color"], { files, terminal: 60 });
    expect(out).toBe("");
    expect(written["/shop-root/r.txt"]).toMatch(/\/100\n$/);
    expect(written["/shop-root/r.txt"]).not.toContain("\u001b");
  });

  it("says which file could not be written, and exits with 2", async () => {
    const { code, error } = await run(["--format", "json", "-o", "r.json"], { files, unwritable: true });
    expect(error).toContain("没能写入“r.json”：EROFS");
    expect(code).toBe(2);
  });

  it.each<[string, readonly string[], { terminal?: number; colour?: "always" | "never" | "terminal" }, boolean]>([
    ["a pipe", [], {}, false],
    ["a terminal", [], { terminal: 80 }, true],
    ["a terminal and NO_COLOR", [], { terminal: 80, colour: "never" }, false],
    ["a terminal and --no-color", ["--no-color"], { terminal: 80, colour: "always" }, false],
    ["a pipe and FORCE_COLOR", [], { colour: "always" }, true],
    ["a pipe and --color", ["--color"], { colour: "never" }, true],
  ])("colours on %s: %s", async (_, args, setting, coloured) => {
    const { out } = await run(args, { files, ...setting });
    expect(out.includes("\u001b[")).toBe(coloured);
  });
});

describe("help and version", () => {
  it("prints the version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, out: "1.2.3\n", error: "" });
  });

  it.each([["--help"], ["lint", "--help"], ["explain", "--help"], ["rubric", "check", "-h"]])(
    "prints help for %s %s",
    async (...args) => {
      const { code, out, error } = await run(args);
      expect(out).toMatch(/^用法： clausemark/);
      expect(out).not.toMatch(/display help|Options:|Arguments:/);
      expect({ code, error }).toEqual({ code: 0, error: "" });
      const english = await run([...args, "--locale", "en"]);
      expect(english.out).not.toMatch(/\p{Script=Han}/u);
    },
  );
});
