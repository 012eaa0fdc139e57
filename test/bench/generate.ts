import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "./random.ts";
import { MORE_SECTIONS, SECTIONS } from "./sections.ts";

const THINGS = ["衣柜", "橱柜", "木门", "窗帘", "护墙板", "沙发", "楼梯", "书架", "阳台柜", "床垫"];
const PARTS = ["铰链", "滑轨", "拉手", "密封条", "气撑", "五金件", "灯带", "锁体"];

/** A policy of about `bytes` UTF-8 bytes that answers `clauses` clauses, or most of the common ones. */
export function policy(random: Random, bytes: number, clauses?: number): string {
  const chosen =
    clauses === undefined
      ? SECTIONS.filter(() => random.next() < 0.8)
      : [...SECTIONS, ...MORE_SECTIONS].slice(0, clauses);
  const tags = chosen.map((section) => `  "${section.clause}": ${section.heading}`).join("\n");
  const parts = [
    `---\ntitle: ${random.pick(THINGS)}售后服务办法\nversion: "${random.between(1, 9)}.${random.between(0, 9)}"\neffective: 2026-01-${String(random.between(1, 28)).padStart(2, "0")}\nclauses:\n${tags}\n---\n`,
    `# ${random.pick(THINGS)}售后服务办法\n`,
  ];
  for (const section of chosen)
    parts.push(`## ${section.heading}\n`, ...section.lines.map((line) => `${fill(random, line)}\n`));
  let size = Buffer.byteLength(parts.join("\n"));
  for (let chapter = 1; size < bytes; chapter++) {
    const block = filler(random, chapter);
    parts.push(block);
    size += Buffer.byteLength(block) + 1;
  }
  return `${parts.join("\n")}\n`;
}

/** Untagged text around the policy's sections: paragraphs, lists and tables in the proportions of real documents. */
function filler(random: Random, chapter: number): string {
  const lines = SECTIONS.flatMap((section) => section.lines);
  const sentence = (): string => fill(random, random.pick(lines));
  switch (random.between(0, 4)) {
    case 0:
      return `### 附则 ${chapter}\n\n${sentence()}${sentence()}\n`;
    case 1:
      return `1. ${sentence()}\n2. ${sentence()}\n3. **注意：**${sentence()}\n`;
    case 2: {
      const rows = Array.from({ length: random.between(3, 7) }, () => {
        return `| ${random.pick(PARTS)} | ${random.between(20, 400)} | ${random.between(1, 10)} |`;
      });
      return `| 部位 | 收费（元/件） | 保修（年） |\n|---|---|---|\n${rows.join("\n")}\n`;
    }
    default:
      return `${sentence()}${sentence()}${sentence()}\n`;
  }
}

function fill(random: Random, line: string): string {
  return line.replace(/\{(\w+)\}/g, (_, slot: string) => {
    switch (slot) {
      case "thing":
        return random.pick(THINGS);
      case "part":
        return random.pick(PARTS);
      case "m":
      case "m2":
        return String(random.between(2, 60) * 10);
      case "d3":
        return String(random.between(100, 999));
      case "d4":
        return String(random.between(1000, 9999));
      case "n1":
        return String(random.between(1, 2));
      case "y":
      case "y2":
        return String(random.between(1, 10));
      default:
        return String(random.between(2, 28));
    }
  });
}

/** `files` policies of 8 KB, each folder of 20 a set of its own. */
export function writeFolders(root: string, files: number, seed: number): void {
  const random = new Random(seed);
  for (let index = 0; index < files; index++) {
    const folder = join(root, `set-${String(Math.floor(index / 20)).padStart(4, "0")}`);
    if (index % 20 === 0) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "clausemark.yaml"), "standard: t-cgcc-customized-goods\n");
    }
    writeFileSync(join(folder, `policy-${String(index % 20).padStart(2, "0")}.md`), policy(random, 8192));
  }
}
