import { expect, it } from "vitest";
import { namesOneWay } from "../../../server/src/core/detect/channels.ts";
import { passagesIn } from "./builtInRubric.ts";

it.each<[text: string, one: boolean]>([
  ["加微信 muyu-dz，晚上回得快。", true],
  ["揾阿珊：WhatsApp 5566 0381。", true],
  ["不满意请拨 028-8525 6017 找店长。", true],
  ["请写邮件至 support@muyu.example，该邮箱印在报价单上。", true],
  ["不满意请拨 028-8525 6017，或到门店找店长。", false],
  ["不满意请拨 028-8525 6017；订单页有“我要吐槽”。", false],
  ["两条路：028-8525 6017，再就是找驻场的小周。", false],
  ["028-8525 6017\n\n028-8525 6018", false],
  ["投诉电话待定。", false],
])("%s", (text, one) => {
  expect(namesOneWay("8.1/complaint-channels", { all: passagesIn(text) })).toBe(one);
});

it("asks nothing of elements that one way is enough for", () => {
  expect(namesOneWay("7.2/repair-told", { all: passagesIn("请拨 028-8525 6017。") })).toBe(false);
});
