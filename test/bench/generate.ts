import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Random } from "./random.ts";

/** Sections a policy can have: clause, heading, and sentences with slots for numbers and names. */
const SECTIONS: readonly { readonly clause: string; readonly heading: string; readonly lines: readonly string[] }[] = [
  {
    clause: "8.5",
    heading: "退换货条件与流程",
    lines: [
      "{thing}在投产前可以取消，已付款项 {n} 日内原路退回；投产后因尺寸、颜色与签字图纸不符的，由本公司重做或退款。",
      "非质量问题要求退换的，按已经发生的材料与加工成本结算，费用不超过合同价的 {p}%，结算清单随单给出。",
      "办理步骤：填写《退换申请单》→ 客服 {h} 小时内联系核对 → 上门查看 → 双方签字 → 安排取回与重做。",
      "签订合同前，顾问会逐条讲解本节并请您在《退换须知》上签字。",
    ],
  },
  {
    clause: "7.5",
    heading: "保修期外的维修收费",
    lines: [
      "过了保修期或者人为损坏的，按下表收费；上门前先报价，您同意后再动手。",
      "价目表张贴在门店收银台，也可以在公众号“{thing}服务”查看。",
      "上门费 {m} 元/次，更换{part}另收材料费 {m2} 元/件，检测不收费。",
    ],
  },
  {
    clause: "8.1",
    heading: "投诉渠道",
    lines: [
      "电话 400-{d3}-{d4}（每天 8:30—20:00），邮箱 service{n}@example.com，公众号留言也有专人看。",
      "门店设意见箱，店长每天下班前开箱登记。",
    ],
  },
  {
    clause: "8.3",
    heading: "投诉响应时限",
    lines: [
      "接到投诉后当场登记编号，{n1} 小时内由专人回电，{d} 天内给出处理结果。",
      "需要上门查看的，{h} 小时内约好时间；疑难的最长不超过 {n} 天，期间每两天通报一次进展。",
    ],
  },
  {
    clause: "6.2",
    heading: "随货资料与保修",
    lines: [
      "每件{thing}随箱附合格证、安装图、使用说明与保养卡。",
      "柜体保修 {y} 年，{part}保修 {y2} 年，自安装验收之日起算。",
      "清洁时用拧干的软布，忌用钢丝球与强酸清洁剂；每 {n} 个月检查一次{part}。",
    ],
  },
  {
    clause: "5.5",
    heading: "设计与服务收费",
    lines: [
      "量尺免费；出全套施工图收 {m} 元/套，签约后抵扣货款。",
      "远程上门每公里加收 {n} 元，搬楼费每层 {m2} 元，均在报价单上列明，您签字确认后才产生。",
    ],
  },
  {
    clause: "6.3",
    heading: "配送与到货",
    lines: [
      "图纸签字后 {n} 个工作日内送达，市区与六个县城免费送货到户。",
      "送货前一天电话确认时间、楼层与电梯；因故不能按时到的，提前联系您另约，每迟一天赔 {p}‰。",
    ],
  },
  {
    clause: "9.3",
    heading: "人员培训",
    lines: ["每月第一个周一组织安装与售后人员学习半天，考核不合格的停岗补课；每个岗位储备 {n} 名替补。"],
  },
];

const THINGS = ["衣柜", "橱柜", "木门", "窗帘", "护墙板", "沙发", "楼梯", "书架", "阳台柜", "床垫"];
const PARTS = ["铰链", "滑轨", "拉手", "密封条", "气撑", "五金件", "灯带", "锁体"];

/** A policy of about `bytes` UTF-8 bytes. */
export function policy(random: Random, bytes: number): string {
  const chosen = SECTIONS.filter(() => random.next() < 0.8);
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
