import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { JsonReport } from "../../server/src/core/report/jsonTypes.ts";
import { run, type Setting } from "../support/cli.ts";

const POLICY = [
  "---",
  "title: 投诉办法",
  'version: "1.0"',
  "clauses:",
  "  8.1: 投诉渠道",
  "---",
  "",
  "# 投诉渠道",
  "",
  "对服务不满意，可拨打投诉专线 0571-8820 6655，或写信到 tousu@example.com，也可以到门店找店长当面反映。",
  "",
].join("\n");

const CONFIG = "standard: t-cgcc-customized-goods\nenterprise:\n  name: 云杉定制\n";

async function json(args: readonly string[], setting: Setting) {
  const result = await run(["--format", "json", ...args], setting);
  return { ...result, report: JSON.parse(result.out) as JsonReport };
}

function rules(report: JsonReport): readonly string[] {
  return report.sets.flatMap((set) => set.findings.map((finding) => finding.rule));
}

describe("lint", () => {
  it("ends the report with the score, findings on standard output and nothing else on standard error", async () => {
    const { code, out, error } = await run([], { files: { "a.md": POLICY, "clausemark.yaml": CONFIG } });
    expect(out).toMatch(/\n\d+\.\d\/100\n$/);
    expect(out).toContain("云杉定制");
    expect(error).toBe("");
    expect(code).toBe(1);
  });

  it("names the score of each of several sets at the end, the lowest first, then by root", async () => {
    const files = {
      "c/clausemark.yaml": CONFIG,
      "c/a.md": POLICY,
      "b/clausemark.yaml": CONFIG,
      "b/a.md": POLICY.replace(/对服务不满意.*/, "投诉渠道待定。"),
      "a/clausemark.yaml": CONFIG,
      "a/a.md": POLICY,
    };
    const { out } = await run([], { files });
    expect(out).toMatch(/\n {2}b {2}0\.0\/100\n {2}a {2}(\d+\.\d)\/100\n {2}c {2}\1\/100\n$/);
    const order = ["b", "a", "c"].map((name) => out.indexOf(`${name}/clausemark.yaml\n`));
    expect(order[0]).toBeGreaterThan(0);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const { report } = await json([], { files });
    expect(report.sets.map((set) => set.root)).toEqual(["a", "b", "c"]);
  });

  it("speaks English where it is told to, by the option before the configuration", async () => {
    const files = { "a.md": POLICY, "clausemark.yaml": `${CONFIG}locale: en\n` };
    expect((await run([], { files })).out).toContain("Section");
    expect((await run(["--locale", "zh-CN"], { files })).out).toContain("得分");
  });

  it("reports only what a path selects, and scores the whole set", async () => {
    const other = POLICY.replaceAll("8.1", "9.99");
    const files = { "clausemark.yaml": CONFIG, "a.md": POLICY, "b.md": other };
    const whole = await json([], { files });
    const part = await json(["a.md"], { files });
    expect(rules(whole.report)).toContain("tag/unknown-clause");
    expect(rules(part.report)).not.toContain("tag/unknown-clause");
    expect(part.report.sets[0]?.findings.every((finding) => finding.file === "a.md")).toBe(true);
    expect(part.report.sets[0]?.score).toEqual(whole.report.sets[0]?.score);
    expect(part.report.sets[0]?.clauses).toEqual(whole.report.sets[0]?.clauses);
    expect(part.report.summary.files).toBe(1);
  });

  it("keeps fingerprints whether or not a path narrows the report, and when text moves", async () => {
    const files = {
      "clausemark.yaml": CONFIG,
      "a.md": POLICY.replace(/可拨打[^。]*/, "请拨打 XXXX-XXXX"),
      "b.md": POLICY.replace("8.1", "8.5"),
    };
    const names = (report: JsonReport) =>
      report.sets.flatMap((set) =>
        set.findings.filter((each) => each.file.endsWith("a.md")).map((each) => each.fingerprint),
      );
    const whole = names((await json([], { files })).report);
    expect(whole.length).toBeGreaterThan(0);
    expect(names((await json(["a.md"], { files })).report)).toEqual(whole);
    const moved = { ...files, "a.md": files["a.md"].replace("# 投诉渠道", "前言。\n\n# 投诉渠道") };
    expect(names((await json([], { files: moved })).report)).toEqual(whole);
  });

  it("shows errors only under --quiet, and still counts the rest", async () => {
    const files = { "clausemark.yaml": CONFIG, "a.md": POLICY };
    const { report } = await json(["--quiet"], { files });
    expect(report.sets[0]?.findings.every((finding) => finding.severity === "error")).toBe(true);
    expect(report.summary.warnings).toBeGreaterThan(0);
  });

  it("lets a house rubric that cannot be used stop the score, not the run", async () => {
    const files = {
      "clausemark.yaml": "standard: ./house.yaml\n",
      "house.yaml": "id: house\nname: { zh: 店规, en: House rules }\nmax: 10\npass: 90\nsections: []\n",
      "a.md": POLICY,
    };
    const { code, report } = await json([], { files });
    expect(code).toBe(2);
    expect(report.sets[0]?.score).toMatchObject({ value: null, points: 0 });
    expect(new Set(report.sets[0]?.findings.map((finding) => `${finding.file} ${finding.rule}`))).toEqual(
      new Set(["clausemark.yaml config/standard", "house.yaml config/standard"]),
    );
  });

  it("does not read a house rubric outside of the repository", async () => {
    const files = {
      "repo/.git/HEAD": "",
      "repo/clausemark.yaml": "standard: ../secret.yaml\n",
      "secret.yaml": "top: secret\n",
      "repo/a.md": POLICY,
    };
    const { code, out } = await run([], { files, workingFolder: "/shop-root" });
    expect(code).toBe(2);
    expect(out).toContain("在仓库之外");
    expect(out).not.toContain("top");
  });

  it("reads one policy from standard input in its place", async () => {
    const files = { "clausemark.yaml": CONFIG, "a.md": "---\nclauses: [8.2]\n---\n", "b.md": POLICY };
    const setting = { files, input: POLICY.replace("8.1", "8.3") };
    const { report } = await json(["--stdin", "--stdin-filename", "a.md"], setting);
    const tagged = report.sets[0]?.clauses.filter((clause) => clause.status !== "untagged").map((clause) => clause.id);
    expect(tagged).toEqual(["8.1", "8.3"]);
    expect(report.summary.files).toBe(1);
    const alone = await json(["--stdin"], { input: POLICY });
    expect(alone.report.sets[0]?.root).toBe(".");
    expect(alone.report.sets[0]?.clauses.filter((clause) => clause.scopes.length > 0)).toHaveLength(1);
  });

  it("tells a linked file that exists from one that does not", async () => {
    const text = `${POLICY}\n见[价目表](tables/price%20list.md)和[附件](gone.md)。\n`;
    const { report } = await json([], { files: { "x/a.md": text, "x/tables/price list.md": "" } });
    const broken = report.sets[0]?.findings.filter((finding) => finding.rule === "document/broken-link");
    expect(broken?.map((finding) => finding.text)).toEqual(["gone.md"]);
  });

  it("ends evidence lists at twenty, with the total", async () => {
    const numbers = Array.from({ length: 25 }, (_, at) => at + 10);
    const tags = numbers.map((number) => `门店 ${number}`).join(", ");
    const sections = numbers.map((n) => `# 门店 ${n}\n\n投诉请拨打 0571-8820 66${n}，或写信到 t${n}@example.com。\n`);
    const text = `---\nclauses:\n  8.1: [${tags}]\n---\n\n${sections.join("\n")}`;
    const { report } = await json([], { files: { "a.md": text } });
    const lists = report.sets[0]?.clauses.flatMap((clause) => clause.elements) ?? [];
    const longest = lists.reduce((most, element) => (element.evidenceTotal > most.evidenceTotal ? element : most));
    expect(longest.evidenceTotal).toBeGreaterThan(20);
    expect(longest.evidence).toHaveLength(20);
  });

  it("judges certificates by --as-of, else by today", async () => {
    const manager = "  serviceManager: { name: 李敏, certificate: GL-1, validUntil: 2026-11-24 }\n";
    const files = { "clausemark.yaml": CONFIG + manager, "a.md": POLICY };
    const state = async (...args: string[]) => (await json(args, { files })).report.sets[0]?.score.serviceManager;
    expect(await state()).toBe("valid");
    expect(await state("--as-of", "2026-11-25")).toBe("expired");
  });
});

describe("exit codes", () => {
  const clean = {
    "clausemark.yaml": `${CONFIG}rules:\n  coverage/disclosure: off\n  coverage/untagged-clause: off\n`,
    "a.md": POLICY,
  };
  it.each<[string, readonly string[], Setting["files"], number]>([
    ["no error", [], clean, 0],
    ["an error finding", [], { "a.md": POLICY.replace("投诉渠道\n---", "投诉热线\n---") }, 1],
    ["a score that is reached", ["--min-score", "1"], clean, 0],
    ["a score that is not reached", ["--min-score", "90"], clean, 1],
    ["warnings within the limit", ["--max-warnings", "50"], clean, 0],
    ["too many warnings", ["--max-warnings", "0"], { ...clean, "a.md": POLICY.replace('version: "1.0"\n', "") }, 1],
    ["a configuration error", [], { ...clean, "clausemark.yaml": "standard: nope\n" }, 2],
    ["an absent path beside a good one", ["a.md", "gone.md"], clean, 2],
    ["an unreadable file", [], { ...clean, "b.md": new Uint8Array([0, 1, 2]) }, 2],
    ["no policy", [], { "README.md": "# nothing" }, 2],
    ["nothing at all", [], {}, 2],
  ])("%s", async (_, args, files, expected) => {
    const { code } = await run(args, { files: files ?? {} });
    expect(code).toBe(expected);
  });
});

describe("bad input", () => {
  const good = { "clausemark.yaml": CONFIG, "good.md": POLICY };

  /** What is said of one bad file, and whether the good one beside it was linted all the same. */
  async function beside(name: string, content: string | Uint8Array) {
    const { code, report, error } = await json([], { files: { ...good, [name]: content } });
    const answered = report.sets[0]?.clauses.find((clause) => clause.id === "8.1")?.scopes ?? [];
    expect(answered.map((scope) => scope.file)).toContain("good.md");
    const own = report.sets[0]?.findings.filter((finding) => finding.file === name) ?? [];
    return {
      code,
      error,
      unreadable: report.summary.unreadable,
      rules: own.map((finding) => finding.rule),
      findings: own,
    };
  }

  it.each<[string, string, string]>([
    ["broken YAML", "---\nclauses:\n  8.5: [退换\n---\n# 退换\n", "document/front-matter-syntax"],
    ["an unknown clause", "---\nclauses:\n  8.55: 退换\n---\n# 退换\n", "tag/unknown-clause"],
    ["a missing heading", "---\nclauses:\n  8.5: 退换\n---\n# 别的\n", "tag/unknown-heading"],
    ["an empty section", "---\nclauses:\n  8.5: 退换\n---\n# 退换\n", "tag/empty-section"],
    ["front matter only", '---\nclauses:\n  8.5: "*"\n---\n', "tag/empty-section"],
  ])("%s is a finding", async (_, text, rule) => {
    const result = await beside("bad.md", text);
    expect(result.rules).toContain(rule);
    expect(result.error).toBe("");
  });

  it.each<[string, string | Uint8Array]>([
    ["an empty file", ""],
    ["a file with a byte order mark only", new Uint8Array([0xef, 0xbb, 0xbf])],
    ["a Markdown file without clauses", "---\ntitle: 说明\n---\n# 说明\n"],
  ])("%s is no policy and no trouble", async (_, content) => {
    const result = await beside("other.md", content);
    expect(result).toMatchObject({ unreadable: [], findings: [], error: "" });
    expect(result.code).toBe(1);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ["binary content", new Uint8Array([0x89, 0x50, 0, 0, 1]), /不是文本文件/],
    ["UTF-32", iconv.encode(POLICY, "utf-32le", { addBOM: true }), /UTF-32/],
    [
      "Big5",
      iconv.encode("---\nclauses: [8.5]\n---\n訂造傢俬一經確認恕不退換，如有品質問題請聯絡我們。", "big5"),
      /认不出编码/,
    ],
    [
      "half a UTF-16 character",
      iconv.encode(POLICY, "utf-16le", { addBOM: true }).subarray(0, -1),
      /UTF-16 编码有损坏/,
    ],
  ])("%s is named, and the rest is linted", async (_, content, reason) => {
    const result = await beside("bad.md", content);
    expect(result.code).toBe(2);
    expect(result.unreadable).toEqual([{ file: "bad.md", reason: expect.stringMatching(reason) }]);
    expect(result.error).toMatch(/^clausemark: 没能读取“bad\.md”/);
  });

  it.each<[string, Uint8Array, readonly string[]]>([
    ["GB18030", iconv.encode(POLICY, "gb18030"), ["GB18030"]],
    ["UTF-16LE with a mark", iconv.encode(POLICY, "utf-16le", { addBOM: true }), ["UTF-16LE"]],
    ["UTF-16BE with a mark", iconv.encode(POLICY, "utf-16be", { addBOM: true }), ["UTF-16BE"]],
    ["UTF-8 with a mark", iconv.encode(POLICY, "utf8", { addBOM: true }), []],
    ["CRLF", iconv.encode(POLICY.replaceAll("\n", "\r\n"), "utf8"), []],
    ["CR", iconv.encode(POLICY.replaceAll("\n", "\r"), "utf8"), []],
  ])("%s is read like any other file", async (_, content, encodings) => {
    const plain = await json([], { files: { "a.md": POLICY } });
    const { report } = await json([], { files: { "a.md": content } });
    expect(report.sets[0]?.score).toEqual(plain.report.sets[0]?.score);
    const named = report.sets[0]?.findings.filter((finding) => finding.rule === "document/encoding") ?? [];
    expect(named.map((finding) => /GB18030|UTF-16[LB]E/.exec(finding.message)?.[0])).toEqual(encodings);
    const others = (all: JsonReport) =>
      all.sets[0]?.findings
        .filter((finding) => finding.rule !== "document/encoding")
        .map(({ rule, range, fingerprint }) => ({ rule, range, fingerprint }));
    expect(others(report)).toEqual(others(plain.report));
  });

  it("a name with control characters does not reach the terminal as it is", async () => {
    const { error } = await beside("\u001b[2Jbad.md", new Uint8Array([0x89, 0x50, 0, 0, 1]));
    expect(error).toMatch(/^clausemark: 没能读取“<U\+001B>\[2Jbad\.md”/);
  });

  it("reads a file of 5 MB", async () => {
    const text = POLICY + "每一单都有记录，随时可以查询，欢迎监督。\n\n".repeat(90_000);
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(5_000_000);
    const result = await beside("long.md", text);
    expect(result.unreadable).toEqual([]);
    expect(result.rules).toContain("document/too-complex");
  });

  it("refuses a file of more than 20 MB", async () => {
    const result = await beside("huge.md", new Uint8Array(20 * 1024 * 1024 + 1).fill(97));
    expect(result.code).toBe(2);
    expect(result.unreadable[0]?.reason).toContain("20 MB");
  });

  it.each<[string, string, string]>([
    ["broken YAML", "standard: [\n", "config/syntax"],
    ["an unknown key", `${CONFIG}targets: 90\n`, "config/schema"],
    ["an unknown rule", `${CONFIG}rules: { coverage/practise: off }\n`, "config/schema"],
    ["an unknown standard", "standard: t-cgcc\n", "config/standard"],
    ["a house rubric that is not there", "standard: ./gone.yaml\n", "config/standard"],
    ["a target below the pass mark", `${CONFIG}target: 60\n`, "config/schema"],
    ["a claim the standard does not allow", `${CONFIG}notApplicable: { "8.1": 没有投诉 }\n`, "config/not-applicable"],
  ])("a configuration with %s is a finding, and the exit code is 2", async (_, config, rule) => {
    const { code, report } = await json([], { files: { "clausemark.yaml": config, "a.md": POLICY } });
    expect(rules(report)).toContain(rule);
    expect(code).toBe(2);
    expect(report.sets[0]?.findings.find((finding) => finding.rule === rule)?.message).not.toMatch(/[{}]|config\//);
  });

  it("says what is wrong with a configuration even where there is no policy", async () => {
    const { code, report } = await json([], { files: { "clausemark.yaml": "standard: [\n" } });
    expect(rules(report)).toContain("config/syntax");
    expect(code).toBe(2);
  });
});

describe("options that switch something off", () => {
  const files = { ".gitignore": "drafts/\n", "drafts/a.md": POLICY, "README.md": "# 说明\n" };

  it.each([
    ["lint", "--no-ignore", "drafts/a.md"],
    ["--no-ignore", "lint", "drafts/a.md"],
    ["--no-ignore", "drafts/a.md"],
  ])("work before and after the command: %j", async (...args) => {
    expect(await run(args, { files })).toMatchObject({ code: 1, error: "" });
  });

  it("pass over a file that is no policy, and not over one that is not there", async () => {
    const passed = await run(["lint", "--no-error-on-unmatched", "README.md"], { files });
    expect(passed).toMatchObject({ code: 0, error: "" });
    expect(await run(["lint", "README.md"], { files })).toMatchObject({ code: 2 });
    expect(await run(["lint", "--no-error-on-unmatched", "gone.md"], { files })).toMatchObject({ code: 2 });
  });
});

describe("paths that select nothing", () => {
  const files = {
    "clausemark.yaml": `${CONFIG}documents: ["policies/**"]\n`,
    "policies/a.md": POLICY,
    "README.md": "# 说明",
    "draft.md": POLICY,
    "empty/x.txt": "",
  };

  it.each([
    ["gone.md", "没有“gone.md”这个文件或文件夹。请检查路径，当前目录是 /shop-root。"],
    ["none-*.md", "没有文件与“none-*.md”相符。请检查通配符，必要时加上引号。"],
    ["README.md", "“README.md”不是政策，没有检查：文首没有 clauses。请在文件开头的两行“---”之间写上它对应的条款。"],
    ["empty", "“empty”里没有政策。政策是文首写有 clauses 的 Markdown 文件；用 clausemark init 可以生成一份样稿。"],
    [
      "draft.md",
      "“draft.md”没有检查：它被 .gitignore、.clausemarkignore 或 clausemark.yaml 的 documents 排除，或在隐藏文件夹里。要检查它，请改这些设置，或加上 --no-ignore。",
    ],
  ])("%s", async (path, text) => {
    const { code, error, out } = await run([path, "policies/a.md"], { files });
    expect(error).toBe(`clausemark: ${text}\n`);
    expect(code).toBe(2);
    expect(out).toMatch(/\/100\n$/);
  });
});
