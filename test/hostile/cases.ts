import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/built.ts";

/** An input made to stop or to fool a linter, and what it gets instead of an answer that never comes. */
export interface HostileCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Rules that have to say something; none where the input is simply read. */
  readonly rules: readonly string[];
}

const HEAD = '---\ntitle: 退换\nversion: "1"\neffective: 2026-01-01\nclauses:\n  8.5: 退换货\n---\n';
const POLICY = `${HEAD}\n# 退换货\n\n开料之前可以退，退款 5 个工作日内到账。\n\n`;
const CONFIG = "standard: t-cgcc-customized-goods\n";
const GYM = readFileSync(join(ROOT, "rubric/examples/gym-house-rules.yaml"), "utf8");

const repeat = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const each = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, at) => line(at));

function body(name: string, text: string, ...rules: readonly string[]): HostileCase {
  return { name, files: { "clausemark.yaml": CONFIG, "a.md": POLICY + text }, rules };
}

function front(name: string, yaml: string, ...rules: readonly string[]): HostileCase {
  return { name, files: { "clausemark.yaml": CONFIG, "a.md": `---\n${yaml}\n---\n\n# 退换货\n\n甲。\n` }, rules };
}

function config(name: string, yaml: string, ...rules: readonly string[]): HostileCase {
  return { name, files: { "clausemark.yaml": yaml, "a.md": POLICY }, rules };
}

function house(name: string, yaml: string, ...rules: readonly string[]): HostileCase {
  return { name, files: { "clausemark.yaml": "standard: ./house.yaml\n", "house.yaml": yaml, "a.md": POLICY }, rules };
}

const BOMB = each(9, (at) => `k${at}: &k${at} [${repeat(at === 0 ? "x," : `*k${at - 1},`, 40)}]`).join("\n");
const nested = (depth: number) => each(depth, (at) => `${" ".repeat(at)}a:`).join("\n");
const NESTED = nested(400);
const TOO_COMPLEX = "document/too-complex";
const SYNTAX = "document/front-matter-syntax";

export const HOSTILE_CASES: readonly HostileCase[] = [
  front("a bomb of aliases", `${BOMB}\nclauses:\n  8.5: *k8`, SYNTAX),
  front("maps nested 400 deep", `clauses:\n  8.5: 退换货\n${NESTED}`, TOO_COMPLEX),
  front("maps nested 200 deep", `clauses:\n  8.5: 退换货\n${nested(200)}`, SYNTAX),
  front("lists nested 20,000 deep on a line", `clauses:\n  8.5: ${"[".repeat(20_000)}`, SYNTAX),
  front(
    "prototype keys",
    "__proto__: {a: b}\nconstructor: 1\nclauses:\n  __proto__: 退换货\n  toString: '*'",
    "tag/unknown-clause",
  ),
  front("a clause tagged twice", "clauses:\n  8.5: 退换货\n  8.5: 退换货", "tag/duplicate"),
  front("5.10 is not 5.1", "clauses:\n  5.10: 退换货", "tag/unknown-clause"),
  front(
    "a clause in Cyrillic and full-width signs",
    "clauses:\n  ８.５: 退换货\n  8.о: 退换货",
    "tag/unknown-clause",
    "document/hidden-characters",
  ),
  front("9,000 tags", `clauses:\n${each(9000, (at) => `  9.${at}: 退换货`).join("\n")}`, TOO_COMPLEX),
  front("30,000 headings of one clause", `clauses:\n  8.5: [${repeat("退换货, ", 150_000)}退换货]`, TOO_COMPLEX),
  front(
    "3,000 tags to headings that are not there",
    `clauses:\n${each(3000, (at) => `  9.${at}: 换${at}`).join("\n")}`,
    "tag/unknown-heading",
  ),
  body("a line of 10 MB", repeat("退换货条件，", 3_400_000), TOO_COMPLEX),
  body("10 MB of one letter", repeat("a", 10_000_000), TOO_COMPLEX),
  body("10 MB of digits", repeat("1", 10_000_000), TOO_COMPLEX),
  body("100,000 tables", repeat("|项目|价格|\n|-|-|\n|上门|5 元|\n\n", 2_800_000), TOO_COMPLEX),
  body("a table of 100,000 rows", `|项目|价格|\n|-|-|\n${"|上门|5 元|\n".repeat(100_000)}`, TOO_COMPLEX),
  body("lists nested 3,000 deep", "- ".repeat(3000), TOO_COMPLEX),
  body("quotations nested 5,000 deep", "> ".repeat(5000), TOO_COMPLEX),
  body("60,000 headings of one name", "# 退换货\n\n".repeat(60_000), "tag/ambiguous-heading"),
  body("100,000 brackets that open links", "[a](".repeat(100_000), TOO_COMPLEX),
  body("50,000 marks of emphasis", "*a_".repeat(50_000), TOO_COMPLEX),
  body("characters that show nothing", "投\u200b诉\u2060电话\u00ad。", "document/hidden-characters"),
  body("text that reads backwards", "\u202e天七\u202c之内可以退。", "document/hidden-characters"),
  body("a million hidden characters", repeat("甲\u200b\u202e", 1_000_000), "document/hidden-characters"),
  body(
    "10,000 comments that hide",
    "<!-- clausemark-disable-next-line coverage/disclosure -- 复核 -->\n\n甲。\n\n".repeat(10_000),
    TOO_COMPLEX,
  ),
  body("links that leave the folder", "[甲](../../../../etc/passwd) [乙](/etc/shadow) [丙](file:///etc/passwd)"),
  config("a configuration of aliases", `${BOMB}\nstandard: *k8\n`, "config/syntax"),
  config("a configuration nested 400 deep", `${CONFIG}${NESTED}\n`, "config/syntax"),
  config("a configuration of 9 MB", CONFIG + repeat("# 注\n", 9_000_000), "config/syntax"),
  config(
    "100,000 settings of unknown rules",
    `${CONFIG}rules:\n${each(100_000, (at) => `  a/b${at}: off\n`).join("")}`,
    "config/syntax",
  ),
  config(
    "5,000 settings of unknown rules",
    `${CONFIG}rules:\n${each(5000, (at) => `  law/pric${at}: off\n`).join("")}`,
    "config/schema",
  ),
  config(
    "prototype keys in a configuration",
    `${CONFIG}__proto__: {target: 1}\nrules: {constructor: off, __proto__: off}\n`,
    "config/schema",
  ),
  config("keys given twice in a configuration", `${CONFIG}target: 91\ntarget: 92\n`, "config/syntax"),
  config(
    "documents outside the folder",
    `${CONFIG}documents: ["../**/*.md", "/etc/*.md", "a/../../b.md"]\n`,
    "config/schema",
  ),
  config("documents by a pattern of forty stars", `${CONFIG}documents: ["${"*a".repeat(40)}z.md", "a.md"]\n`),
  config("evidence outside the folder", `${CONFIG}evidence: [{clause: "4.1", file: ../../../etc/passwd}]\n`),
  config("a standard outside the folder", "standard: ../../../../etc/passwd\n", "config/standard"),
  config("a configuration that is its own standard", "standard: ./clausemark.yaml\n", "config/standard"),
  house("a rubric that extends itself", "extends: ./house.yaml\nid: x\n", "config/standard"),
  house(
    "a rubric that lists itself and files outside",
    `${GYM}\nfiles: [house.yaml, ./house.yaml, ../../etc/passwd]\n`,
    "config/standard",
  ),
  house("a rubric of 9 MB", GYM + repeat("# 注\n", 9_000_000), "config/standard"),
  house("a rubric of aliases", `${BOMB}\n${GYM}`, "config/standard"),
  ...["(?:a+)+$", "(a|aa)+$", "(.*)*x", "(?:[^。]*[^;]*)*元", "(?=(a+)+b)c", "(甲)\\1", "a{0,5000}{0,5000}"].map(
    (pattern) =>
      house(
        `a pattern that backtracks: ${pattern}`,
        GYM.replace("(?:月卡|季卡|年卡|次卡|价格|价钱)", () => pattern),
        "config/standard",
      ),
  ),
];
