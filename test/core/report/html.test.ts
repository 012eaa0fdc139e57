import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { STYLE } from "../../../server/src/core/report/html/style.ts";
import { STYLE_MODULE, styleModule } from "../../../server/tools/generate-report-style.ts";
import { run } from "../../support/cli.ts";
import { type Tag, tagsOf, unescaped } from "../../support/markup.ts";
import { HOSTILE, type Reports, reportsOn, sampleFiles } from "../../support/reports.ts";

const TAGS = new Set(
  "html head meta title style body main nav header footer section article div h1 h2 h3 h4 p a span strong code q ul ol li dl dt dd table thead tbody tfoot tr th td details summary svg path line text rect".split(
    " ",
  ),
);
const ATTRIBUTES =
  /^(?:lang|charset|content|http-equiv|name|class|id|href|role|title|scope|open|viewBox|preserveAspectRatio|[dxy][12]?|width|height|stroke-dasharray|aria-[a-z]+|data-[a-z]+)$/;

const cells = (tags: readonly Tag[]) => tags.filter((tag) => /^cell /.test(tag.attributes.class ?? ""));

describe("the report in HTML", () => {
  let all: Reports;
  let tags: readonly Tag[];

  beforeAll(async () => {
    all = await reportsOn(sampleFiles("qinghe-draft", "hongda-risky", "yunshan-meets"));
    tags = tagsOf(all.html);
  });

  it("is whole: tags match, ids are unique, every link leads to a place of the page", () => {
    const ids = tags.flatMap((tag) => tag.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = tags.filter((tag) => tag.name === "a").map((tag) => tag.attributes.href ?? "");
    expect(links.length).toBeGreaterThan(43 * 3);
    expect(links.filter((href) => !ids.includes(href.replace(/^#/, "")))).toEqual([]);
  });

  it("needs nothing from outside: no script, no address, its style allowed by hash alone", () => {
    expect(all.html).not.toMatch(/<script|<link|<img|https?:|@import|url\(/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(all.html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = tags.find((tag) => tag.attributes["http-equiv"] === "Content-Security-Policy");
    expect(unescaped(policy?.attributes.content ?? "")).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
  });

  it("has a cell for each of the 43 clauses of each set, labelled for those who do not see it", () => {
    expect(cells(tags)).toHaveLength(43 * 3);
    for (const cell of cells(tags)) expect(cell.attributes["aria-label"]).toMatch(/^\d\.\d+，.+，.+/);
  });

  it("shows the same score as the report in JSON, the lowest set first in the overview", () => {
    const { sets } = JSON.parse(all.json) as { sets: { score: { value: number }; enterprise: string }[] };
    for (const { score } of sets)
      expect(all.html).toContain(`class="gauge-number" x="120" y="104">${score.value.toFixed(1)}`);
    const overview = /<nav class="overview"[\s\S]*?<\/nav>/.exec(all.html)?.[0] ?? "";
    const shown = [...overview.matchAll(/class="amount">([\d.]+)</g)].map(([, value]) => Number(value));
    expect(shown).toEqual(sets.map(({ score }) => score.value).sort((a, b) => a - b));
  });

  it("fills the gauge to the score and draws the target at its angle", async () => {
    const { html, json } = await reportsOn(sampleFiles("hongda-risky"));
    const { value } = (JSON.parse(json) as { sets: { score: { value: number } }[] }).sets[0]?.score ?? {
      value: Number.NaN,
    };
    const filled = Number(/stroke-dasharray="([\d.]+)/.exec(html)?.[1]);
    expect(filled / (Math.PI * 92)).toBeCloseTo(value / 100, 3);
    const [, x = "", y = ""] = /class="gauge-target"[^>]*x2="([\d.]+)" y2="([\d.]+)"/.exec(html) ?? [];
    expect(Math.atan2(116 - Number(y), 120 - Number(x)) / Math.PI).toBeCloseTo(0.9, 3);
  });

  it("orders what to write next by the points it gains", () => {
    const lists = [...all.html.matchAll(/<section class="next"[\s\S]*?<\/section>/g)].map(([list]) =>
      [...list.matchAll(/class="gain">\+([\d.]+)/g)].map(([, points]) => Number(points)),
    );
    expect(lists.map((list) => list.length)).toEqual([8, 8, 0]);
    for (const list of lists) expect(list).toEqual([...list].sort((a, b) => b - a));
  });

  it("shows text of the policies as text, whatever it is", async () => {
    const { html } = await reportsOn(HOSTILE);
    const found = tagsOf(html);
    expect(found.filter((tag) => !TAGS.has(tag.name)).map((tag) => tag.name)).toEqual([]);
    const names = found.flatMap((tag) => Object.keys(tag.attributes));
    expect([...new Set(names)].filter((name) => !ATTRIBUTES.test(name))).toEqual([]);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).toContain("&lt;U+202E&gt;");
    expect(html).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u202e]/);
  });

  it("says why there is no score", async () => {
    const config = "standard: no-such-standard\n";
    const { html } = await reportsOn({ "clausemark.yaml": config, "a.md": "---\nclauses: [8.1]\n---\n# 投诉\n" });
    expect(html).toMatch(/class="state error">标准不可用/);
    expect(html).toContain("config/standard");
    expect(tagsOf(html).some((tag) => tag.attributes.class?.startsWith("gauge"))).toBe(false);
  });

  it("speaks English when asked", async () => {
    const { html } = await reportsOn(sampleFiles("qinghe-draft"), ["--locale", "en"]);
    expect(html).toMatch(/<html lang="en">/);
    for (const text of ["below target", "Points by section", "What to write next", "The 43 clauses"]) {
      expect(html).toContain(text);
    }
  });

  it("names files that could not be read", async () => {
    const { html } = await reportsOn({ ...HOSTILE, "b.md": new Uint8Array([0, 1, 2, 0, 255]) });
    expect(html).toMatch(/没能读取的文件<\/h2><ul><li><code>b\.md<\/code> /);
  });

  it("opens without a terminal's help: the same bytes again", async () => {
    expect((await reportsOn(sampleFiles("qinghe-draft", "hongda-risky", "yunshan-meets"))).html).toBe(all.html);
    expect((await run(["--format", "html"], { files: HOSTILE, terminal: 40 })).out).toBe(
      (await reportsOn(HOSTILE)).html,
    );
  });
});

describe("the style of the report", () => {
  it("is the style of the web view (npx tsx server/tools/generate-report-style.ts)", async () => {
    expect(readFileSync(STYLE_MODULE, "utf8")).toBe(await styleModule());
  });

  it("respects reduced motion, forced colours, dark themes and paper, and loads nothing", () => {
    for (const query of ["prefers-reduced-motion", "forced-colors:", "prefers-color-scheme:dark", "print", "@page"]) {
      expect(STYLE.replace(/: /g, ":")).toContain(query);
    }
    expect(STYLE).not.toMatch(/url\(|@import|<\//);
  });
});
