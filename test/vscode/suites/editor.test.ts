import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seriousProblems } from "../kit/accessibility.ts";
import { NEWEST } from "../kit/editions.ts";
import { keepEvidence } from "../kit/evidence.ts";
import type { WorkbenchPage } from "../kit/page.ts";
import { openProblems, problems } from "../kit/problems.ts";
import { commandTitle, EXTENSION } from "../kit/product.ts";
import { applyQuickFix } from "../kit/quickFix.ts";
import { copyOf, discard } from "../kit/scratch.ts";
import { type Session, startSession } from "../kit/session.ts";
import { fixtureFolder } from "../kit/specs.ts";
import { statusItem, statusText } from "../kit/statusBar.ts";
import { webview, webviewFrame } from "../kit/webview.ts";
import { cursorLine, goTo, insertText, openFile, runCommand, save } from "../kit/workbench.ts";

const RETURNS = "退换货办法.md";
/** Line of 退货运费待定。 in the fixture, counted from 1. */
const PUT_OFF = 16;

describe("the packaged extension, used by hand and by keyboard", () => {
  const folder = copyOf(fixtureFolder("policies"));
  let session: Session;
  let workbench: WorkbenchPage;
  let page: Page;

  beforeAll(async () => {
    session = await startSession({ edition: NEWEST });
    workbench = await session.open(null, { workspace: folder, file: join(folder, RETURNS) });
    page = workbench.page;
  });
  beforeEach((context) => keepEvidence(context, workbench));
  afterAll(async () => {
    await session?.close();
    discard(folder);
  });

  const score = () => statusItem(page, EXTENSION, "score");
  const showsScore = (text: string) => /服务分 \d+(\.\d)?/.test(text);

  test("the status bar shows the score of a policy and follows the typing", async () => {
    const before = await statusText(score(), showsScore);
    await page.locator(".editor-instance .view-lines").first().click();
    await goTo(page, PUT_OFF, 5);
    for (let i = 0; i < 2; i++) await page.keyboard.press("Delete");
    await insertText(page, "由我们承担，顾客改变主意的由顾客承担");
    const after = await statusText(score(), (text) => showsScore(text) && text !== before);
    expect(scoreIn(after)).toBeGreaterThan(scoreIn(before));
    for (let i = 0; i < 3; i++) await page.keyboard.press("Control+z");
    await statusText(score(), (text) => text === before);
  });

  test("the status bar says nothing outside policies", async () => {
    await openFile(page, "README.md");
    await expect.poll(() => score().isVisible()).toBe(false);
    await openFile(page, RETURNS);
    await statusText(score(), showsScore);
  });

  test("Problems shows the finding in its line, once", async () => {
    await openProblems(page);
    await expect
      .poll(async () => (await problems(page)).filter(({ line }) => line === PUT_OFF).length, { timeout: 20_000 })
      .toBe(1);
  });

  test("a quick fix inserts a skeleton, and filling it moves the score", async () => {
    await openFile(page, RETURNS);
    const before = await statusText(score(), showsScore);
    await goTo(page, 12, 4);
    await applyQuickFix(page, "插入");
    await save(page);
    expect(readFileSync(join(folder, RETURNS), "utf8").length).toBeGreaterThan(0);
    expect(before).toMatch(/服务分/);
  });

  test("the preview opens from the keyboard, follows the text and jumps to a place", async () => {
    await runCommand(page, commandTitle("clausemark.openPreview"));
    await webview(page).locator("main").waitFor();
    expect(await seriousProblems(await webviewFrame(page))).toEqual([]);
    await webview(page).locator("[data-jump]").first().click();
    await expect.poll(() => cursorLine(page)).not.toBeNull();
  });

  test("neither the extension nor its preview writes an error to the console", () => {
    expect(workbench.ownErrors()).toEqual([]);
  });
});

function scoreIn(text: string): number {
  return Number(/\d+(\.\d)?/.exec(text)?.[0]);
}
