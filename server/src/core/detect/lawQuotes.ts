import type { UnitContent } from "../policy/document.ts";

const STATUTE =
  /《[^》]{2,24}(?:法|条例|办法|规定|细则|解释)》|(?:消费者权益保护法|民法典|价格法|广告法|合同法|三包规定)/;
/** A list of phrases that staff must not say. */
const FORBIDDEN_PHRASE = /^[^\u4e00-\u9fff]{0,3}(?:✗|❌|✘|×|错误(?:示范|说法)|禁用语?|禁语|不要说|不能说|不许说|别说)/;
const DISOWNED =
  /无效|禁止|不得|不使用|不设|不(?:要|再|必){0,2}写|不说|不会|不能用|从不|删(?:除|掉|去|了)|禁用|不出现|杜绝|废除|(?:已|须|应|要|予以?)取消|取消(?:了|该|此|这)|作废|清理|退件|不许|不准|违法|扣(?:当|本)|不搞|不玩|不认同|不学|不认这|那一套|霸王条款|站不住脚|合法吗|有效吗|(?:不可|不能|不应|不宜|切勿)(?:向|对|跟|说|写|声称|担保|保证|承诺)|收回|撤下|划掉|改掉|举报|字样|字句|之类|自查/;
/** What is told of others ("有的小作坊在收据上印着…", "听说有些店付了订金就不退"). */
const OF_OTHERS =
  /(?:有的|有些|(?<!某)某(?!某)些?|个别|不少)[^,。;!?]{0,6}(?:店|商家|作坊|(?<!出)厂|公司|同行)|听[^,。;!?]{0,4}说|(?:有人|误|别|莫)以为|别人?家[^,。;!?]{0,4}(?:条款|合同|合约|写|印)|(?:遇到|碰到|遇上)[^。;!?]*的(?:商家|店家|公司)/;
/** What the reader is asked to look for ("请检查保修卡是否写成了…"), and what a customer asks in doubt ("真的概不退换吗?"). */
const ASKED =
  /(?:检查|核对|注意|查看|留意|审查|看看)[^。;]{0,20}(?:是否|有没有|有无)|是不是担心|(?:真的|是不是|难道|会不会)[^。;!?]*\?$/;
const CITED = /(?:法|条例|办法|规定|细则)》?(?:第[^,。;]{1,8}条)?[^。;]{0,6}(?:明确|规定|指出|要求|载明)[:,]/;

/** The words of a statute, and words a policy names only to renounce them ("不设“最终解释权”"). `text` ends with the unit's own. */
export function isRenounced(
  content: UnitContent,
  text: string,
  range: { readonly start: number; readonly end: number },
): boolean {
  if ((content.quoted && STATUTE.test(text)) || FORBIDDEN_PHRASE.test(text)) return true;
  const before = text.slice(0, range.start);
  const quote = quotationAt(text, range.end);
  if (quote && (DISOWNED.test(text.slice(0, quote.start) + text.slice(quote.end)) || STATUTE.test(before))) return true;
  return CITED.test(before) || OF_OTHERS.test(sentenceAt(text, range)) || ASKED.test(sentenceAt(text, range));
}

/** The sentence that a range ends in, with what the range has of the one before and with its end mark. */
function sentenceAt(text: string, range: { readonly start: number; readonly end: number }): string {
  const start = text.slice(0, range.start).search(/[^。;!?]*$/);
  const rest = text.slice(range.end).search(/[。;!?]/);
  return text.slice(start, rest < 0 ? text.length : range.end + rest + 1);
}

const OPENING = /[“「『‘"]/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["‘", "’"],
  ['"', '"'],
]);

/** The quotation that what ends there stands in; it may begin before its quotation mark ("不得约定“下单后不得取消”"). */
function quotationAt(text: string, end: number): { readonly start: number; readonly end: number } | null {
  for (let at = 0; at < end; at++) {
    const open = text.charAt(at);
    if (!OPENING.test(open)) continue;
    const close = text.indexOf(CLOSING.get(open) ?? open, at + 1);
    if (close < 0) return null;
    if (close >= end - 2) return { start: at, end: close + 1 };
    at = close;
  }
  return null;
}
