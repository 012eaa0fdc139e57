import type { UnitContent } from "./document.ts";
import { ORDINAL } from "./sentences.ts";

/** Longer lines say something rather than name what follows. */
const LABEL_LENGTH = 24;

/**
 * A line that names what follows instead of stating it: 第三条 维修, （一）退换条件, a bold line of its own, the question of a
 * Q&A. `followed`: more text of the same paragraph comes after it.
 */
export function isLabel(written: string, content: UnitContent, followed: boolean, count: number): boolean {
  const text = content.mapped.text;
  if (isQuestion(written)) return true;
  if (text.length > LABEL_LENGTH || /[,;。!?]/.test(text.slice(0, -1)) || /[。!;]$/.test(text)) return false;
  if (/^第[一二三四五六七八九十百零〇\d]{1,4}[条条章节]/.test(text))
    return !statesValue(text.replace(/^第[^条章节]{1,4}[条章节]/, ""));
  if (statesValue(text)) return false;
  const bold =
    content.strong.length === 1 && (content.strong[0]?.end ?? 0) - (content.strong[0]?.start ?? 0) >= text.length - 1;
  if (bold && (followed || count === 1)) return true;
  const body = written.replace(/^[*_\s]+/, "").replace(ORDINAL, "");
  const ordinal = body.length < written.replace(/^[*_\s]+/, "").length;
  return ordinal && text.length <= 16 && (followed || count === 1) && !/[:]$/.test(text) && isNominal(text);
}

/** "Q：", "问：" and a numbered question are answered by what follows. */
function isQuestion(written: string): boolean {
  return (
    /^[*_\s]*(?:[Qq]\d{0,2}|问|問)\s*[：:.、]/.test(written) ||
    /^[*_\s]*(?:\d{1,2}[、.．]\s*)?[^。；;]{2,40}[？?][*_]*$/.test(written)
  );
}

/** A number, an amount or a time makes even a short line a statement. */
function statesValue(text: string): boolean {
  return /\d(?!\d{0,2}[、.)])|[一二三四五六七八九十两半]{1,3}(?:个?月|年|天|日|小时|元|次|周)|免费|包邮/.test(
    text.replace(/^[\d.、()]+/, ""),
  );
}

/** Titles do not end or turn on a verb phrase of promise. */
function isNominal(text: string): boolean {
  return !/(?:可以|不予|不可|可退|可换|由.{1,6}承担|负责|提供|必须|应当|均可|保证|先.{1,6}再)/.test(text);
}

/** A sentence that introduces the list or table after it. */
export function opensList(text: string): boolean {
  return (
    /[:]$/.test(text) ||
    /(?:如下|以下|下列|下述|下表|见下|包括)[^。]{0,12}[。:]?$/.test(text) ||
    (text.length <= 24 && !/[。!?;]$/.test(text))
  );
}
