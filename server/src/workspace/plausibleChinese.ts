/** The characters that make up about half of any modern Chinese text, policies included. */
const COMMON = new Set(
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能子那得于着下自之年过发后作里用道行所然家种事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日者意无力与长把机十第公已工使情明性知全三又关点正业外将两高间由问很最重并物手应向头文体相见被利什二等产或新己制身加月话合回特代内信表化给位次度门常先提立及比员解水名真处走各入几口认条平系气题更别打总何电数安少报才结受目太量再建务做接必场件计期市直金指统区保便决展书非则听达放即且权完设式路记品住告类求据程须服售客户顾费退换修质货订商消息费双甲乙方收付款约请您按元".split(
    "",
  ),
);

/**
 * Whether text decoded as GB18030 is Chinese and not another encoding's bytes read wrongly: Big5, Shift-JIS and EUC-KR
 * decode without an error, but to characters that hardly anybody writes.
 */
export function looksChinese(text: string): boolean {
  let han = 0;
  let common = 0;
  let strange = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if (code >= 0x4e00 && code <= 0x9fff) {
      han++;
      if (COMMON.has(character)) common++;
    } else if (!isPunctuation(code)) strange++;
  }
  return han >= 4 && common * 4 >= han && strange * 12 <= han;
}

/** General and CJK punctuation, full-width forms, arrows, signs and numerals that Chinese text uses. */
function isPunctuation(code: number): boolean {
  return (
    (code >= 0xa0 && code <= 0xff) ||
    (code >= 0x2000 && code <= 0x27bf) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0x3200 && code <= 0x33ff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x1f000 && code <= 0x1faff)
  );
}
