/** A mark that starts a line of a pseudo-list or pseudo-heading: `一、`, `（一）`, `1、`, `1)`, `①`, `第一条`, `5.1`, `●`. */
export interface Mark {
  /** Marks of one list share their style. */
  readonly style: string;
  /** Marks that number articles and sections (第三条, 一、, （一）, 5.1) rather than items. */
  readonly section: boolean;
  /** A sign or emoji that numbers nothing. */
  readonly bullet: boolean;
  /** Length in UTF-16 units, blanks after it included. */
  readonly length: number;
}

const NUMERAL = "[一二三四五六七八九十百零〇两]";
const DIGIT = "[0-9０-９]";

/** What makes `5.1` a value and not a number of a section. */
const VALUE_UNIT =
  "(?:万|千|百|元|块|倍|折|成|个|米|厘|毫|公|小时|分|秒|天|日|年|月|周|次|件|套|级|寸|吨|升|平|㎡|%|％|℃)";

const STYLES: readonly { readonly style: string; readonly section: boolean; readonly pattern: RegExp }[] = [
  { style: "第章", section: true, pattern: new RegExp(`^第(?:${NUMERAL}{1,5}|${DIGIT}{1,3})[编編章]`) },
  { style: "第节", section: true, pattern: new RegExp(`^第(?:${NUMERAL}{1,5}|${DIGIT}{1,3})[节節](?!课)`) },
  { style: "第条", section: true, pattern: new RegExp(`^第(?:${NUMERAL}{1,5}|${DIGIT}{1,3})[条條](?![款规約约])`) },
  {
    style: "第款",
    section: true,
    pattern: new RegExp(`^第(?:${NUMERAL}{1,5}|${DIGIT}{1,3})(?:部分|款|项|項)(?=[\\s　：:、]|$)`),
  },
  { style: "一、", section: true, pattern: new RegExp(`^${NUMERAL}{1,4}(?:[、．.]|　)(?!${NUMERAL})`) },
  { style: "（一）", section: true, pattern: new RegExp(`^[（(]${NUMERAL}{1,4}[）)]`) },
  { style: "㈠", section: true, pattern: /^[㈠-㈩]/ },
  {
    style: "5.1.1",
    section: true,
    pattern: new RegExp(
      `^${DIGIT}{1,2}(?:\\.${DIGIT}{1,2}){2,3}(?=[\\s　、]|[\\u4e00-\\u9fff（(【“])(?!\\s*${VALUE_UNIT})`,
    ),
  },
  {
    style: "5.1",
    section: true,
    pattern: new RegExp(`^${DIGIT}{1,2}\\.${DIGIT}{1,2}(?=[\\s　、]|[\\u4e00-\\u9fff（(【“])(?!\\s*${VALUE_UNIT})`),
  },
  { style: "1、", section: false, pattern: new RegExp(`^${DIGIT}{1,3}(?:[、．]|\\.(?!${DIGIT}))(?=.)`) },
  { style: "1)", section: false, pattern: new RegExp(`^${DIGIT}{1,3}[)）]`) },
  { style: "(1)", section: false, pattern: new RegExp(`^(?:[（(]${DIGIT}{1,3}[)）]|[⑴-⒇])`) },
  { style: "①", section: false, pattern: /^[①-⑳㉑-㉟㊱-㊿❶-❿➀-➓]/ },
  { style: "a)", section: false, pattern: /^[A-Za-zＡ-Ｚａ-ｚ][、.．)）](?![A-Za-z])/ },
  { style: "1️⃣", section: false, pattern: /^[0-9]\ufe0f?\u20e3/ },
  { style: "●", section: false, pattern: /^[·•●○◆◇■□▪▫▶►▸★☆✓✔√※➤➢▎▍▌◎⊙]+/ },
  {
    style: "emoji",
    section: false,
    pattern: /^(?:\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?)*)+/u,
  },
];

/** Plain Chinese text never starts a mark: most lines are decided by their first character. */
const FIRST =
  /^[一二三四五六七八九十百零〇两第（(㈠-㈩0-9０-９⑴-⒇①-⑳㉑-㉟㊱-㊿❶-❿➀-➓A-Za-zＡ-Ｚａ-ｚ·•●○◆◇■□▪▫▶►▸★☆✓✔√※➤➢▎▍▌◎⊙\u2000-\u32ff\ud83c-\ud83e]/;

/** The mark at the start of a line, or null. */
export function markOf(line: string): Mark | null {
  if (!FIRST.test(line)) return null;
  for (const { style, section, pattern } of STYLES) {
    const match = pattern.exec(line);
    if (!match) continue;
    const blanks = /^[\s　]*/.exec(line.slice(match[0].length))?.[0].length ?? 0;
    const bullet = style === "●" || style === "emoji";
    // ◆ questions and ● answers are two lists; emoji change from item to item.
    const own = style === "●" ? (match[0][0] ?? style) : style;
    return { style: own, section, bullet, length: match[0].length + blanks };
  }
  return null;
}

/** `Q：`, `问：`, `问题3、`: the line is a question, and the label of what follows. */
export function isQuestionMark(line: string): boolean {
  return /^(?:Q|q|Ｑ|问题?|問題?|提问|提問)\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:.、．)）]/.test(line);
}

/** `A：`, `答：`: starts a line of its own, and an answer is never a label. */
export function isAnswerMark(line: string): boolean {
  return /^(?:A|a|Ａ|答案?|回答|回复|回覆)\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:.、．]/.test(line);
}
