import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";
import type { WorkbenchPage } from "./page.ts";
import { RESULTS } from "./paths.ts";

/** Keeps a picture and the console of the page under `.test-results/vscode/` when the running test fails. */
export function keepEvidence(context: TestContext, workbench: WorkbenchPage): void {
  context.onTestFailed(async () => {
    const folder = join(RESULTS, "vscode", "failures");
    const name = `${context.task.suite?.name ?? ""} ${context.task.name}`.trim().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
    mkdirSync(folder, { recursive: true });
    const lines = workbench.console.map((line) => `${line.type}\t${line.from}\t${line.text}`);
    writeFileSync(join(folder, `${name}.console.log`), lines.join("\n"));
    await workbench.page.screenshot({ path: join(folder, `${name}.png`) }).catch(() => undefined);
  });
}
