import { message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";
import { decode, type Encoding, type Refusal } from "./decode.ts";
import { type Files, ReadError, type ReadFailure } from "./ports.ts";

export type ReadText =
  | { readonly kind: "text"; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: "unreadable"; readonly reason: Message };

/** Reads and decodes each file once; what cannot be read is an answer, not an exception. */
export class TextReader {
  private readonly files: Files;
  private readonly known = new Map<string, Promise<ReadText>>();

  constructor(files: Files) {
    this.files = files;
  }

  read(path: string, signal?: AbortSignal): Promise<ReadText> {
    const known = this.known.get(path);
    if (known) return known;
    const reading = this.readNow(path, signal);
    this.known.set(path, reading);
    return reading;
  }

  private async readNow(path: string, signal?: AbortSignal): Promise<ReadText> {
    try {
      const decoded = decode(await this.files.read(path, signal));
      return decoded.kind === "text" ? decoded : { kind: "unreadable", reason: refusalMessage(decoded.refusal) };
    } catch (error) {
      signal?.throwIfAborted();
      return { kind: "unreadable", reason: failureMessage(error) };
    }
  }
}

function refusalMessage(refusal: Refusal): Message {
  switch (refusal) {
    case "binary":
      return message("unreadable/binary");
    case "utf-32":
      return message("unreadable/encoding", { encoding: "UTF-32" });
    case "broken-utf-8":
      return message("unreadable/broken", { encoding: "UTF-8" });
    case "broken-utf-16":
      return message("unreadable/broken", { encoding: "UTF-16" });
    case "unknown-encoding":
      return message("unreadable/unknown-encoding");
  }
}

export function failureMessage(error: unknown): Message {
  const failure: ReadFailure = error instanceof ReadError ? error.failure : "failed";
  switch (failure) {
    case "absent":
      return message("unreadable/absent");
    case "not-a-file":
      return message("unreadable/not-a-file");
    case "no-permission":
      return message("unreadable/no-permission");
    case "outside":
      return message("unreadable/outside");
    case "too-large":
      return message("unreadable/too-large", { limit: 20 });
    case "failed":
      return message("unreadable/failed", { reason: error instanceof Error ? error.message : String(error) });
  }
}
