import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FORMAT_NAMES, FORMATS } from "../../server/src/cli/formats.ts";
import { PLAIN } from "../../server/src/core/report/paint.ts";
import { FACTOR, property, tally } from "./effort.ts";
import { judge, judgeAnew } from "./judged.ts";
import { expectSound, reportOf } from "./sound.ts";
import { PEER_PAGES, policy, SPECIFICATION } from "./texts.ts";

describe("any policy", () => {
  property("is judged whole, with every place inside its text", policy, 40, async (text) => {
    const texts = { "a.md": text };
    expectSound(await judge(texts), texts);
  });

  property("gives every report, and the same when judged again", fc.tuple(policy, policy), 6, async ([one, two]) => {
    const texts = { "clausemark.yaml": "standard: t-cgcc-customized-goods\n", "甲.md": one, "b/乙.md": two };
    const first = reportOf(await judge(texts));
    const again = reportOf(await judgeAnew(texts));
    for (const name of FORMAT_NAMES) {
      const options = { width: 80, paint: PLAIN };
      expect(FORMATS[name](first, options), name).toBe(FORMATS[name](again, options));
    }
  });
});

/** As the whole of a tagged section, and as a whole tagged document. */
async function judgePages(pages: readonly string[]): Promise<void> {
  for (const page of pages) {
    const texts = {
      "a.md": `---\nclauses: {8.5: 退换货}\n---\n\n# 退换货\n\n${page}\n`,
      "b.md": `---\nclauses: {8.1: "*"}\n---\n${page}`,
    };
    expectSound(await judge(texts), texts);
  }
}

/** The short run takes one of twenty alone; joined, all of them are read. */
function sampled(pages: readonly string[]): readonly string[] {
  return FACTOR > 1 ? pages : pages.filter((_, index) => index % 20 === 3);
}

describe("Markdown by others", () => {
  it("CommonMark's own examples, each and all in one", async () => {
    const alone = sampled(SPECIFICATION);
    await judgePages([...alone, SPECIFICATION.join("\n\n")]);
    expect(SPECIFICATION.length).toBeGreaterThan(600);
    tally("CommonMark's own examples, each and all in one", alone.length + SPECIFICATION.length);
  }, 600_000);

  it("the pages of a peer, each and all in one", async () => {
    const alone = sampled(PEER_PAGES);
    await judgePages([...alone, PEER_PAGES.join("\n\n")]);
    expect(PEER_PAGES.length).toBeGreaterThan(50);
    tally("the pages of a peer, each and all in one", alone.length + PEER_PAGES.length);
  }, 600_000);
});
