/** What a set's style line says, as one of a few kinds; the first that fits. */
const STYLES: readonly (readonly [name: string, words: RegExp])[] = [
  ["Hong Kong, Macau, Taiwan", /台灣|台湾|香港|澳門|Taiwan|Hong Kong|Macau|traditional script|粤|粵|繁體/],
  ["contract, agreement", /合同|协议|contract|agreement/],
  ["tender, promise", /投标|承诺|tender|promise/],
  ["questions and answers, dialogue", /问答|Q&A|FAQ|对话|话术|一问一答/],
  ["post, shop page", /微信|公众号|朋友圈|直播|置顶|推文|群|网页|官网|详情|动态|App|小程序|帖|平台|e-commerce|online/],
  ["letter, diary, story", /信|日记|手记|散文|故事|手札|letter|diary|first-person|literary|叙述|叙事|口述|流水账|日誌/],
  ["price list, table", /价目|表格为主|时效表|price|table-heavy|table-driven/],
  ["small trade, careless typing", /手写|错字|作坊|短句|电报|小铺|notice|colloquial|plain|handwritten|careless/],
  ["regulation, manual, procedure", /./],
];

export function styleOf(line: string): string {
  return STYLES.find(([, words]) => words.test(line))?.[0] ?? "";
}
