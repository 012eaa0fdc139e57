import { looksChinese } from "./plausibleChinese.ts";

/** Encodings that are read; the last three are told to the writer. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "GB18030";

export type Refusal = "binary" | "utf-32" | "broken-utf-8" | "broken-utf-16" | "unknown-encoding";

export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/**
 * Text of a file, without its byte order mark, where its encoding is certain: a mark, valid UTF-8, or valid GB18030
 * that reads as Chinese. Anything else is refused by name, because a score over wrongly decoded text would be a lie.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return refuse("utf-32");
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return refuse("utf-32");
  if (a === 0xff && b === 0xfe) return marked(bytes, "UTF-16LE", "broken-utf-16");
  if (a === 0xfe && b === 0xff) return marked(bytes, "UTF-16BE", "broken-utf-16");
  if (a === 0xef && b === 0xbb && c === 0xbf) return marked(bytes, "UTF-8", "broken-utf-8");
  if (bytes.includes(0)) return refuse("binary");
  const utf8 = strictly(bytes, "UTF-8");
  if (utf8 !== null) return { kind: "text", text: utf8, encoding: "UTF-8" };
  const gb = strictly(bytes, "GB18030");
  if (gb !== null && looksChinese(gb)) return { kind: "text", text: gb, encoding: "GB18030" };
  return refuse(isMostlyControl(bytes) ? "binary" : "unknown-encoding");
}

function marked(bytes: Uint8Array, encoding: Encoding, otherwise: Refusal): Decoded {
  const text = strictly(bytes, encoding);
  if (text === null) return refuse(otherwise);
  return text.includes("\0") ? refuse("binary") : { kind: "text", text, encoding };
}

/** Null where a byte is not valid, or where this platform does not know the encoding. */
function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding.toLowerCase(), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Control characters other than tab, line breaks and form feed hardly occur in text of any encoding. */
function isMostlyControl(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const control = sample.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return control * 50 > sample.length;
}

function refuse(refusal: Refusal): Decoded {
  return { kind: "refused", refusal };
}
