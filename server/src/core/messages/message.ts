/** Languages in which findings and reports are worded. */
export type Locale = "zh-CN" | "en";

/** Language where neither an option nor a configuration says so; never the machine's. */
export const DEFAULT_LOCALE: Locale = "zh-CN";

export const LOCALES: readonly Locale[] = ["zh-CN", "en"];

/** A text in every language, side by side. */
export interface Localised {
  readonly zh: string;
  readonly en: string;
}

/** A nested message is worded on its own first. */
export type MessageArgument = string | number | Localised | Message;

/**
 * What a finding says, before it is worded: an id of the message catalogue and the values for its `{placeholders}`.
 * Nothing decides by worded text.
 */
export interface Message {
  readonly id: string;
  readonly args: Readonly<Record<string, MessageArgument>>;
}

export function localised(text: Localised, locale: Locale): string {
  return locale === "zh-CN" ? text.zh : text.en;
}

/** Texts in a row, with a Chinese mark between them or what English has in its place. */
export function joined(texts: readonly string[], mark: "、" | "，" | "；", locale: Locale): string {
  return texts.join(locale === "zh-CN" ? mark : mark === "；" ? "; " : ", ");
}
