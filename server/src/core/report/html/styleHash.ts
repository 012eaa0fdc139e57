import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** A style element's source for a content policy: unlike a nonce it is the same in every run, so reports are too. */
export function styleHash(style: string): string {
  return `sha256-${base64(sha256(utf8ToBytes(style)))}`;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((by) => DIGITS.charAt((group >> by) & 63)).join("");
    const present = bytes.length - at;
    text += present >= 3 ? digits : digits.slice(0, present + 1).padEnd(4, "=");
  }
  return text;
}
