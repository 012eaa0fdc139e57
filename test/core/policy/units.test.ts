import { describe, expect, it } from "vitest";
import { startAt } from "../../../server/src/core/text/places.ts";
import { lines, parse, unitLines } from "./unitLines.ts";

interface Example {
  readonly name: string;
  readonly source: string;
  readonly units: string;
}

const PARAGRAPHS: readonly Example[] = [
  {
    name: "sentences end at 。！？；, never at commas",
    source: "7日内可退，运费由我司承担。请放心！能退吗？能；但须完好。",
    units: `
      sentence 7日内可退,运费由我司承担。
      sentence 请放心!
      sentence 能退吗?
      sentence 能;
      sentence 但须完好。`,
  },
  {
    name: "ASCII punctuation ends them after Chinese, not in addresses and numbers",
    source: "可退.运费3.5元;见https://a.example/?x=1;y=2 或 a.b@c.example.",
    units: `
      sentence 可退.
      sentence 运费3.5元;
      sentence 见https://a.example/?x=1;y=2或a.b@c.example.`,
  },
  {
    name: "closing quotes stay with their sentence, brackets hold theirs together",
    source: "他说：“请放心。”客户（含代理人；下同）可退。不设“概不退货！”条款。",
    units: `
      sentence 他说:“请放心。”
      sentence 客户(含代理人;下同)可退。
      sentence 不设“概不退货!”
      sentence 条款。`,
  },
  {
    name: "a soft break inside a sentence is none",
    source: "退换\n货条件见\r\nApp 首页，详\n情致电。\n第二句",
    units: `
      sentence 退换货条件见app首页,详情致电。
      sentence 第二句`,
  },
  {
    name: "a soft break ends a line before a mark and after ：",
    source: "流程如下：\n先登记\n1、受理。\n●回访。\n",
    units: `
      sentence 流程如下:
      sentence 先登记
      item 1、受理。
      item ●回访。`,
  },
  {
    name: "hard breaks always end a line",
    source: "电话 400-1  \n邮箱 a@b.example\\\n地址 苏州<br>邮编 215000",
    units: `
      sentence 电话400-1
      sentence 邮箱a@b.example
      sentence 地址苏州
      sentence 邮编215000`,
  },
  {
    name: "marks that CommonMark does not take for emphasis are no text",
    source: "**注意：**定制商品不退。**退换货(质量问题)**由我司承担。",
    units: `
      sentence 注意:定制商品不退。
      sentence 退换货(质量问题)由我司承担。`,
  },
  {
    name: "links, images, code, entities and escapes are flattened; what is struck out is gone",
    source: "见[价格表](a.md)与![流程图](b.png)、`A&B`；费用&nbsp;&yen;50\\*，~~100元~~起。",
    units: `
      sentence 见价格表与流程图、a&b;
      sentence 费用¥50,起。`,
  },
  {
    name: "a tilde is a range, an asterisk between digits a product",
    source: "保修10~14个月，尺寸1.8*2.0米至1.5*2.0米，~20天。",
    units: "sentence 保修10~14个月,尺寸1.8*2.0米至1.5*2.0米,~20天。",
  },
  {
    name: "blanks to fill in stay",
    source: "电话：______，自__年__月__日起，收费**元。",
    units: "sentence 电话:______,自__年__月__日起,收费**元。",
  },
  {
    name: "quotations and alerts are marked",
    source: "> [!NOTE]\n> 不退**定制**\n> 商品。\n>\n> - 门\n",
    units: `
      quoted sentence 不退定制商品。
      quoted item 门`,
  },
  {
    name: "code and HTML are units of their own, comments are none",
    source: "```\n可退。\n```\n\n<div>可退</div>\n\n<!-- 可退 -->\n\n<!-- 注 --> 可退。\n",
    units: `
      code \`\`\`可退。\`\`\`
      html <div>可退</div>
      sentence 可退。`,
  },
];

const NUMBERINGS: readonly Example[] = [
  {
    name: "list items inherit the line above, nested ones their item",
    source: "以下不予退换：\n\n- 定制商品\n- 易耗品：\n  1. 灯泡\n  2. 电池\n\n- 赠品。不换\n",
    units: `
      sentence 以下不予退换:
      item 定制商品 < 以下不予退换:
      item 易耗品: < 以下不予退换:
      item 灯泡 < 易耗品:
      item 电池 < 易耗品:
      item 赠品。 < 以下不予退换:
      item 不换 < 以下不予退换:`,
  },
  {
    name: "a full sentence above a list is no lead line, 以下 is",
    source: "我们很用心。\n\n- 门\n\n以下商品不退。\n\n- 窗\n",
    units: `
      sentence 我们很用心。
      item 门
      sentence 以下商品不退。
      item 窗 < 以下商品不退。`,
  },
  {
    name: "numbered lines of one paragraph are items under its first line",
    source: "不可退换货商品：\n1、定制商品\n2、已拆封\n（1）无票\n3、人为\n\n一、投诉渠道\n拨打电话。",
    units: `
      sentence 不可退换货商品:
      item 1、定制商品 < 不可退换货商品:
      item 2、已拆封 < 不可退换货商品:
      item (1)无票 < 不可退换货商品:
      item 3、人为 < 不可退换货商品:
      label 一、投诉渠道
      sentence 拨打电话。 @ 一、投诉渠道`,
  },
  {
    name: "short numbered lines with text below are labels, by the styles of their numbers",
    source: "第一章 总则\n\n第三条 退换\n（一）条件\n7日内可退。\n（二）费用\n由我司承担。\n\n第四条　投诉\n拨打热线。",
    units: `
      label 第一章总则
      label 第三条退换 @ 第一章总则
      label (一)条件 @ 第三条退换
      sentence 7日内可退。 @ (一)条件
      label (二)费用 @ 第三条退换
      sentence 由我司承担。 @ (二)费用
      label 第四条投诉 @ 第一章总则
      sentence 拨打热线。 @ 第四条投诉`,
  },
  {
    name: "long numbered lines are sentences with their number in front",
    source: "第五条 客户收货后7日内可退货。\n\n5.1 保修期为24个月，自签收之日起计。\n\n2.5小时内响应。",
    units: `
      sentence 第五条客户收货后7日内可退货。
      sentence 5.1保修期为24个月,自签收之日起计。
      sentence 2.5小时内响应。`,
  },
  {
    name: "lines typed one thought each, without full stops, are units",
    source: "量尺0元\n出图两版以内0，第三版起50一版\n出武汉三环+100一趟\n",
    units: `
      sentence 量尺0元
      sentence 出图两版以内0,第三版起50一版
      sentence 出武汉三环+100一趟`,
  },
  {
    name: "lines broken at one width are one sentence, and so is a line that goes on",
    source:
      "收到报修之后我们会在当天与您联系并且约定上门检查的\n时间和需要准备的物品请您保持电话畅通以便我们安排\n师傅上门\n\n先清墙角、\n再量窗台\n",
    units: `
      sentence 收到报修之后我们会在当天与您联系并且约定上门检查的时间和需要准备的物品请您保持电话畅通以便我们安排师傅上门
      sentence 先清墙角、再量窗台`,
  },
  {
    name: "decimal numbers of sections are labels",
    source: "5.1 退换条件\n\n7日内。\n\n5.10 投诉渠道\n\n热线。",
    units: `
      label 5.1退换条件
      sentence 7日内。 @ 5.1退换条件
      label 5.10投诉渠道
      sentence 热线。 @ 5.10投诉渠道`,
  },
  {
    name: "a short line that says something is no label",
    source: "1、电话400-123-4567\n工作日接听。\n\n**保修24个月**\n\n**定制商品不支持七天无理由退货**\n",
    units: `
      item 1、电话400-123-4567工作日接听。
      sentence 保修24个月
      sentence 定制商品不支持七天无理由退货`,
  },
  {
    name: "bold lines and 【…】 are labels",
    source: "**投诉渠道**\n拨打热线。\n\n【退换货】\n七日内。",
    units: `
      label 投诉渠道
      sentence 拨打热线。 @ 投诉渠道
      label 【退换货】
      sentence 七日内。 @ 【退换货】`,
  },
  {
    name: "a question is the label of its answer",
    source: "Q：定制商品能退吗？\nA：质量问题可退。\n\n问：多久？答：3天。\n\n**运费谁出？**\n\n我司。",
    units: `
      label q:定制商品能退吗?
      sentence a:质量问题可退。 @ q:定制商品能退吗?
      label 问:多久?
      sentence 答:3天。 @ 问:多久?
      label 运费谁出? @ 问:多久?
      sentence 我司。 @ 运费谁出?`,
  },
  {
    name: "items with a bold title, and a list of one title",
    source: "1. **退货**\n   七日内。\n2. **换货**\n   十五日内。\n\n结束。\n\n1. 投诉渠道\n\n热线。",
    units: `
      label 退货
      item 七日内。 @ 退货
      label 换货
      item 十五日内。 @ 换货
      sentence 结束。
      label 投诉渠道
      sentence 热线。 @ 投诉渠道`,
  },
  {
    name: "numbers inside a sentence",
    source: "符合以下之一可退：（1）破损；（2）错发，（3）少件。其他见第（1）项。①电话；②邮箱。",
    units: `
      sentence 符合以下之一可退:
      item (1)破损; < 符合以下之一可退:
      item (2)错发, < 符合以下之一可退:
      item (3)少件。 < 符合以下之一可退:
      sentence 其他见第(1)项。
      item (1)电话;
      item (2)邮箱。`,
  },
  {
    name: "what a colon announces covers the parts up to the full stop",
    source: "以下情形不予退换：人为损坏；无票；超期。可换。",
    units: `
      sentence 以下情形不予退换:人为损坏;
      sentence 无票; < 以下情形不予退换:人为损坏;
      sentence 超期。 < 以下情形不予退换:人为损坏;
      sentence 可换。`,
  },
  {
    name: "words before a colon that deny cover them too, other words do not",
    source: "不予退换：人为损坏；无票。供电：锁体用电池；门铃用市电。",
    units: `
      sentence 不予退换:人为损坏;
      sentence 无票。 < 不予退换:人为损坏;
      sentence 供电:锁体用电池;
      sentence 门铃用市电。`,
  },
  {
    name: "a line without a number ends the numbering",
    source: "不退：\n1、甲\n2、乙\n\n其他说明。\n\n3、丙",
    units: `
      sentence 不退:
      item 1、甲 < 不退:
      item 2、乙 < 不退:
      sentence 其他说明。
      item 3、丙`,
  },
  {
    name: "a heading without its blank is a label",
    source: "##退换货\n\n七日内。",
    units: `
      label 退换货
      sentence 七日内。 @ 退换货`,
  },
  {
    name: "a comment on its own line splits a list",
    source: "不退：\n\n- 门\n\n<!-- 注 -->\n\n- 窗\n",
    units: `
      sentence 不退:
      item 门 < 不退:
      item 窗`,
  },
];

const FOOTNOTES: readonly Example[] = [
  {
    name: "a footnote is text, not the address of a link",
    source: "档案一户一份[^1]。\n\n[^1]: 档案仅主管可看，导出须双人审批。入职签保密协议。\n",
    units: `
      sentence 档案一户一份。
      sentence 档案仅主管可看,导出须双人审批。
      sentence 入职签保密协议。`,
  },
  {
    name: "a link's address is none",
    source: "见[价目表][1]。\n\n[1]: 价目表.md\n",
    units: "sentence 见价目表。",
  },
  {
    name: "masks are no emphasis",
    source: "电话 0769-8888****，邮箱 service@****.com，另有**热线**。",
    units: "sentence 电话0769-8888****,邮箱service@****.com,另有热线。",
  },
];

const TABLES: readonly Example[] = [
  {
    name: "cells follow their header, whose unit they need",
    source: "收费如下：\n\n| 项目 | 费用(元/次) |\n|:--|--:|\n| 上门 | **50** |\n| 测量 | 免费<br>限市区 |\n",
    units: `
      sentence 收费如下:
      label 项目;费用(元/次); < 收费如下:
      row 项目:上门;费用(元/次):50; < 收费如下:
      row 项目:测量;费用(元/次):免费;限市区; < 收费如下:`,
  },
  {
    name: "an empty first cell and 同上 have the text above, other empty cells have none",
    source: "| 部位 | 年 | 备注 |\n|-|-|-|\n| 门 | 五 | 含锁 |\n| | 三 | |\n| 窗 | 同上 | 〃 |\n",
    units: `
      label 部位;年;备注;
      row 部位:门;年:五;备注:含锁;
      row 部位:门;年:三;
      row 部位:窗;年:三;`,
  },
  {
    name: "a header alone is a row, and so is one with values",
    source: "| 投诉电话 | 400-1 |\n|-|-|\n\n说明。\n\n| 电话 | 400-123-4567 |\n|-|-|\n| 邮箱 | a@b.example |\n",
    units: `
      row 投诉电话;400-1;
      sentence 说明。
      row 电话;400-123-4567;
      row 电话:邮箱;400-123-4567:a@b.example;`,
  },
  {
    name: "line breaks at the edge of a cell",
    source: "| a |\n|-|\n| <br>甲<br>乙<br> |\n",
    units: `
      label a;
      row a:甲;乙;`,
  },
  {
    name: "columns without a header",
    source: "| | 市区 |\n|-|-|\n| 上门 | 50元 |\n",
    units: `
      label 市区;
      row 上门;市区:50元;`,
  },
  {
    name: "a comment on its own line ends the table",
    source: "| a | b |\n|-|-|\n| 1 | 2 |\n<!-- 注 -->\n| 3 | 4 |\n",
    units: `
      label a;b;
      row a:1;b:2;
      sentence | 3 | 4 |`,
  },
];

describe.each([
  ["paragraphs", PARAGRAPHS],
  ["lists and numberings", NUMBERINGS],
  ["footnotes and masks", FOOTNOTES],
  ["tables", TABLES],
])("units of %s", (_, examples) => {
  it.each(examples)("$name", ({ source, units }) => {
    expect(unitLines(parse(source))).toEqual(lines(units));
  });

  it.each(examples)("$name, in a file with front matter, CRLF and 𠮷 in front", ({ source, units }) => {
    const document = parse(`---\ntitle: 𠮷😀\n---\n\n${source}`.replaceAll(/\r?\n/g, "\r\n"));
    expect(unitLines(document)).toEqual(lines(units));
    for (const unit of document.units) expect(unit.span.start).toBeGreaterThanOrEqual(21);
  });
});

describe("content of units", () => {
  it("marks strong text, also where CommonMark does not", () => {
    const { units } = parse("**不退**定制商品，**注意：**拆封不换。");
    const [unit] = units;
    expect(unit?.content.strong.map(({ start, end }) => unit.content.mapped.text.slice(start, end))).toEqual([
      "不退",
      "注意:",
    ]);
  });

  it("knows the cells of a row, with header text at the place of the cell", () => {
    const source = "| 项目 | 费用 |\n|-|-|\n| 上门 | 50 元 |\n";
    const row = parse(source).units[1];
    const { mapped, cells } = row?.content ?? { mapped: null, cells: [] };
    expect(cells.map(({ header, body }) => [header, body].map((at) => mapped?.text.slice(at.start, at.end)))).toEqual([
      ["项目", "上门"],
      ["费用", "50元"],
    ]);
    const start = (row?.span.start ?? 0) + (startAt(mapped?.places ?? [], cells[1]?.header.start ?? 0) ?? 0);
    expect(source.slice(start, start + 2)).toBe("50");
  });

  it("names the columns of cells left empty, and in the header those of which all are", () => {
    const { units } = parse("| 项目 | 费用 | 备注 |\n|-|-|-|\n| 上门 | | |\n| 测量 | | 限市区 |\n");
    expect(units.map(({ content }) => content.cells.map(({ blank }) => blank))).toEqual([
      ["", "费用", ""],
      ["", "费用", "备注"],
      ["", "费用", ""],
    ]);
  });

  it("counts the depth of lists", () => {
    expect(parse("文\n\n- 甲\n  - 乙\n").units.map((unit) => unit.content.depth)).toEqual([0, 1, 2]);
  });
});
