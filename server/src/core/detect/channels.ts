import type { ValueKind } from "../text/values.ts";
import type { Passage } from "./passage.ts";

/** Elements of the built-in standard that ask for two ways to reach the company. */
const ASK_FOR_TWO: ReadonlySet<string> = new Set(["4.5/advice-channels", "8.1/complaint-channels"]);

const CONTACT: ReadonlySet<ValueKind> = new Set(["phone", "email", "url", "account", "address"]);

const BY_PHONE = /电话|热线|座机|手机|总机|直线|短号|致电|来电|拨|专线|打给|打我|打这|tel|phone|ticket/;

/** Ways to reach a company, by what they are named; one line may name several. */
const WAYS: readonly RegExp[] = [
  BY_PHONE,
  /邮箱|邮件|mail|电邮/,
  /微信|wechat|企微|服务号|公众号|群(?!体|众)|小程序|app(?!l)|支付宝|生活号|视频号/,
  /扫|二维码|小圆码|的码/,
  /官网|网站|网页|网上|线上|在线|站内|旺旺|店铺|留言|表单|工单|后台|平台|门户|私信|评论区|订单页|portal/,
  /到店|门店|店里|店内|店门|柜台|柜上|前台|来厂|厂里|厂门|来店|当面|面谈|面对面|亲临|展厅|服务[台站]|护士站|到访|登门|来站|接待日|圆桌|中心|茶桌/,
  /来信|写信|信函|书面|书信|投书|意见[箱簿本卡]|簿|匣|明信片|登记册|邮寄|信箱|寄信/,
  /短信|传真|whatsapp|line|facebook|脸书|telegram|抖音|小红书|qq|钉钉|飞书|微博|知乎|b站|对讲/,
  /居委会|协会|志愿者|主委|管家|驻场|驻院|视频客服/,
];

/** Whatever it is called, there is another. */
const CHOICE = /两[种样条个]|二选一|或|亦可|也可|也行/;

/** So near before a contact (characters), a way is named for what it is: "WhatsApp 5566 0381". */
const NEAR = 8;

/** Whether a scope names one way only where the element asks for two. */
export function namesOneWay(element: string, scope: { readonly all: readonly Passage[] }): boolean {
  if (!ASK_FOR_TWO.has(element)) return false;
  const passages = scope.all;
  const contacts = new Set<string>();
  const own = new Set<RegExp>();
  for (const { text, facts } of passages) {
    for (const { kind, start, end } of facts.values) {
      if (!CONTACT.has(kind)) continue;
      contacts.add(text.slice(start, end));
      for (const way of WAYS) if (way.test(text.slice(Math.max(0, start - NEAR), end))) own.add(way);
      if (kind === "phone") own.add(BY_PHONE);
    }
  }
  if (contacts.size !== 1 || passages.some(({ text }) => CHOICE.test(text))) return false;
  return WAYS.every((way) => own.has(way) || !passages.some(({ text }) => way.test(text)));
}
