import type { Encoding } from "./decode.ts";

/**
 * Bytes of a text in the encoding that its file had before, with the byte order mark it had; null for GB18030, which
 * nothing here can write.
 */
export function encode(text: string, encoding: Encoding, before: Uint8Array): Uint8Array | null {
  switch (encoding) {
    case "UTF-8": {
      const marked = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
      return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
    }
    case "UTF-16LE":
      return utf16(text, true);
    case "UTF-16BE":
      return utf16(text, false);
    case "GB18030":
      return null;
  }
}

/** Text in UTF-16 is only read where it has its mark. */
function utf16(text: string, littleEndian: boolean): Uint8Array {
  const marked = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}
