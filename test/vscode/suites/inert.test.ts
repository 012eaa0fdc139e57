import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { previewFragment } from "../../../server/src/core/report/html/page.ts";
import { reportSet } from "../../../server/src/core/report/reportInput.ts";
import { buildPlayground, PLAYGROUND } from "../../../server/tools/playground.ts";
import { judge } from "../../fuzz/judged.ts";
import { reportsOn } from "../../support/reports.ts";
import { launchBrowser } from "../kit/browser.ts";
import { ROOT } from "../kit/paths.ts";

/** Each would set `window.got` or ask for an address, were it more than text. */
const PAYLOADS = [
  "<script>window.got='script'</script>",
  "<img src=x onerror=\"window.got='img'\">",
  "<svg onload=\"window.got='svg'\"><animate onbegin=\"window.got='animate'\" attributeName=x dur=1s></svg>",
  "<svg><script>window.got='svg script'</script></svg>",
  "<iframe srcdoc=\"<script>parent.got='frame'</script>\"></iframe>",
  "<details open ontoggle=\"window.got='toggle'\"><summary>甲</summary></details>",
  "<style>@import url(https://evil.example/a.css); *{background:url(https://evil.example/b)}</style>",
  "<link rel=stylesheet href=https://evil.example/c.css>",
  "<base href=https://evil.example/>",
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  "<form action=https://evil.example/><input autofocus onfocus=\"window.got='focus'\"></form>",
  "<object data=https://evil.example/d></object><embed src=https://evil.example/e>",
  "<math><mtext><table><mglyph><style><img src=x onerror=\"window.got='mutation'\">",
  "[点](javascript:window.got='link')",
  "![图](https://evil.example/f.png)",
  "\"><script>window.got='quote'</script>",
  "'-alert(1)-' ` ${window.got='template'} {{constructor.constructor('window.got=1')()}}",
  "</title></style></textarea></script><script>window.got='closing'</script>",
  "]]><script>window.got='cdata'</script>--><script>window.got='comment'</script>",
];

/** A policy whose every part is hostile: title, heading, tags, sentences, cells, name of the firm. */
const TEXT = [
  "---",
  `title: ${JSON.stringify(PAYLOADS[0])}`,
  "clauses:",
  "  8.1: '*'",
  `  6.2: ${JSON.stringify(PAYLOADS[1])}`,
  `  ${JSON.stringify(PAYLOADS[15])}: '*'`,
  "---",
  "",
  ...PAYLOADS.flatMap((payload) => [
    `# ${payload}`,
    "",
    `投诉电话 400-820-1234 ${payload}，保修 5 年，自验收起算；最终解释权归本公司所有 ${payload}。`,
    "",
    `| 项目 ${payload} | 价格 |`,
    "|---|---|",
    `| 上门 ${payload} | XX 元 ${payload} |`,
    "",
  ]),
].join("\n");
const FILES = {
  "clausemark.yaml": `standard: t-cgcc-customized-goods\nenterprise: { name: ${JSON.stringify(PAYLOADS.join(" "))} }\n`,
  "a.md": TEXT,
};

describe("the text of a policy stays text", () => {
  let browser: Browser;
  let page: Page;
  let requests: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function open(): Promise<void> {
    page = await browser.newPage();
    requests = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("dialog", (dialog) => {
      requests.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  async function expectInert(): Promise<void> {
    // Whatever runs later than loading has had its chance when every link was clicked.
    for (const link of await page.locator("a").all()) await link.dispatchEvent("click");
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as { got?: unknown }).got)).toBeUndefined();
    expect(requests.filter((address) => !/^(?:file|blob|about|data):/.test(address))).toEqual([]);
    const foreign = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((element) => [
        ...(/^(?:iframe|object|embed|form|base|animate|math|img)$/i.test(element.localName)
          ? [element.outerHTML.slice(0, 80)]
          : []),
        ...element.getAttributeNames().filter((name) => /^on/i.test(name)),
        ...[...element.attributes].filter(({ value }) => /^\s*javascript:/i.test(value)).map(({ value }) => value),
      ]),
    );
    expect(foreign).toEqual([]);
    await page.close();
  }

  test("which it would not, were it markup", async () => {
    for (const payload of PAYLOADS.slice(0, 3)) {
      await open();
      await page.setContent(payload);
      await expect.poll(() => page.evaluate(() => (window as { got?: unknown }).got)).toBeDefined();
      await page.close();
    }
  });

  test("in the report in HTML, even without its content policy", async () => {
    const { html } = await reportsOn(FILES);
    const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    expect(bare).not.toBe(html);
    for (const markup of [html, bare]) {
      await open();
      await page.setContent(markup);
      expect(await page.locator("body").textContent()).toContain("window.got='script'");
      await expectInert();
    }
  });

  test("in the live preview, with nothing but its own page around it", async () => {
    const [set] = await judge(FILES);
    if (!set) throw new Error("no set");
    const { assessment, result } = set.checked;
    const shown = reportSet(assessment, result, {
      locale: "zh-CN",
      others: new Map(),
      selects: () => true,
      quiet: false,
    });
    const fragment = previewFragment(shown, (file, at) => ({
      uri: `file:///x/${file}`,
      ...shown.sources.range(file, at),
    }));
    await open();
    await page.setContent('<!doctype html><main id="root"></main>');
    await page.evaluate(() => {
      Object.assign(window, { acquireVsCodeApi: () => ({ postMessage: () => {}, setState: () => {} }) });
    });
    await page.addScriptTag({ content: readFileSync(join(ROOT, "dist/webview/preview.js"), "utf8") });
    for (const html of ["", fragment, fragment.replaceAll("5 年", "6 年"), fragment]) {
      await page.evaluate(
        (text) => window.postMessage({ type: "show", html: text, locale: "zh-CN", uri: "file:///x/a.md" }, "*"),
        html,
      );
      await page.waitForTimeout(50);
    }
    await expect.poll(() => page.locator("#root").textContent()).toContain("window.got");
    await expectInert();
  });

  test("in the playground, typed by hand", async () => {
    await buildPlayground();
    await open();
    await page.goto(`file://${PLAYGROUND}`);
    await page.locator(".gauge").waitFor({ timeout: 30_000 });
    await page.locator("textarea").fill(TEXT);
    await expect.poll(() => page.locator("body").textContent(), { timeout: 30_000 }).toContain("window.got");
    await expectInert();
  });
});
