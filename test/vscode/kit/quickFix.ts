import type { Locator, Page } from "playwright-core";

/** Opens the list of code actions at the cursor by keyboard and returns its entries. */
export async function openQuickFixes(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+.");
  const entries = page.locator(".action-widget .monaco-list-row.action");
  await entries.first().waitFor();
  return entries;
}

/** Applies the first code action at the cursor whose title contains a text, by keyboard. */
export async function applyQuickFix(page: Page, title: string): Promise<void> {
  const entries = await openQuickFixes(page);
  const titles = await entries.allTextContents();
  if (!titles.some((text) => text.includes(title))) throw new Error(`no "${title}" among ${JSON.stringify(titles)}`);
  const chosen = page.locator(".action-widget .monaco-list-row.action.focused", { hasText: title });
  for (let steps = 0; (await chosen.count()) === 0 && steps < titles.length; steps++) {
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await entries.first().waitFor({ state: "hidden" });
}
