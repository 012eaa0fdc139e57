import { beforeAll, describe, expect, it } from "vitest";
import { checkSet } from "../../../server/src/core/checkSet.ts";
import { createDetectContext } from "../../../server/src/core/detect/detect.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { previewFragment } from "../../../server/src/core/report/html/page.ts";
import { type ReportSet, reportSet } from "../../../server/src/core/report/reportInput.ts";
import { indexLines, offsetAt } from "../../../server/src/core/text/lines.ts";
import { sourceAssets } from "../../support/assets.ts";
import { type Tag, tagsOf, unescaped } from "../../support/markup.ts";
import { HOSTILE, sampleFiles } from "../../support/reports.ts";

const SAMPLES = sampleFiles("qinghe-draft", "hongda-risky");

/** Emoji in front of every line: columns count UTF-16 units. */
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.entries(SAMPLES), ...Object.entries(HOSTILE)]
    .filter(([name]) => name.endsWith(".md"))
    .map(([name, content]) => {
      const text = typeof content === "string" ? content : new TextDecoder().decode(content);
      return [name, text.replace(/\n(?=\p{Script=Han}(?![^\n]*:\s))/gu, "\n😀𠮷")];
    }),
);

async function shownSet(files: Readonly<Record<string, string>>): Promise<ReportSet> {
  const rubric = await sourceAssets.rubric("t-cgcc-customized-goods");
  if (!rubric) throw new Error("no standard");
  const detect = createDetectContext(rubric, await sourceAssets.model());
  const documents = Object.entries(files).map(([name, text]) => parsePolicy(name, text));
  const set = { root: ".", config: null, configFile: null, documents };
  const input = {
    set,
    detect,
    asOf: "2026-11-24",
    problems: [],
    encodings: new Map(),
    exists: () => null,
    anchors: () => null,
  };
  const { assessment, result } = checkSet(input, "editor");
  return reportSet(assessment, result, { locale: "zh-CN", others: new Map(), selects: () => true, quiet: false });
}

function render(set: ReportSet): string {
  return previewFragment(set, (file, at) => ({ uri: `file:///x/${file}`, ...set.sources.range(file, at) }));
}

describe("the live preview", () => {
  let set: ReportSet;
  let fragment: string;
  let tags: readonly Tag[];

  beforeAll(async () => {
    set = await shownSet(FILES);
    fragment = render(set);
    tags = tagsOf(fragment);
  });

  it("holds under a strict content policy: no script, no style, no handler, nothing from outside", () => {
    expect(tags.filter(({ name }) => /^(?:script|style|img|link|iframe|object|form|base|meta)$/.test(name))).toEqual(
      [],
    );
    const names = tags.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((name) => /^on|^style$|^src/.test(name))).toEqual([]);
    const links = tags.flatMap(({ attributes }) => attributes.href ?? []);
    expect(links.filter((href) => href !== "#")).toEqual([]);
  });

  it("quotes each passage at the very place its link opens", () => {
    const passages = [
      ...fragment.matchAll(
        /<p class="passage"><a href="#" data-jump data-key="[^"]+" data-uri="([^"]+)" data-start="(\d+):(\d+)" data-end="(\d+):(\d+)"><q>([^<]*)<\/q>/g,
      ),
    ];
    expect(passages.length).toBeGreaterThan(60);
    expect(passages.some(([, , , character]) => Number(character) > 0)).toBe(true);
    for (const [, uri = "", line, character, endLine, endCharacter, quoted = ""] of passages) {
      const source = FILES[unescaped(uri).replace("file:///x/", "")] ?? "";
      const lines = indexLines(source);
      const start = offsetAt(lines, { line: Number(line), character: Number(character) });
      const end = offsetAt(lines, { line: Number(endLine), character: Number(endCharacter) });
      const text = source.slice(start, end).replace(/\s+/g, " ").trim();
      const shown = unescaped(quoted).replace(/<U\+[0-9A-F]{4}>/g, "");
      const plain = text.replace(/[\u0000-\u001f\u202a-\u202e]/g, "");
      expect(shown.endsWith("…") ? plain.startsWith(shown.slice(0, -1)) : plain === shown).toBe(true);
    }
  });

  it("gives a place to every step, every cell and every tagged clause", () => {
    const jumps = tags.filter(({ attributes }) => "data-jump" in attributes);
    const count = (start: string) => jumps.filter((tag) => tag.attributes["data-key"]?.startsWith(start)).length;
    expect([count("heat-"), count("gain-"), count("place-")]).toEqual([43, 8, 43]);
    for (const { name, attributes } of jumps) {
      expect(name).toBe("a");
      expect(attributes["data-start"]).toMatch(/^\d+:\d+$/);
      expect(attributes["data-end"]).toMatch(/^\d+:\d+$/);
    }
  });

  it("keys whatever should survive renewal, each key once, the same again", () => {
    const keys = tags.flatMap(({ attributes }) => attributes["data-key"] ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    for (const tag of tags.filter(({ name }) => name === "details")) expect(tag.attributes["data-key"]).toBeDefined();
    expect(render(set)).toBe(fragment);
  });

  it("is labelled: one heading of the first level, sections named by headings that are there", () => {
    expect(tags.filter(({ name }) => name === "h1")).toHaveLength(1);
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    const named = tags.flatMap(({ attributes }) => attributes["aria-labelledby"] ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const pictures = tags.filter(({ name }) => name === "svg");
    expect(pictures.filter(({ attributes }) => !attributes["aria-label"] && !attributes["aria-hidden"])).toEqual([]);
  });

  it("has a state of its own where there is nothing to score", async () => {
    const empty = render(await shownSet({}));
    expect(empty).toContain('<p class="state empty">这个政策集里没有政策，没有评分。</p>');
    expect(empty).not.toContain("gauge");
  });
});
