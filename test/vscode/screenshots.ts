/**
 * `npx tsx test/vscode/screenshots.ts`: takes the pictures of the READMEs anew, in VS Code, from a sample. Needs what the
 * tests here need, and `npm run package` before it.
 */
import { cpSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { NEWEST } from "./kit/editions.ts";
import { ensureInstalled } from "./kit/install.ts";
import { ROOT } from "./kit/paths.ts";
import { openProblems } from "./kit/problems.ts";
import { commandTitle, EXTENSION, viewTitle } from "./kit/product.ts";
import { openQuickFixes } from "./kit/quickFix.ts";
import { discard, scratchFolder } from "./kit/scratch.ts";
import { startSession } from "./kit/session.ts";
import { statusItem, statusText } from "./kit/statusBar.ts";
import { unfold } from "./kit/tree.ts";
import { webview } from "./kit/webview.ts";
import { goTo, openFile, runCommand } from "./kit/workbench.ts";

const PICTURES = join(ROOT, "docs", "images");
/** A picture is looked at on a page, not printed. */
const LIMIT = 250_000;
const SIZE = { width: 1280, height: 760 };
const LIGHT = "Light Modern";
const DARK = "Dark Modern";

const LOOK = {
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "breadcrumbs.enabled": false,
  "editor.stickyScroll.enabled": false,
  "workbench.tree.enableStickyScroll": false,
  "editor.minimap.enabled": false,
  "editor.fontSize": 14,
  "editor.lineHeight": 1.7,
  "editor.wordWrap": "on",
  "editor.unicodeHighlight.ambiguousCharacters": false,
};

const SAMPLE = "qinghe-draft";
const POLICY = "投诉与退换.md";
/** A promise without a time. */
const VAGUE = "接到投诉后第一时间联系您";

async function main(): Promise<void> {
  ensureInstalled();
  mkdirSync(PICTURES, { recursive: true });
  await inVsCode(LIGHT, async (page) => {
    await writing(page);
    await picture(page, "editor");
    await alone(page);
    await picture(page, "preview-light");
  });
  await inVsCode(DARK, async (page) => {
    await openPreview(page);
    await alone(page);
    await picture(page, "preview-dark");
  });
}

/** A fresh VS Code with the sample open in a folder of a natural name. */
async function inVsCode(theme: string, take: (page: Page) => Promise<void>): Promise<void> {
  const home = scratchFolder();
  const folder = join(home, "清禾门窗");
  cpSync(join(ROOT, "samples", SAMPLE), folder, { recursive: true });
  const session = await startSession({ edition: NEWEST, settings: { ...LOOK, "workbench.colorTheme": theme } });
  try {
    const { page } = await session.open(null, { workspace: folder, file: join(folder, POLICY) });
    await page.setViewportSize(SIZE);
    await statusText(statusItem(page, EXTENSION, "score"), (text) => text.includes("服务分"));
    await openFile(page, POLICY);
    await goTo(page, lineOf(VAGUE), 4);
    await take(page);
  } finally {
    await session.close();
    discard(home);
  }
}

/** Problems, quick fix and coverage, one after the other; the preview is open at the end. */
async function writing(page: Page): Promise<void> {
  await openProblems(page);
  await page.locator(".markers-panel .monaco-list-row").first().waitFor();
  await picture(page, "problems");

  await runCommand(page, "View: Hide Panel");
  await goTo(page, lineOf(VAGUE), 4);
  await openQuickFixes(page);
  await picture(page, "quick-fix");
  await page.keyboard.press("Escape");

  await page.locator(".codelens-decoration a", { hasText: "8.3" }).first().click();
  const pane = await unfold(page, viewTitle("clausemark.coverage"));
  await pane.locator(".monaco-list-row.selected").waitFor();
  await widenSideBar(page);
  await page.keyboard.press("Escape");
  await picture(page, "coverage");
  await openPreview(page);
}

/** Its title is cut otherwise. */
async function widenSideBar(page: Page): Promise<void> {
  const box = await page.locator(".part.sidebar").boundingBox();
  if (box === null) throw new Error("there is no side bar");
  await page.mouse.move(box.x + box.width, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 70, 400, { steps: 5 });
  await page.mouse.up();
  // The border glows as long as the mouse is at it.
  await page.mouse.move(box.x + box.width + 400, 5);
  await page.locator(".monaco-sash.hover, .monaco-sash.active").first().waitFor({ state: "detached" });
}

async function openPreview(page: Page): Promise<void> {
  await runCommand(page, commandTitle("clausemark.openPreview"));
  await webview(page).locator(".gauge-number").waitFor();
}

/** Leaves the text and its preview on the screen, without a tooltip. */
async function alone(page: Page): Promise<void> {
  await runCommand(page, "View: Toggle Primary Side Bar Visibility");
  await page.mouse.move(700, 5);
}

/** Line of a text in the sample's policy, counted from 1. */
function lineOf(text: string): number {
  const lines = readFileSync(join(ROOT, "samples", SAMPLE, POLICY), "utf8").split("\n");
  const at = lines.findIndex((line) => line.startsWith(text));
  if (at < 0) throw new Error(`the sample has no line "${text}"`);
  return at + 1;
}

async function picture(page: Page, name: string): Promise<void> {
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, animations: "disabled", caret: "hide" });
  const { size } = statSync(path);
  console.log(`docs/images/${name}.png: ${size} bytes`);
  if (size > LIMIT) throw new Error(`${name}.png is larger than ${LIMIT} bytes`);
}

await main();
