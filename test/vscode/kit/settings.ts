import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { Session } from "./session.ts";
import { insertText, runCommand, save } from "./workbench.ts";

/** Changes settings of the user in a window that runs, in the editor of the settings, as VS Code in a browser wants it. */
export async function changeSettings(
  session: Session,
  page: Page,
  changed: Readonly<Record<string, unknown>>,
): Promise<void> {
  const file = join(session.server.userData, "User", "settings.json");
  const settings = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  await runCommand(page, "Preferences: Open User Settings (JSON)");
  await page.locator('.tab.active[data-resource-name="settings.json"]').waitFor();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  await page.keyboard.press("Control+a");
  await insertText(page, JSON.stringify({ ...settings, ...changed }));
  // The editor closes the brace by itself as well.
  await page.keyboard.press("Control+Shift+End");
  await page.keyboard.press("Delete");
  await save(page);
  await page.keyboard.press("Control+F4");
}
