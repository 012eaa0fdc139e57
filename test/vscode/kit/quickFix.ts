import type { Locator, Page } from "playwright-core";

/** How long a list may take to open before it is asked for again, in milliseconds, and how often. */
const PATIENCE = 5000;
const TRIES = 6;

/**
 * Opens the list of code actions at the cursor by keyboard and returns its entries. Right after typing the editor may
 * have no findings to ask about and says that there are no fixes; a person presses the keys again.
 */
export async function openQuickFixes(page: Page): Promise<Locator> {
  const entries = page.locator(".action-widget .monaco-list-row.action");
  for (let tries = 1; ; tries++) {
    await page.keyboard.press("Control+.");
    try {
      await entries.first().waitFor({ timeout: PATIENCE });
      return entries;
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
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
