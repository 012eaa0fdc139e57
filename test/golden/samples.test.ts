import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../server/tools/builtIn.ts";
import { GOLDEN_FOLDER, goldenFiles, sampleNames } from "../../server/tools/golden.ts";

const files = await goldenFiles();

/** `npm run generate` writes the files; read the diff before committing them. */
describe("the reports of the samples", () => {
  it.each([...files.keys()])("%s is as committed", (path) => {
    expect(files.get(path)).toBe(readFileSync(join(ROOT, path), "utf8"));
  });

  it("cover every sample, and no other is kept", () => {
    const kept = readdirSync(join(ROOT, GOLDEN_FOLDER)).filter((name) => name.endsWith(".txt"));
    expect(kept.map((name) => `${GOLDEN_FOLDER}/${name}`).sort()).toEqual([...files.keys()].sort());
    expect(sampleNames()).toEqual(
      expect.arrayContaining(["gym-house-rules", "hongda-risky", "muyu-broken-tags", "qinghe-draft", "yunshan-meets"]),
    );
  });
});

/** What each sample is there to show, whatever its report says in detail. */
describe("the sample", () => {
  const facts = (sample: string) => files.get(`${GOLDEN_FOLDER}/${sample}.outcomes.txt`) ?? "";
  const score = (sample: string) => Number(/ = ([\d.]+),/.exec(facts(sample))?.[1]);
  const rules = (sample: string) =>
    new Set([...facts(sample).matchAll(/^ {2}\S+:\d+:\d+ \S+ (\S+)/gm)].map((match) => match[1]));

  it("yunshan-meets meets, answers every clause, and nothing in it is an error", () => {
    expect(score("yunshan-meets")).toBeGreaterThanOrEqual(90);
    expect(facts("yunshan-meets")).toContain(", meets\n");
    expect(facts("yunshan-meets")).toMatch(/^untagged: $/m);
    expect(facts("yunshan-meets")).not.toMatch(/ (?:error|consistency\/conflicting-value) /);
  });

  it("qinghe-draft puts off what it has not decided", () => {
    expect(facts("qinghe-draft").match(/ deferred \(/g)?.length).toBeGreaterThanOrEqual(5);
    expect(rules("qinghe-draft")).toContain("document/placeholder");
    expect(facts("qinghe-draft")).toContain(", below-target\n");
  });

  it("hongda-risky has risky wordings, broken rules, and documents that contradict each other", () => {
    const found = rules("hongda-risky");
    expect([...found].filter((rule) => rule?.startsWith("law/")).length).toBeGreaterThanOrEqual(10);
    expect(facts("hongda-risky").match(/ coverage\/contradiction /g)?.length).toBeGreaterThanOrEqual(4);
    expect(facts("hongda-risky").match(/ consistency\/conflicting-value /g)?.length).toBeGreaterThanOrEqual(3);
  });

  it("muyu-broken-tags breaks tags, links and settings in every way", () => {
    expect([...rules("muyu-broken-tags")]).toEqual(
      expect.arrayContaining([
        "config/not-applicable",
        "config/schema",
        "document/broken-link",
        "document/front-matter-schema",
        "tag/ambiguous-heading",
        "tag/duplicate",
        "tag/empty-section",
        "tag/unknown-clause",
        "tag/unknown-heading",
      ]),
    );
  });

  it("gym-house-rules is judged by a rubric of its own", () => {
    expect(facts("gym-house-rules")).toMatch(/^1\.1 15\/15 covered$/m);
    expect(rules("gym-house-rules")).toContain("coverage/contradiction");
  });
});
