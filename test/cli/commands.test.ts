import { describe, expect, it } from "vitest";
import { run } from "../support/cli.ts";

describe("explain", () => {
  it.each<[string, readonly RegExp[]]>([
    ["8.5", [/^8\.5 退换货/, /要求/, /8\.5\/return-fees/, /0\.75 分，告知/, /样稿/]],
    ["8.5/return-fees", [/^8\.5\/return-fees/, /什么算写明/, /怎么写/, /✓ /, /✗ /]],
    ["law/final-interpretation", [/^law\/final-interpretation/, /《.+》第 \d+ 条/, /不构成法律意见/, /可以改成/, /✗ /]],
    ["coverage/disclosure", [/^coverage\/disclosure/, /级别：错误/, /为什么/, /怎么改/]],
    ["suppression/no-reason", [/^suppression\/no-reason/]],
  ])("%s, in Chinese and in English", async (id, patterns) => {
    const { code, out, error } = await run(["explain", id]);
    for (const pattern of patterns) expect(out).toMatch(pattern);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    const english = await run(["explain", id, "--locale", "en"]);
    expect(english.out).not.toBe(out);
    expect(english.out.split("\n")[0]).not.toMatch(/\p{Script=Han}/u);
  });

  it("lists everything without an id, and every id it lists can be explained", async () => {
    const { out } = await run(["explain"]);
    const ids = out.split("\n").flatMap((line) => /^ {2}([a-z]+\/[a-z0-9-]+|\d\.\d+) /.exec(line)?.[1] ?? []);
    expect(ids.length).toBeGreaterThan(43 + 38 + 25);
    for (const id of ids) expect((await run(["explain", id])).code).toBe(0);
  });

  it("keeps to the width of the terminal", async () => {
    const { out } = await run(["explain", "8.5", "--no-color"], { terminal: 60 });
    const { columns } = await import("../../server/src/core/report/layout.ts");
    const prose = out.split("样稿")[0] ?? "";
    for (const line of prose.split("\n")) expect(columns(line)).toBeLessThanOrEqual(60);
  });
});

describe("init", () => {
  it("writes a configuration and a policy that lint without a fault of form", async () => {
    const { code, out, written } = await run(["init", "shop"]);
    expect(code).toBe(0);
    expect(Object.keys(written)).toEqual(["/shop-root/shop/clausemark.yaml", "/shop-root/shop/after-sales-policy.md"]);
    expect(out).toContain("已生成 shop/clausemark.yaml");
    const files = Object.fromEntries(
      Object.entries(written).map(([path, text]) => [path.slice("/shop-root/".length), text]),
    );
    const lint = await run(["lint", "--format", "json", "shop"], { files });
    const report = JSON.parse(lint.out) as { sets: { clauses: { status: string }[]; findings: { rule: string }[] }[] };
    const [set] = report.sets;
    expect(set?.clauses.filter((clause) => clause.status === "untagged")).toEqual([]);
    expect(
      set?.findings.filter((finding) => /^(tag|config|document\/(front|broken|hidden))/.test(finding.rule)),
    ).toEqual([]);
    expect(lint.error).toBe("");
  });

  it("never overwrites", async () => {
    const files = { "clausemark.yaml": "standard: mine\n" };
    const { code, error, written } = await run(["init"], { files });
    expect(Object.keys(written)).toEqual(["/shop-root/after-sales-policy.md"]);
    expect(error).toBe("clausemark: 已有 clausemark.yaml，没有改动\n");
    expect(code).toBe(0);
  });

  it("does not write into a file", async () => {
    expect(await run(["init", "a.md"], { files: { "a.md": "" } })).toMatchObject({ code: 2, written: {} });
  });

  it.each([
    ["github", ".github/workflows/clausemark.yml", 'paths: "shop/policies"'],
    ["gitlab", ".gitlab-ci.yml", "clausemark lint shop/policies\n"],
  ])("writes what makes %s check them, at the root of the repository", async (system, path, line) => {
    const { code, written } = await run(["init", "shop/policies", "--ci", system], { files: { ".git/HEAD": "" } });
    expect(code).toBe(0);
    expect(Object.keys(written)).toContain(`/shop-root/${path}`);
    expect(written[`/shop-root/${path}`]).toContain(line);
    const again = await run(["init", "shop/policies", "--ci", system], {
      files: { ".git/HEAD": "", [path]: "# clausemark is here\n" },
    });
    expect(Object.keys(again.written)).not.toContain(`/shop-root/${path}`);
    expect(again.error).toContain(`已有 ${path}，没有改动`);
  });

  it("leaves a pipeline of GitLab alone, and says how to include the job", async () => {
    const files = { ".git/HEAD": "", ".gitlab-ci.yml": "stages: [build]\n" };
    const { code, error, written } = await run(["init", "--ci", "gitlab"], { files });
    expect(Object.keys(written)).toContain("/shop-root/.gitlab/clausemark.yml");
    expect(Object.keys(written)).not.toContain("/shop-root/.gitlab-ci.yml");
    expect(error).toMatch(/\.gitlab-ci\.yml.*include: \[\{ local: \.gitlab\/clausemark\.yml \}\]/);
    expect(code).toBe(0);
  });

  it("adds no template to policies that are there", async () => {
    const files = { "README.md": "# 说明\n", "政策/投诉.md": "---\nclauses: [8.1]\n---\n\n# 投诉\n" };
    const { code, error, written } = await run(["init"], { files });
    expect(Object.keys(written)).toEqual(["/shop-root/clausemark.yaml"]);
    expect(error).toContain("政策/投诉.md");
    expect(code).toBe(0);
  });

  it("knows two CI systems", async () => {
    const { code, error, written } = await run(["init", "--ci", "githab"]);
    expect(error).toContain("github、gitlab");
    expect({ code, written }).toEqual({ code: 2, written: {} });
  });

  it("writes comments in the language asked for", async () => {
    const { written } = await run(["init", "--locale", "en"]);
    expect(written["/shop-root/clausemark.yaml"]).toContain("locale: en");
    expect(written["/shop-root/clausemark.yaml"]).not.toMatch(/\p{Script=Han}/u);
  });
});

const HOUSE = `id: gym
name: { zh: 健身房规则, en: House rules of a gym }
max: 4
pass: 50
sections:
  - { id: "1", title: { zh: 会员, en: Members }, points: 4 }
clauses:
  - id: "1.1"
    section: "1"
    points: 4
    title: { zh: 退卡, en: Cancelling }
    requirement: { zh: 写明能否退卡, en: Say whether members may cancel }
    why: { zh: 会员要知道, en: Members need to know }
    basis: explicit
    elements:
      - id: refund
        name: { zh: 退费办法, en: Refund }
        kind: disclosure
        points: 4
        countsWhen: { zh: 写明退多少, en: Says how much is refunded }
        fix: { zh: 写明退多少, en: Say how much }
        detect: { topic: [退卡], needs: [["#money", "#percent"]] }
        good: ["未使用的会员卡七天内退卡，全额退还 100%。"]
        bad: [{ text: 本店不办理停卡。, why: 没有说退卡 }]
    skeleton: "退卡按剩余天数退费，比例为 \${1:XX}%。"
`;

describe("rubric check", () => {
  it("shows the sums of a good rubric", async () => {
    const { code, out, error } = await run(["rubric", "check", "gym.yaml"], { files: { "gym.yaml": HOUSE } });
    expect(error).toBe("");
    expect(out).toBe("gym.yaml：没有问题。1 条、1 个计分要素，满分 4，及格 50。\n  1 会员：4\n");
    expect(code).toBe(0);
  });

  it("shows each problem as file:line:column", async () => {
    const wrong = HOUSE.replace("kind: disclosure", "kind: disclosur");
    const { code, out } = await run(["rubric", "check", "x/gym.yaml"], { files: { "x/gym.yaml": wrong } });
    expect(code).toBe(1);
    expect(out).toMatch(/^x\/gym\.yaml:18:15 .*disclosur.*是不是想写“disclosure”/m);
    expect(out).toMatch(/x\/gym\.yaml：\d 处错误。\n$/);
  });

  it("tries the examples", async () => {
    const wrong = HOUSE.replace("本店不办理停卡。", "退卡收取 20% 手续费，其余退还。");
    const { code, out } = await run(["rubric", "check", "gym.yaml"], { files: { "gym.yaml": wrong } });
    expect(out).toContain("这个反面例子不应得分");
    expect(code).toBe(1);
  });

  it("says when the file cannot be read", async () => {
    const { code, error } = await run(["rubric", "check", "gone.yaml"]);
    expect(error).toMatch(/没能读取“gone\.yaml”/);
    expect(code).toBe(2);
  });

  it("scores by a house rubric", async () => {
    const files = {
      "clausemark.yaml": "standard: ./gym.yaml\n",
      "gym.yaml": HOUSE,
      "rules.md":
        '---\nversion: "1"\nclauses:\n  1.1: 退卡\n---\n# 退卡\n\n未使用的会员卡七天内可退卡，全额退还 100%。\n',
    };
    const { code, out } = await run([], { files });
    expect(out).toMatch(/\n100\.0\/100\n$/);
    expect(code).toBe(0);
  });
});

describe("--print-config", () => {
  it("shows what applies to a file, every rule with its severity", async () => {
    const files = {
      "shop/clausemark.yaml":
        'standard: t-cgcc-customized-goods\nenterprise: { name: 云杉 }\ntarget: 95\nrules: { coverage/practice: warning }\nnotApplicable: { "5.8": 国产 }\n',
      "shop/x/a.md": "",
    };
    const { code, out } = await run(["--print-config", "shop/x/a.md"], { files });
    expect(JSON.parse(out)).toMatchObject({
      file: "shop/x/a.md",
      root: "shop",
      config: "shop/clausemark.yaml",
      standard: { id: "t-cgcc-customized-goods" },
      enterprise: "云杉",
      documents: ["**/*.md"],
      target: 95,
      locale: "zh-CN",
      notApplicable: { "5.8": "国产" },
      rules: { "coverage/practice": "warning", "coverage/disclosure": "error", "law/final-interpretation": "error" },
    });
    expect(code).toBe(0);
  });

  it("shows the defaults where there is no configuration, and problems on standard error", async () => {
    const plain = await run(["--print-config", "a.md"], { files: { "a.md": "" } });
    expect(JSON.parse(plain.out)).toMatchObject({ root: ".", config: null, target: 90 });
    const files = { "a.md": "", "clausemark.yaml": "standard: t-cgcc-customized-goods\ntarget: 900\n" };
    const { code, error } = await run(["--print-config", "a.md"], { files });
    expect(error).toMatch(/^clausemark\.yaml:2:9 /);
    expect(code).toBe(2);
  });
});
