import type { Locale } from "../core/messages/message.ts";

/** Language where neither an option nor a configuration says so; never the machine's. */
export const DEFAULT_LOCALE: Locale = "zh-CN";
