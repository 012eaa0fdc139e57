import type { Locator, Page } from "playwright-core";
import { until } from "./until.ts";

/** An entry of the status bar by the extension and the id that it gave the item. */
export function statusItem(page: Page, extensionId: string, id: string): Locator {
  return page.locator(`.statusbar-item[id="${extensionId}.${id}"]`);
}

/** Waits until the text of an entry passes, and returns it. */
export async function statusText(item: Locator, passes: (text: string) => boolean): Promise<string> {
  let text = "";
  await until("the status bar shows what is expected", 30_000, async () => {
    text = (await item.count()) === 0 ? "" : ((await item.first().textContent()) ?? "");
    return passes(text);
  }).catch((error: Error) => {
    throw new Error(`${error.message}; last: ${JSON.stringify(text)}`);
  });
  return text;
}
