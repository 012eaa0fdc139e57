/** Words that make a short line a statement: it says something, so it is not the title of what follows. */
const STATEMENT =
  /不支持|不予|不退|不换|不得|不可|不能|不再|不收|承担|负责|视为|必须|应当|应由|须|请|可以|可在|可于|可由|为准|一律|概不|有权|享受|提供|支持|予以|自[^己]|由.{1,6}(?:承担|负责|支付)/;

const VALUE =
  /[0-9０-９]\s*(?:年|个?月|天|日|小时|分钟|元|%|％|次|折|倍|工作日)|[0-9０-９][0-9０-９\-－—\s]{5,}[0-9０-９]|@|https?:/;

/**
 * Whether a line reads like a title: short, one phrase, no value. `rest` is the line without its mark, `loose` allows a
 * comma (numbered sections are often titled with one).
 */
export function isTitle(rest: string, loose: boolean): boolean {
  const text = rest.trim().replace(/[：:]$/, "");
  if (text.length > (loose ? 24 : 20)) return false;
  if (/[。！；!;．]|[：:]./.test(text) || VALUE.test(text)) return false;
  if (/[？?]./.test(text)) return false;
  if (/[，,]/.test(text) && !(loose && text.length <= 20 && text === rest.trim())) return false;
  return text.length <= 8 || /[？?]$/.test(text) || !STATEMENT.test(text);
}

/** A line behind a bullet or an emoji is rather an item: only a few words without a number make it a title. */
export function isShortTitle(rest: string): boolean {
  return isTitle(rest, false) && (isQuestion(rest) || (rest.trim().length <= 10 && !/[0-9０-９]/.test(rest)));
}

/** A line that is one short question. */
export function isQuestion(line: string): boolean {
  return line.length <= 48 && /[？?]/.test(line) && /^[^。！；!;？?]*[？?][”"』」]?$/.test(line.trim());
}

/** Whether a line announces the lines below it: it ends in a colon, or says 以下, 如下. */
export function announces(text: string): boolean {
  const line = text.trim();
  if (/[：:]$/.test(line)) return true;
  return (
    line.length <= 60 && /以下|下列|下述|如下|下表|見下|见下|分别(?:为|是)/.test(line) && !/以下(?:的|简称)/.test(line)
  );
}

const COVERS_ALL = /^[^:。]{0,40}(?:以下|下列|下述|如下|包括|情形|情况|之一|范围|条件|不|无|非|禁|勿|恕)[^:。]{0,12}:./;

/** Whether the words before a colon head everything up to the full stop (以下情形不予退换：甲；乙。), in normalised text. */
export function coversAll(text: string): boolean {
  return text.includes(":") && COVERS_ALL.test(text);
}
