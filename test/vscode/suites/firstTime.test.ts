import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seriousProblems } from "../kit/accessibility.ts";
import { NEWEST } from "../kit/editions.ts";
import { keepEvidence } from "../kit/evidence.ts";
import { crashForGood, languageServers, newLanguageServer, whileStanding } from "../kit/languageServer.ts";
import type { WorkbenchPage } from "../kit/page.ts";
import { commandTitle, EXTENSION, viewTitle } from "../kit/product.ts";
import { copyOf, discard } from "../kit/scratch.ts";
import { type Session, startSession } from "../kit/session.ts";
import { fixtureFolder } from "../kit/specs.ts";
import { statusItem, statusText } from "../kit/statusBar.ts";
import { view } from "../kit/tree.ts";
import { webview, webviewFrame } from "../kit/webview.ts";
import { insertText, openFile, revert, runCommand, save } from "../kit/workbench.ts";

const NOTES = "会议记录.md";
const POLICY = "售后服务政策.md";
/** The fifth crash within minutes is no accident. */
const CRASHES = 5;

describe("from nothing to a first score, and back again when the server fails", () => {
  const folder = copyOf(fixtureFolder("notes"));
  let session: Session;
  let workbench: WorkbenchPage;
  let page: Page;

  beforeAll(async () => {
    session = await startSession({ edition: NEWEST });
    workbench = await session.open(null, { workspace: folder, file: join(folder, NOTES) });
    page = workbench.page;
  });
  beforeEach((context) => keepEvidence(context, workbench));
  // A test that fails halfway leaves its text to itself.
  afterEach(async () => {
    if ((await page.locator(".tab.active.dirty").count()) > 0) await revert(page);
  });
  afterAll(async () => {
    await session?.close();
    discard(folder);
  });

  const status = () => statusItem(page, EXTENSION, "score");
  const scored = () => statusText(status(), (text) => /服务分 \d/.test(text));
  const state = (kind: string) => webview(page).locator(`#root .state${kind}`);
  const welcome = (title: string) =>
    view(page, viewTitle("clausemark.coverage")).locator(".monaco-button", { hasText: title });

  test("a folder without policies has no status, no server, and a view that says how to begin", async () => {
    await page.locator(".activitybar .action-item", { has: page.locator("[aria-label*='Clausemark']") }).click();
    await welcome("New policy from template").waitFor();
    await welcome("New configuration").waitFor();
    await welcome("Make this file a policy").waitFor();
    expect(await status().count()).toBe(0);
    expect(languageServers(session)).toEqual([]);
  });

  test("a Markdown file becomes a policy by one command, whose tag is chosen by keyboard", async () => {
    await welcome("Make this file a policy").click();
    const lines = async () => (await page.locator(".editor-instance .view-line").allTextContents()).map(plain);
    await expect.poll(lines).toContain('title: "会议记录"');
    await insertText(page, "8.1");
    await page.keyboard.press("Tab");
    await page.locator(".suggest-widget .monaco-list-row", { hasText: "会议记录" }).waitFor();
    // The list takes the focus some time after it is shown; a key before that moves nothing.
    const chosen = page.locator(".suggest-widget .monaco-list-row.focused", { hasText: "会议记录" });
    const isChosen = async () => {
      if ((await chosen.count()) === 0) await page.keyboard.press("ArrowDown");
      return (await chosen.count()) > 0;
    };
    await expect.poll(isChosen).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(lines).toContain('  "8.1": "会议记录"');
    await scored();
    await revert(page);
    await status().waitFor({ state: "hidden" });
  });

  test("snippets are found by their Chinese names and written blank by blank", async () => {
    await page.locator(".editor-instance .view-lines").first().click();
    const lines = async () => (await page.locator(".editor-instance .view-line").allTextContents()).map(plain);
    const snippet = async (prefix: string, name: string) => {
      await insertText(page, prefix);
      await page.keyboard.press("Control+Space");
      await page.locator(".suggest-widget .monaco-list-row.focused", { hasText: name }).waitFor();
      await page.keyboard.press("Enter");
    };
    const fill = async (...blanks: readonly string[]) => {
      for (const blank of blanks) {
        await insertText(page, blank);
        await page.keyboard.press("Tab");
      }
    };
    await page.keyboard.press("Control+Home");
    await snippet("政策", "政策文首");
    await fill("投诉办法", "2.0", "8.1", "联系我们");
    await snippet("依据", "声明依据");
    await fill("8.1/phone");
    await page.keyboard.press("Enter");
    await snippet("隐藏", "隐藏下一行");
    await fill("coverage/disclosure", "稍后写");
    // The editor keeps its lines in no order.
    await expect
      .poll(lines)
      .toEqual(
        expect.arrayContaining([
          "title: 投诉办法",
          'version: "2.0"',
          expect.stringMatching(/^effective: 20\d\d-\d\d-\d\d$/),
          '  "8.1": 联系我们',
          "# 投诉办法",
          "## 联系我们",
          "<!-- clausemark-evidence 8.1/phone -->",
          "<!-- clausemark-disable-next-line coverage/disclosure -- 稍后写 --># 会议记录",
        ]),
      );
    await scored();
    await revert(page);
    await status().waitFor({ state: "hidden" });
  });

  test("a policy from the template is there to be filled in, and its first answer counts", async () => {
    await welcome("New policy from template").click();
    await page.locator(`.tab.active[data-resource-name="${POLICY}"]`).waitFor();
    await scored();
    // What is typed takes the place of the first blank, which is in sight and selected.
    await insertText(page, "云杉定制家居有限公司");
    await page.locator(".editor-instance .view-line", { hasText: "经营资质：云杉定制家居有限公司依法登记" }).waitFor();
    await save(page);
  });

  test("the preview says that it is reading until the server has answered", async () => {
    await whileStanding(await newLanguageServer(session), async () => {
      await runCommand(page, commandTitle("clausemark.openPreview"));
      await expect.poll(() => state("").textContent()).toBe("Reading the policies …");
      expect(await webview(page).locator("#root").getAttribute("aria-busy")).toBe("true");
    });
    await webview(page).locator(".gauge-number").waitFor();
    expect(await webview(page).locator("#root").getAttribute("aria-busy")).toBe("false");
  });

  test("the report is written where one says", async () => {
    const target = join(folder, "report.html");
    await runCommand(page, commandTitle("clausemark.exportReport"));
    const input = page.locator(".quick-input-widget input");
    await expect.poll(() => input.inputValue()).toContain("clausemark-report.html");
    await input.fill(target);
    await page.keyboard.press("Enter");
    await expect.poll(() => existsSync(target)).toBe(true);
    // A browser without a window shows no notification by itself.
    await runCommand(page, "Notifications: Show Notifications");
    await page.locator(".notification-list-item", { hasText: `Report written: ${target}` }).waitFor();
    const report = readFileSync(target, "utf8");
    expect(report).toMatch(/^<!DOCTYPE html>/);
    expect(report).toContain("售后服务政策");
    await runCommand(page, "Notifications: Clear All Notifications");
  });

  test("when the server has failed, status and preview say so, and either starts it again", async () => {
    const before = await scored();
    const crashed = await crashForGood(session, CRASHES);
    await statusText(status(), (text) => text.includes("Clausemark stopped"));
    await page.locator(".statusbar-item.error-kind", { hasText: "Clausemark stopped" }).waitFor();
    await expect.poll(() => state(".error").textContent()).toContain("The server stopped");
    expect(await seriousProblems(await webviewFrame(page))).toEqual([]);

    await status().locator("a").click();
    const next = await newLanguageServer(session, crashed);
    await whileStanding(next, async () => {
      await statusText(status(), (text) => text.includes("Clausemark is starting"));
      await expect.poll(() => state("").textContent()).toBe("Reading the policies …");
    });
    await statusText(status(), (text) => text === before);
    await webview(page).locator(".gauge-number").waitFor();

    const again = await crashForGood(session, CRASHES);
    expect(again).toContain(next);
    await welcome("Restart server").waitFor();
    await state(".error").locator("[role=button]").press("Enter");
    await statusText(status(), (text) => text === before);
    await webview(page).locator(".gauge-number").waitFor();
  });

  test("the preview says what to do where its file is no policy any more", async () => {
    await runCommand(page, "View: Focus First Editor Group");
    await openFile(page, POLICY);
    await page.keyboard.press("Control+Home");
    await insertText(page, "\n");
    await expect.poll(() => state(".empty").textContent()).toContain("no policy yet");
    await revert(page);
    await webview(page).locator(".gauge-number").waitFor();
  });
});

/** A line as it was typed: the editor draws spaces as non-breaking ones. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ").replaceAll(/[\u200b\u200c]/g, "");
}
