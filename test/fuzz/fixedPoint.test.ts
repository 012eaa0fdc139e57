import { describe, expect, it } from "vitest";
import { applyEdits, safeFixes } from "../../server/src/core/rules/edits.ts";
import type { Finding } from "../../server/src/core/rules/finding.ts";
import { property, tally } from "./effort.ts";
import { judge, type Texts } from "./judged.ts";
import { policy, readSet, setFolders } from "./texts.ts";

/** More rounds than any file needs whose fixes do not undo each other. */
const ROUNDS = 12;

async function findings(texts: Texts): Promise<readonly Finding[]> {
  return (await judge(texts)).flatMap(({ checked }) => checked.result.findings);
}

/** Applies what `--fix` applies until nothing is left; the number of rounds that took. */
async function fixAll(texts: Texts): Promise<number> {
  let now = texts;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeFixes(await findings(now)).flatMap((fix) => fix.edits);
    if (edits.length === 0) return round;
    const next = Object.entries(now).map(([file, text]): [string, string] => {
      return [
        file,
        applyEdits(
          text,
          edits.filter((edit) => edit.file === file),
        ),
      ];
    });
    const fixed = Object.fromEntries(next);
    expect(fixed, `round ${round} changes something`).not.toEqual(now);
    now = fixed;
  }
  throw new Error(`not at rest after ${ROUNDS} rounds:\n${JSON.stringify(now)}`);
}

describe("fixing reaches a fixed point", () => {
  property("for any policy", policy, 30, async (text) => {
    await fixAll({ "a.md": text });
  });

  it("for the samples, which then have no safe fix left", async () => {
    const folders = setFolders().filter((folder) => folder.startsWith("samples/"));
    let fixed = 0;
    for (const folder of folders) fixed += await fixAll(readSet(folder));
    expect(fixed).toBeGreaterThan(0);
    tally("fixing the samples", folders.length);
  });
});
