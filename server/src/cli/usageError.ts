import { message } from "../core/messages/catalogue.ts";
import type { Locale, Message } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import { printable } from "../core/report/paint.ts";
import { nearest } from "../core/yaml/nearest.ts";
import type { Shard } from "../workspace/shard.ts";
import type { Output } from "./world.ts";

/** The command line cannot be carried out as written. */
export class UsageError extends Error {
  readonly text: Message;

  constructor(text: Message) {
    super(text.id);
    this.name = "UsageError";
    this.text = text;
  }
}

/** One of the allowed values, or a usage error that names the nearest. */
export function oneOf<T extends string>(option: string, found: string, allowed: readonly T[]): T {
  const value = allowed.find((candidate) => candidate === found);
  if (value !== undefined) return value;
  throw new UsageError(
    message("usage/not-one-of", {
      option,
      found,
      expected: { zh: allowed.join("、"), en: allowed.join(", ") },
      nearest: nearest(found, allowed) ?? "",
    }),
  );
}

/** `--as-of` takes real days only. */
export function realDate(option: string, found: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(found) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (year !== undefined && date.toISOString().startsWith(found)) return found;
  throw new UsageError(message("usage/not-date", { option, found }));
}

export function scoreValue(option: string, found: string): number {
  const value = /^\d+(\.\d+)?$/.test(found) ? Number(found) : Number.NaN;
  if (value >= 0 && value <= 100) return value;
  throw new UsageError(message("usage/not-score", { option, found }));
}

export function countValue(option: string, found: string): number {
  if (/^\d{1,9}$/.test(found)) return Number(found);
  throw new UsageError(message("usage/not-count", { option, found }));
}

/** `2/8`: the second of eight. */
export function shardValue(option: string, found: string): Shard {
  const [index = 0, count = 0] = /^\d{1,4}\/\d{1,4}$/.test(found) ? found.split("/").map(Number) : [];
  if (index >= 1 && index <= count) return { index, count };
  throw new UsageError(message("usage/not-shard", { option, found }));
}

/** File names come from the disk, so no line may carry control characters. */
export function printError(error: Output, text: Message, locale: Locale): void {
  const lines = word(text, locale).split("\n").map(printable);
  error.write(`clausemark: ${lines.join("\n")}\n`);
}
