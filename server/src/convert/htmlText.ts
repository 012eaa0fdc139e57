import { decode } from "../workspace/decode.ts";

const CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i;
/** A page says its encoding near its start. */
const LOOKED_AT = 4096;

/**
 * Text of an HTML file: by its byte order mark, as UTF-8, by what its `meta` says, or as GB18030 where it reads as Chinese;
 * null where none of these fits.
 */
export function htmlText(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  const said = CHARSET.exec(start)?.[1]?.toLowerCase();
  const decoded = decode(bytes);
  if (decoded.kind === "text" && (decoded.encoding !== "GB18030" || said === undefined)) return decoded.text;
  if (said === undefined) return null;
  try {
    // What calls itself gb2312 often holds characters of the larger set.
    return new TextDecoder(/^gb/.test(said) ? "gb18030" : said, { fatal: true }).decode(bytes);
  } catch {
    return decoded.kind === "text" ? decoded.text : null;
  }
}
