import type { UnitContent } from "../policy/document.ts";

const STATUTE =
  /《[^》]{2,24}(?:法|条例|办法|规定|细则|解释)》|(?:消费者权益保护法|民法典|价格法|广告法|合同法|三包规定)/;
/** A list of phrases that staff must not say. */
const FORBIDDEN_PHRASE = /^[^\u4e00-\u9fff]{0,3}(?:✗|❌|✘|×|错误(?:示范|说法)|禁用语?|禁语|不要说|不能说|不许说|别说)/;
const DISOWNED =
  /无效|禁止|不得|不使用|不设|不写|不说|不会|不能用|从不|删除|禁用|不出现|杜绝|废除|取消|作废|清理|退件|不许|不准|违法|扣(?:当|本)/;
const CITED = /(?:法|条例|办法|规定|细则)》?(?:第[^,。;]{1,8}条)?[^。;]{0,6}(?:明确|规定|指出|要求|载明)[:,]/;

/** The words of a statute, and words a policy names only to renounce them ("不设“最终解释权”"). `text` ends with the unit's own. */
export function isRenounced(
  content: UnitContent,
  text: string,
  range: { readonly start: number; readonly end: number },
): boolean {
  if ((content.quoted && STATUTE.test(text)) || FORBIDDEN_PHRASE.test(text)) return true;
  const before = text.slice(0, range.start);
  if (insideQuotes(text, range.start, range.end) && (DISOWNED.test(text) || STATUTE.test(before))) return true;
  return CITED.test(before);
}

const OPENING = /[“「『‘"]/;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["‘", "’"],
  ['"', '"'],
]);

function insideQuotes(text: string, start: number, end: number): boolean {
  for (let at = 0; at < start; at++) {
    const open = text.charAt(at);
    if (!OPENING.test(open)) continue;
    const close = text.indexOf(CLOSING.get(open) ?? open, at + 1);
    if (close < 0) return false;
    if (close >= end - 1) return true;
    at = close;
  }
  return false;
}
