import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { seriousProblems } from "../kit/accessibility.ts";
import { NEWEST } from "../kit/editions.ts";
import { keepEvidence } from "../kit/evidence.ts";
import type { WorkbenchPage } from "../kit/page.ts";
import { commandTitle, EXTENSION } from "../kit/product.ts";
import { copyOf, discard } from "../kit/scratch.ts";
import { type Session, startSession } from "../kit/session.ts";
import { changeSettings } from "../kit/settings.ts";
import { fixtureFolder } from "../kit/specs.ts";
import { statusItem, statusText } from "../kit/statusBar.ts";
import { webview, webviewFrame } from "../kit/webview.ts";
import { runCommand } from "../kit/workbench.ts";

const POLICY = "退换货办法.md";

describe("the preview for those who need more contrast or less motion", () => {
  const folder = copyOf(fixtureFolder("policies"));
  let session: Session;
  let workbench: WorkbenchPage;
  let page: Page;
  let frame: Frame;

  beforeAll(async () => {
    session = await startSession({ edition: NEWEST, settings: { "workbench.colorTheme": "Light Modern" } });
    workbench = await session.open(null, { workspace: folder, file: join(folder, POLICY) });
    page = workbench.page;
    await statusText(statusItem(page, EXTENSION, "score"), (text) => text.includes("服务分"));
    await runCommand(page, commandTitle("clausemark.openPreview"));
    await webview(page).locator(".gauge-number").waitFor();
    frame = await webviewFrame(page);
  });
  beforeEach((context) => keepEvidence(context, workbench));
  afterAll(async () => {
    await session?.close();
    discard(folder);
  });

  const bodyClasses = () => frame.evaluate(() => [...document.body.classList]);
  const styleOf = (selector: string, name: string) =>
    frame.evaluate(
      ([where = "", what = ""]) => {
        const element = document.querySelector(where);
        if (element === null) throw new Error(`the preview has no ${where}`);
        return getComputedStyle(element).getPropertyValue(what);
      },
      [selector, name],
    );

  test.each(["Dark Modern", "Default High Contrast Light", "Default High Contrast", "Light Modern"])(
    "is readable in the theme %s",
    async (theme) => {
      const high = theme.includes("High Contrast");
      const dark = !theme.includes("Light");
      await changeSettings(session, page, { "workbench.colorTheme": theme });
      await expect.poll(bodyClasses).toContain(`vscode-${high ? "high-contrast" : dark ? "dark" : "light"}`);
      await expect
        .poll(() => styleOf("body", "background-color"))
        .toMatch(dark ? /\((?:\d{1,2}(?:, |\))){3}/ : /\((?:2\d\d(?:, |\))){3}/);
      expect(await seriousProblems(frame)).toEqual([]);
      if (high) expect(await styleOf(".cell", "border-top-style")).not.toBe("none");
    },
  );

  test("tells by shapes what colours tell no more where the system forces its own", async () => {
    await page.emulateMedia({ forcedColors: "active" });
    await expect.poll(bodyClasses).toContain("vscode-high-contrast");
    expect(await seriousProblems(frame)).toEqual([]);
    const width = async (arc: string) => Number.parseFloat(await styleOf(arc, "stroke-width"));
    expect(await width(".gauge-value")).toBeGreaterThan(3 * (await width(".gauge-track")));
    const marks = await frame.evaluate(() => [...document.querySelectorAll(".cell")].map((cell) => cell.textContent));
    expect(new Set(marks.map((text) => text?.replaceAll(/[\d.\s]/g, ""))).size).toBeGreaterThan(1);
    await page.emulateMedia({ forcedColors: "none" });
  });

  test("moves only where neither the system nor VS Code is told to keep still", async () => {
    const moves = async () => (await styleOf(".gauge-value", "transition-duration")) !== "0s";
    await expect.poll(moves).toBe(true);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect.poll(moves).toBe(false);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await expect.poll(moves).toBe(true);
    await changeSettings(session, page, { "workbench.reduceMotion": "on" });
    await expect.poll(moves).toBe(false);
  });
});
