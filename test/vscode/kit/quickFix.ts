import type { Locator, Page } from "playwright-core";

/** Opens the list of code actions at the cursor by keyboard and returns its entries. */
export async function openQuickFixes(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+.");
  const entries = page.locator(".action-widget .monaco-list-row.action");
  await entries.first().waitFor();
  return entries;
}

/** Applies the first code action at the cursor whose title contains a text. */
export async function applyQuickFix(page: Page, title: string): Promise<void> {
  const entries = await openQuickFixes(page);
  await entries.filter({ hasText: title }).first().click();
  await page.locator(".action-widget").waitFor({ state: "detached" });
}
