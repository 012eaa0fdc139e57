import type { Browser, Locator, Page } from "playwright-core";
import { type Opening, workbenchAddress } from "./address.ts";
import type { CodeServer } from "./codeServer.ts";
import { newWorkbenchPage, type WorkbenchPage } from "./page.ts";
import { until } from "./until.ts";

/** Opens a workbench and waits until the editor (or, without a file, the frame of the window) stands. */
export async function openWorkbench(browser: Browser, server: CodeServer, opening: Opening): Promise<WorkbenchPage> {
  const workbench = await newWorkbenchPage(browser);
  await workbench.page.goto(workbenchAddress(server, opening));
  const sign = opening.file === undefined ? ".monaco-workbench .statusbar-item" : ".editor-instance .view-lines";
  await workbench.page.locator(sign).first().waitFor({ timeout: 60_000 });
  return workbench;
}

/** Runs a command by its title, as a user does with F1. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await quickPick(page, title).first().waitFor();
  await page.keyboard.press("Enter");
}

/** The rows of an open pick list whose text contains a text. */
export function quickPick(page: Page, text: string): Locator {
  return page.locator(".quick-input-widget .monaco-list-row", { hasText: text });
}

/** Puts the cursor of the active editor at a line and column, both counted from 1. */
export async function goTo(page: Page, line: number, column = 1): Promise<void> {
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget input").fill(`:${line}:${column}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  await until(`the cursor is in line ${line}`, 10_000, async () => (await cursorLine(page)) === line);
}

/** Line of the cursor, counted from 1, as the status bar tells it. */
export async function cursorLine(page: Page): Promise<number | null> {
  const text = await page.locator("[id='status.editor.selection']").textContent({ timeout: 10_000 });
  const line = /\D(\d+)\D/.exec(text ?? "")?.[1];
  return line === undefined ? null : Number(line);
}

/** Sends text to the active editor in one piece, as an input method does. */
export async function insertText(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
}

/** Saves the active editor, once its change is there. */
export async function save(page: Page): Promise<void> {
  await page.locator(".tab.active.dirty").waitFor();
  await page.keyboard.press("Control+s");
  // Another group's active tab has no change either: it says nothing of this one.
  await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
}

/** Opens a file of the workspace from the Explorer, and gives the editor the focus. */
export async function openFile(page: Page, name: string): Promise<void> {
  const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
  if (!(await row.first().isVisible())) await page.keyboard.press("Control+Shift+e");
  await row.first().dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
}

/** Writes over a whole line of the active editor, counted from 1. */
export async function typeOverLine(page: Page, line: number, text: string): Promise<void> {
  await goTo(page, line);
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Home");
  await insertText(page, text);
}

/** Puts the active document back as it is on disk. */
export async function revert(page: Page): Promise<void> {
  await runCommand(page, "File: Revert File");
  await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
}
