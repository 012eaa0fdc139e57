import { CATALOGUE, isMessageId } from "./catalogue.ts";
import { type Locale, localised, type Message, type MessageArgument } from "./message.ts";
import { fillTemplate, wordsOf } from "./template.ts";

/** The text of a message. An id the catalogue does not know gives the id itself: wording never throws. */
export function word(message: Message, locale: Locale): string {
  if (!isMessageId(message.id)) return message.id;
  const words = wordsOf(message.args, (value) => wordArgument(value, locale));
  return fillTemplate(localised(CATALOGUE[message.id], locale), words).trim();
}

function wordArgument(value: MessageArgument, locale: Locale): string {
  if (typeof value !== "object") return String(value);
  return "id" in value ? word(value, locale) : localised(value, locale);
}
