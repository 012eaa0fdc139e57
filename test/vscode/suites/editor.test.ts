import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seriousProblems } from "../kit/accessibility.ts";
import { NEWEST } from "../kit/editions.ts";
import { keepEvidence } from "../kit/evidence.ts";
import { extensionHost, whileStanding } from "../kit/languageServer.ts";
import { lintCounts } from "../kit/lint.ts";
import type { WorkbenchPage } from "../kit/page.ts";
import { openProblems, problemCounts, problems } from "../kit/problems.ts";
import { commandTitle, EXTENSION, menuTitle, viewTitle } from "../kit/product.ts";
import { applyQuickFix } from "../kit/quickFix.ts";
import { copyOf, discard } from "../kit/scratch.ts";
import { type Session, startSession } from "../kit/session.ts";
import { fixtureFolder } from "../kit/specs.ts";
import { statusItem, statusText } from "../kit/statusBar.ts";
import { treeRows, unfold } from "../kit/tree.ts";
import { until } from "../kit/until.ts";
import { webview, webviewFrame } from "../kit/webview.ts";
import {
  cursorLine,
  goTo,
  insertText,
  openFile,
  quickPick,
  revert,
  runCommand,
  typeOverLine,
} from "../kit/workbench.ts";

const RETURNS = "退换货办法.md";
const COMPLAINTS = "投诉处理.md";
const DRAFT = "草稿.policy.md";
/** Lines of the fixtures, counted from 1. */
const RETURNS_HEADING = 12;
const PUT_OFF = 16;
const ANSWER_TIME = 19;
const ANSWER_HEADING = 17;
/** What the skeleton of 8.5 asks for, in its order. */
const BLANKS = ["签订合同", "《定制订货单》", "3", "30", "投产", "微信公众号", "2", "7", "15", "30"];

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
  // A test that fails halfway leaves its text to itself.
  afterEach(async () => {
    if ((await page.locator(".tab.active.dirty").count()) > 0) await revert(page);
  });
  afterAll(async () => {
    await session?.close();
    discard(folder);
  });

  const status = () => statusItem(page, EXTENSION, "score");
  const scoreWhen = async (passes: (score: number) => boolean = () => true): Promise<number> => {
    return scoreIn(await statusText(status(), (text) => !Number.isNaN(scoreIn(text)) && passes(scoreIn(text))));
  };
  const previewScore = async () => Number(await webview(page).locator(".gauge-number").textContent());
  const list = () => page.locator(".pane-body .monaco-list:focus");
  const jumpTo = (key: string) => webview(page).locator(`[data-key="${key}"]`);

  test("the status bar shows the score of a policy and follows the typing", async () => {
    const before = await scoreWhen();
    await page.locator(".editor-instance .view-lines").first().click();
    await typeOverLine(page, PUT_OFF, "因质量问题退换的，来回运费由我们承担；因您更改需求而退的，收取已裁材料的成本。");
    await scoreWhen((score) => score > before);
    await typeOverLine(page, PUT_OFF, "退货运费另行通知。");
    await scoreWhen((score) => score === before);
    await revert(page);
  });

  test("the status bar says nothing outside policies", async () => {
    await openFile(page, "README.md");
    await status().waitFor({ state: "hidden" });
    await openFile(page, RETURNS);
    await scoreWhen();
  });

  test("Problems shows the finding in its line, and counts what the command line counts", async () => {
    await openProblems(page);
    const inLine = async () => (await problems(page)).filter(({ line }) => line === PUT_OFF);
    await expect
      .poll(async () => (await inLine()).map(({ message }) => message), { timeout: 30_000 })
      .toEqual([expect.stringContaining("待定")]);
    await expect.poll(() => problemCounts(page), { timeout: 30_000 }).toEqual(lintCounts(folder));
  });

  test("a quick fix inserts a skeleton, and filling its blanks with Tab moves the score", async () => {
    await openFile(page, RETURNS);
    const before = await scoreWhen();
    await typeOverLine(page, PUT_OFF, "退换货按下列办法办理。");
    await goTo(page, RETURNS_HEADING, 4);
    await applyQuickFix(page, "插入条款 8.5");
    const drafted = page.locator(".editor-instance .view-line", { hasText: "待填" });
    await drafted.first().waitFor();
    for (const blank of BLANKS) {
      await insertText(page, blank);
      await page.keyboard.press("Tab");
    }
    await drafted.first().waitFor({ state: "detached" });
    // All that 8.5 can bring; with a blank left it brings less.
    await scoreWhen((score) => score === before + 2);
    await revert(page);
    await scoreWhen((score) => score === before);
  });

  test("gaps are reached and mended by keyboard alone", async () => {
    await openFile(page, COMPLAINTS);
    const before = await scoreWhen();
    await goTo(page, 1);
    for (const [key, line] of [
      ["Alt+F8", ANSWER_HEADING],
      ["Alt+F8", ANSWER_TIME],
      ["Shift+Alt+F8", ANSWER_HEADING],
    ] as const) {
      // While the editor replaces its findings there is nothing to go to.
      await expect
        .poll(
          async () => {
            if ((await cursorLine(page)) !== line) await page.keyboard.press(key);
            return await cursorLine(page);
          },
          { timeout: 30_000 },
        )
        .toBe(line);
    }
    await typeOverLine(page, ANSWER_TIME, "我们接到投诉后 2 小时内由客服专员给您回电。");
    await scoreWhen((score) => score > before);
    await revert(page);
  });

  test("the coverage view lists the clauses and reveals the one of a code lens", async () => {
    await openFile(page, RETURNS);
    await goTo(page, RETURNS_HEADING);
    await page.locator(".codelens-decoration a", { hasText: "8.5" }).first().click();
    const pane = await unfold(page, viewTitle("clausemark.coverage"));
    const revealed = async () => (await treeRows(pane)).filter(({ selected }) => selected).map(({ text }) => text);
    await expect.poll(revealed, { timeout: 30_000 }).toEqual([expect.stringContaining("退换货办法")]);
    const elements = async () => (await treeRows(pane)).filter(({ level }) => level === 3).map(({ text }) => text);
    await expect.poll(elements, { timeout: 30_000 }).toContainEqual(expect.stringContaining("退换货收费"));
    expect(await cursorLine(page)).toBe(RETURNS_HEADING);
  });

  test("the coverage view shows gaps alone and sorts them by what they gain, and leaves the focus where it is", async () => {
    const pane = await unfold(page, viewTitle("clausemark.coverage"));
    const sections = async () => (await treeRows(pane)).filter(({ level }) => level === 1).map(({ text }) => text);
    const before = await sections();
    await runCommand(page, commandTitle("clausemark.sortByGain"));
    await expect.poll(sections, { timeout: 30_000 }).not.toEqual(before);
    await runCommand(page, commandTitle("clausemark.sortByStandard"));
    await expect.poll(sections, { timeout: 30_000 }).toEqual(before);
    const complete = async () =>
      (await treeRows(pane)).filter(({ text }) => / (\d+(?:\.\d+)?)\/\1(?![.\d])/.test(text)).length;
    await expect.poll(complete, { timeout: 30_000 }).toBeGreaterThan(0);
    await runCommand(page, commandTitle("clausemark.showOnlyGaps"));
    await expect.poll(complete, { timeout: 30_000 }).toBe(0);
    await runCommand(page, commandTitle("clausemark.showAll"));
    await expect.poll(complete, { timeout: 30_000 }).toBeGreaterThan(0);
    await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  });

  test("the preview opens from the keyboard and follows the typing", async () => {
    await openFile(page, RETURNS);
    await runCommand(page, commandTitle("clausemark.openPreview"));
    const before = await scoreWhen();
    await expect.poll(previewScore, { timeout: 30_000 }).toBe(before);
    await typeOverLine(page, PUT_OFF, "因质量问题退换的，来回运费由我们承担；因您更改需求而退的，收取已裁材料的成本。");
    const after = await scoreWhen((score) => score > before);
    await expect.poll(previewScore, { timeout: 30_000 }).toBe(after);
    await revert(page);
    await expect.poll(previewScore, { timeout: 30_000 }).toBe(before);
  });

  test("the preview leads to places in either document, by mouse and by keyboard", async () => {
    await jumpTo("heat-8.5").click();
    await expect.poll(() => cursorLine(page)).toBe(RETURNS_HEADING);
    await jumpTo("heat-8.3").press("Enter");
    await expect.poll(() => cursorLine(page)).toBe(ANSWER_HEADING);
    await page.locator(`.tab.active[data-resource-name="${COMPLAINTS}"]`).waitFor();
  });

  test("every place of the preview is reached by Tab, is seen to have the focus, and leads on by Enter", async () => {
    await openFile(page, COMPLAINTS);
    await page.keyboard.press("Control+2");
    const frame = await webviewFrame(page);
    await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
    const wanted = await frame.evaluate(() => {
      const places = [...document.querySelectorAll<HTMLElement>("a[href], summary")];
      places[0]?.focus();
      return places.map(({ dataset }) => dataset.key).slice(1);
    });
    const reached: { key: string | undefined; outline: string }[] = [];
    while (reached.at(-1)?.key !== "heat-8.5" && reached.length < wanted.length) {
      await page.keyboard.press("Tab");
      const focused = await frame.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return { key: element.dataset.key, outline: getComputedStyle(element).outlineStyle };
      });
      reached.push(focused);
    }
    expect(reached.map(({ key }) => key)).toEqual(wanted.slice(0, wanted.indexOf("heat-8.5") + 1));
    expect(reached.filter(({ outline }) => outline === "none")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator(`.tab.active[data-resource-name="${RETURNS}"]`).waitFor();
    await expect.poll(() => cursorLine(page)).toBe(RETURNS_HEADING);
  });

  test("a row of the coverage view leads to its place while VS Code still fetches newer rows", async () => {
    await openFile(page, RETURNS);
    const before = await scoreWhen();
    await runCommand(page, commandTitle("clausemark.showCoverage"));
    await list().waitFor();
    // While the view is hidden, VS Code forgets the rows that it will draw first when it is shown again: all but the last.
    await openFile(page, RETURNS);
    for (let edit = 0; edit < 3; edit++) {
      await typeOverLine(
        page,
        PUT_OFF,
        "因质量问题退换的，来回运费由我们承担；因您更改需求而退的，收取已裁材料的成本。",
      );
      await scoreWhen((score) => score > before);
      await typeOverLine(page, PUT_OFF, "退货运费另行通知。");
      await scoreWhen((score) => score === before);
    }
    await whileStanding(extensionHost(session), async () => {
      await runCommand(page, `Focus on ${viewTitle("clausemark.coverage")} View`);
      await list().waitFor();
      await page.keyboard.type("8.5");
      await page.locator(".pane-body .monaco-list-row.focused", { hasText: "退换货" }).waitFor();
      await page.keyboard.press("Enter");
    });
    await expect.poll(() => cursorLine(page)).toBe(RETURNS_HEADING);
    await openFile(page, RETURNS);
    await revert(page);
    await scoreWhen((score) => score === before);
  });

  test("the coverage view leads to a clause and inserts its skeleton by keyboard alone", async () => {
    await openFile(page, RETURNS);
    await goTo(page, 1);
    const chosen = page.locator(".pane-body .monaco-list-row.focused", { hasText: "退换货" });
    const choose = async () => {
      await runCommand(page, commandTitle("clausemark.showCoverage"));
      await list().waitFor();
      await page.keyboard.type("8.5");
      await chosen.waitFor();
    };
    await choose();
    await page.keyboard.press("Enter");
    await expect.poll(() => cursorLine(page)).toBe(RETURNS_HEADING);

    await choose();
    await page.keyboard.press("Shift+F10");
    const entry = page.locator(".monaco-menu .action-item.focused", {
      hasText: menuTitle("clausemark.insertSkeleton"),
    });
    await until("the entry has the focus", 30_000, async () => {
      if ((await entry.count()) > 0) return true;
      await page.keyboard.press("ArrowDown");
      return false;
    });
    await page.keyboard.press("Enter");
    await page.locator(".editor-instance .view-line", { hasText: "待填" }).first().waitFor();
    await revert(page);
  });

  test("tags and directives are coloured as what they are, also in a policy by name", async () => {
    const scopes = page.locator(".token-inspect-widget");
    const inspect = async (line: number, column: number, scope: string) => {
      await goTo(page, line, column);
      if ((await scopes.count()) === 0) await runCommand(page, "Developer: Inspect Editor Tokens and Scopes");
      await expect.poll(() => scopes.textContent()).toContain(scope);
    };
    await openFile(page, RETURNS);
    await inspect(6, 2, "keyword.control.clausemark");
    await inspect(7, 4, "constant.numeric.clause.clausemark");
    await page.keyboard.press("Escape");
    await typeOverLine(page, PUT_OFF, "<!-- clausemark-disable-next-line coverage/disclosure -- 稍后写 -->");
    await inspect(PUT_OFF, 12, "keyword.other.directive.clausemark");
    await inspect(PUT_OFF, 45, "entity.name.rule.clausemark");
    await page.keyboard.press("Escape");
    await revert(page);

    await openFile(page, DRAFT);
    await goTo(page, 1);
    await insertText(page, "---\nclauses:\n  8.5: 草稿\n---\n\n");
    await inspect(3, 4, "constant.numeric.clause.clausemark");
    await page.keyboard.press("Escape");
    await revert(page);
  });

  test("the view's icon counts the disclosures that are missing", async () => {
    await openFile(page, RETURNS);
    await scoreWhen();
    const badge = page.locator(".activitybar .action-item", { has: page.locator("[aria-label*='Clausemark']") });
    const missing = async () => /缺 (\d+) 项/.exec((await status().first().textContent()) ?? "")?.[1];
    await expect.poll(async () => await badge.locator(".badge-content").first().textContent()).toBe(await missing());
  });

  test("a policy by name has its own button to VS Code's preview", async () => {
    await openFile(page, DRAFT);
    await page
      .locator(".editor-group-container.active .editor-actions a[aria-label*='Open Preview to the Side']")
      .click();
    const tab = page.locator(".tab", { hasText: `Preview ${DRAFT}` });
    await tab.locator(".tab-actions a").click();
    await tab.waitFor({ state: "detached" });
    await page.locator(".editor-instance .view-lines").first().click();
  });

  test("a policy by name closes Chinese brackets and goes on with lists", async () => {
    await openFile(page, DRAFT);
    await page.locator(".statusbar-item", { hasText: "Service policy" }).waitFor();
    await goTo(page, 3);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    const lines = async () => (await page.locator(".editor-instance .view-line").allTextContents()).map(plain);
    const typed = async (text: string, line: string) => {
      await page.keyboard.type(text);
      await expect.poll(lines, { timeout: 30_000 }).toContain(line);
    };
    // VS Code closes a bracket only in a line whose language it has had time to see.
    const closes = (bracket: string, line: string) =>
      until(`${bracket} is closed`, 30_000, async () => {
        await page.keyboard.type(bracket);
        const soon = expect.poll(lines, { timeout: 2_000 }).toContain(line);
        if (
          await soon.then(
            () => true,
            () => false,
          )
        )
          return true;
        await page.keyboard.press("Backspace");
        return false;
      });
    await typed("二项", "- 二项");
    await closes("（", "- 二项（）");
    await typed("含运费", "- 二项（含运费）");
    // Words of the document may be suggested, and Enter would take one.
    await page.keyboard.press("Escape");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await typed("三", "- 三");
    await closes("「", "- 三「」");
    await revert(page);
  });

  test("axe-core finds nothing serious in the preview", async () => {
    expect(await seriousProblems(await webviewFrame(page))).toEqual([]);
  });

  test("the walkthrough leads a first-time writer", async () => {
    await runCommand(page, "Welcome: Open Walkthrough...");
    await page.locator(".quick-input-widget input").fill("Clausemark");
    await quickPick(page, "Clausemark").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".getting-started-step").count(), { timeout: 30_000 }).toBe(4);
    await page.keyboard.press("Control+F4");
  });

  test("neither the extension nor its preview writes an error to the console", () => {
    expect(workbench.ownErrors()).toEqual([]);
  });
});

/** A line as it was typed: the editor draws spaces as non-breaking ones. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ").replaceAll(/[\u200b\u200c]/g, "");
}

/** The score that a text of the status bar tells; not a number where it tells none. */
function scoreIn(text: string): number {
  return Number(/服务分 (\d+\.\d)/.exec(text)?.[1] ?? Number.NaN);
}
