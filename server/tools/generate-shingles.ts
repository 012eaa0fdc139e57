import { readFileSync, writeFileSync } from "node:fs";
import { shingleHashes } from "../src/core/rubric/shingles.ts";
import { normalise } from "../src/core/text/normalise.ts";

/** The standard's own text is a test fixture and never shipped; what ships are hashes of its sentences. */
const STANDARD = new URL("../../test/fixtures/standard.txt", import.meta.url);
export const SHINGLES_FILE = new URL("../../rubric/t-cgcc-customized-goods/shingles.json", import.meta.url);

/** Sentences of the numbered clauses, each with its clause. */
export function standardSentences(): readonly { readonly clause: string; readonly text: string }[] {
  return readFileSync(STANDARD, "utf8")
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, clause = "", text = ""] = /^(?:-\s*)?([4-9]\.\d+)\s+(.+)$/.exec(line) ?? [];
      return text
        .split(/[。;；]/)
        .filter((sentence) => sentence.trim() !== "")
        .map((sentence) => ({ clause, text: sentence.trim() }));
    });
}

/** The text of shingles.json: sorted hashes without repetition. */
export function shinglesSource(): string {
  const hashes = standardSentences().flatMap(({ text }) => shingleHashes(normalise(text).text));
  return `${JSON.stringify([...new Set(hashes)].sort((a, b) => a - b))}\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(SHINGLES_FILE, shinglesSource());
