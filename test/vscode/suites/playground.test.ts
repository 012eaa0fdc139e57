import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPlayground, PLAYGROUND } from "../../../server/tools/playground.ts";
import { seriousProblems } from "../kit/accessibility.ts";
import { launchBrowser } from "../kit/browser.ts";

/** Opened from the disk, as a person who was sent the file opens it; `npm run build` has made what goes into it. */
describe("the playground", () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const errors: string[] = [];

  beforeAll(async () => {
    await buildPlayground();
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(`file://${PLAYGROUND}`);
    await page.locator(".gauge").waitFor({ timeout: 30_000 });
  });

  afterAll(() => browser?.close());

  const score = () => page.locator(".gauge-number").textContent();
  const button = (id: string) => page.locator(`#${id}`).click();
  const selection = () =>
    page.locator("textarea").evaluate((editor: HTMLTextAreaElement) => {
      return editor.value.slice(editor.selectionStart, editor.selectionEnd);
    });

  test("shows the sample's score, its findings and all 43 clauses", async () => {
    expect(Number(await score())).toBeGreaterThan(10);
    expect(await page.locator(".cell").count()).toBe(43);
    await expect.poll(() => page.locator("#findings button").count()).toBeGreaterThan(3);
  });

  test("a click on a finding and on a passage selects it in the text", async () => {
    await page.locator("#findings button", { hasText: "document/placeholder" }).click();
    expect(await selection()).toBe("【待补】");
    await page.locator("details.clause", { hasText: "6.2" }).locator("summary").click();
    await page.locator("details[open] .passage a").first().click();
    expect((await selection()).length).toBeGreaterThan(8);
  });

  test("the score moves while one types", async () => {
    await button("fresh");
    await expect.poll(score).toBe("0.0");
    await page.locator("textarea").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText("投诉请拨打 400-820-1234，或发邮件到 service@example.com。");
    await expect.poll(async () => Number(await score())).toBeGreaterThan(0);
  });

  test("says what to do where no clause is tagged", async () => {
    await page.locator("textarea").fill("# 投诉\n\n没有标注。\n");
    await page.locator("#root .empty").waitFor();
  });

  test("opens files, in the encoding that they have", async () => {
    const policy = Buffer.concat([
      Buffer.from("---\nclauses:\n  8.1: '*'\n---\n"),
      Buffer.from([0xcd, 0xb6, 0xcb, 0xdf, 0xa3, 0xba]),
      Buffer.from("400-820-1234\n"),
    ]);
    await page.locator("#picker").setInputFiles({ name: "gbk.md", mimeType: "text/markdown", buffer: policy });
    await expect.poll(() => page.locator("textarea").inputValue()).toContain("投诉：400-820-1234");
    await page.locator(".gauge").waitFor();
  });

  test("changes its language, and gives the report and the notice as files", async () => {
    await button("sample");
    await page.locator(".gauge").waitFor();
    await button("language");
    await expect.poll(() => page.locator("#root h2").first().textContent()).toBe("What to write next");
    for (const [id, name] of [
      ["report", "clausemark-report.html"],
      ["notice", "customer-notice.md"],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent("download"), button(id)]);
      expect(download.suggestedFilename()).toBe(name);
    }
  });

  test("is used on a telephone: nothing is cut, and text and findings have their room", async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const width = async (place: string) => (await page.locator(place).first().boundingBox())?.width ?? 0;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect((await page.locator("textarea").boundingBox())?.height).toBeGreaterThan(300);
    expect(await width("#findings .text")).toBeGreaterThan(240);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  test("is used by keyboard: from the text over the findings to the score", async () => {
    await page.locator("textarea").focus();
    const passed: string[] = [];
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return element.closest("#findings") ? "finding" : element.closest("#root") ? "score" : element.id;
      });
    while (passed.at(-1) !== "score" && passed.length < 100) {
      await page.keyboard.press("Tab");
      const place = await focused();
      if (place !== passed.at(-1)) passed.push(place);
    }
    expect(passed).toEqual(["finding", "report", "notice", "score"]);
  });

  test("has no serious problem of accessibility, in light and in dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousProblems(page.mainFrame())).toEqual([]);
    }
  });

  test("asks for nothing but itself, and writes no error to the console", () => {
    expect(requests.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });
});
