import { describe, expect, it } from "vitest";
import { columns } from "../../../server/src/core/report/layout.ts";
import { run } from "../../support/cli.ts";

const CONFIG = [
  "standard: t-cgcc-customized-goods",
  "enterprise:",
  "  name: 云杉定制家居有限公司",
  "  serviceManager: { name: 李敏, certificate: GL-2024-01316, validUntil: 2027-06-30 }",
  "",
].join("\n");

const WARRANTY = (years: number) => `柜体保修 ${years} 年，自安装验收合格之日起算。`;

const FILES = {
  "clausemark.yaml": CONFIG,
  "a.md": [
    "---",
    'version: "1.0"',
    "clauses:",
    "  6.2: 保修",
    "  8.1: 投诉渠道",
    "---",
    "",
    "# 保修",
    "",
    WARRANTY(5),
    "",
    "# 投诉渠道",
    "",
    "投诉电话 400-XXX-XXXX。最终解释权归本公司所有。",
    "",
  ].join("\n"),
  "b.md": ["---", 'version: "1.0"', "clauses:", "  7.2: 质保", "---", "", "# 质保", "", WARRANTY(2), ""].join("\n"),
};

describe("the report for people", () => {
  it("gives findings by document with line, column, severity and rule", async () => {
    const { out } = await run([], { files: FILES });
    expect(out).toMatch(/^a\.md\n/m);
    expect(out).toMatch(/^ +14:19 {2}错误 {2}“最终解释权归本公司所有”.* {2}law\/final-interpretation$/m);
  });

  it("shows every place of a contradiction between documents", async () => {
    const { out } = await run([], { files: FILES });
    expect(out).toMatch(/consistency\/conflicting-value\n +→ b\.md:9:\d+ {2}这里写的是“2 年”/);
  });

  it("tells clauses that nothing answers in one breath, the gravest first", async () => {
    const { out } = await run([], { files: FILES });
    const lines = out.split("\n").filter((line) => line.includes("coverage/untagged-clause"));
    expect(lines.map((line) => /错误|警告|提示/.exec(line)?.[0])).toEqual(["错误", "警告", "提示"]);
    expect(lines[0]).toMatch(/没有文件回应这 \d+ 条，共 [\d.]+ 分：4\.5 技术咨询渠道、/);
  });

  it("then shows sections, disclosures, the erratum, the verdict and what gains most, and ends with the score", async () => {
    const { out } = await run([], { files: FILES });
    const tail = out.slice(out.indexOf("云杉定制家居有限公司"));
    const order = [
      "章",
      "4 基础保障",
      "9 服务提升",
      "合计",
      "应告知的内容：写明",
      "注：",
      "结论：分数不足",
      "得分提高最多",
      "错误 ",
    ];
    const places = order.map((text) => tail.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(tail).toMatch(/\n\d+\.\d\/100\n$/);
  });

  it("keeps the columns of the table under each other", async () => {
    const { out } = await run([], { files: FILES });
    const rows = out.split("\n").filter((line) => /^ {2}(章|\d .*[█░]|合计)/.test(line));
    expect(rows).toHaveLength(8);
    const ends = rows.map((row) => columns(row.replace(/ {2}[█░]+$/, "")));
    expect(new Set(ends).size).toBe(1);
  });

  it.each([60, 80, 132])("keeps to a terminal of %s columns, and not to any when piped", async (width) => {
    const { out } = await run(["--no-color"], { files: FILES, terminal: width });
    for (const line of out.split("\n")) expect(columns(line)).toBeLessThanOrEqual(width);
    const piped = await run([], { files: FILES });
    expect(Math.max(...piped.out.split("\n").map(columns))).toBeGreaterThan(132);
    expect(out.replace(/\s+/g, "")).toBe(piped.out.replace(/\s+/g, ""));
  });

  it("says the verdict in words", async () => {
    const meets = (config: string) => ({
      "clausemark.yaml": config,
      "gym.yaml": GYM,
      "a.md": "---\nversion: '1'\nclauses:\n  1.1: 退卡\n---\n# 退卡\n\n七天内可退卡，全额退还 100%。\n",
    });
    const verdict = async (config: string) =>
      /结论：(.*)/.exec((await run(["--as-of", "2026-11-24"], { files: meets(config) })).out)?.[1];
    const manager = (until: string) =>
      `enterprise: { name: 店, serviceManager: { name: 李敏, certificate: G1, validUntil: ${until} } }\n`;
    expect(await verdict("standard: ./gym.yaml\n")).toBe("缺售后服务管理师");
    expect(await verdict(`standard: ./gym.yaml\n${manager("2026-11-23")}`)).toBe("售后服务管理师证书已过期");
    expect(await verdict(`standard: ./gym.yaml\n${manager("2026-11-24")}`)).toBe("文本达标（待现场核实）");
  });

  it("does not let a document's text steer the terminal", async () => {
    const evil = FILES["a.md"].replace("最终解释权归本公司所有", "最终解释权归\u001b[31m\u0007本公司\u202e所有");
    const { out } = await run([], { files: { ...FILES, "a.md": evil } });
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it("speaks English throughout, apart from what it quotes", async () => {
    const { out } = await run(["--locale", "en"], { files: FILES });
    const own = out.replace(/“[^”]*”/g, "").replace(/^云杉.*$/m, "");
    for (const line of own.split("\n").filter((each) => !/law\/|→|conflicting-value|^ {2}Standard:/.test(each)))
      expect(line).not.toMatch(/\p{Script=Han}/u);
  });
});

const GYM = `id: gym
name: { zh: 健身房规则, en: House rules of a gym }
max: 4
pass: 50
needsServiceManager: true
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
    skeleton: "退卡按剩余天数退费。"
`;
