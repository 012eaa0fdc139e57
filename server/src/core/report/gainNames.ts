import type { Gain } from "../assessment/gains.ts";
import { message } from "../messages/catalogue.ts";
import { joined, type Locale, localised } from "../messages/message.ts";
import { word } from "../messages/word.ts";

/** What a step asks for: the names of its elements, beyond `limit` their number. */
export function gainNames({ elements }: Gain, locale: Locale, limit: number): string {
  const names = elements.slice(0, limit).map((element) => localised(element.name, locale));
  const text = joined(names, "、", locale);
  if (elements.length <= limit) return text;
  return word(message("report/gain/more", { elements: text, count: elements.length }), locale);
}
