export { DEFAULT_LOCALE } from "../core/messages/message.ts";
