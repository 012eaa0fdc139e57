import type { Frame, FrameLocator, Page } from "playwright-core";

/** The document inside the only open webview: VS Code nests two frames. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator("iframe.webview").frameLocator("iframe#active-frame");
}

/** The same document as a frame, for scripts that run inside it. */
export async function webviewFrame(page: Page): Promise<Frame> {
  const element = await page.frameLocator("iframe.webview").locator("iframe#active-frame").elementHandle();
  const frame = await element?.contentFrame();
  if (frame === null || frame === undefined) throw new Error("the webview has no document");
  return frame;
}
