import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { NEWEST } from "../kit/editions.ts";
import { keepEvidence } from "../kit/evidence.ts";
import type { WorkbenchPage } from "../kit/page.ts";
import { ROOT } from "../kit/paths.ts";
import { openProblems, problems } from "../kit/problems.ts";
import { EXTENSION } from "../kit/product.ts";
import { copyOf, discard } from "../kit/scratch.ts";
import { type Session, startSession } from "../kit/session.ts";
import { statusItem, statusText } from "../kit/statusBar.ts";
import { runCommand } from "../kit/workbench.ts";

/** A folder that VS Code was told nothing of: it opens restricted, and the writer trusts it later. */
describe("a folder that is not trusted", () => {
  const folder = copyOf(join(ROOT, "samples", "gym-house-rules"));
  let session: Session;
  let workbench: WorkbenchPage;
  let page: Page;

  beforeAll(async () => {
    const settings = { "security.workspace.trust.startupPrompt": "never", "security.workspace.trust.banner": "always" };
    session = await startSession({ edition: NEWEST, trustIsAsked: true, settings });
    workbench = await session.open(null, { workspace: folder, file: join(folder, "会员守则.md") });
    page = workbench.page;
  });
  beforeEach((context) => keepEvidence(context, workbench));
  afterAll(async () => {
    await session?.close();
    discard(folder);
  });

  const untrusted = async () => (await problems(page)).filter(({ message }) => message.includes("受信任"));

  test("says that its house rubric is not read", async () => {
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor();
    await statusText(statusItem(page, EXTENSION, "score"), (text) => text.includes("服务分"));
    await openProblems(page);
    await expect.poll(untrusted, { timeout: 30_000 }).toHaveLength(1);
  });

  test("is judged by its house rubric as soon as it is trusted", async () => {
    await runCommand(page, "Workspaces: Manage Workspace Trust");
    await page
      .locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ })
      .first()
      .click();
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).waitFor({ state: "hidden" });
    await openProblems(page);
    await expect.poll(untrusted, { timeout: 60_000 }).toEqual([]);
    await expect.poll(async () => (await problems(page)).length, { timeout: 30_000 }).toBeGreaterThan(0);
  });

  test("nothing of it writes an error to the console", () => {
    expect(workbench.ownErrors()).toEqual([]);
  });
});
