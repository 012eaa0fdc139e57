import type { Page } from "playwright-core";

export interface Problem {
  /** The row's text without its source and place. */
  readonly message: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

export async function openProblems(page: Page): Promise<void> {
  if ((await page.locator(".markers-panel").count()) === 0) await page.keyboard.press("Control+Shift+m");
  await page.locator(".markers-panel").waitFor();
}

/** What the Problems panel lists below its files, in its order; rows of related information are none of their own. */
export async function problems(page: Page): Promise<readonly Problem[]> {
  const rows = await page.locator(".markers-panel .monaco-list-row").evaluateAll((elements) =>
    elements.map((row) => ({
      message: row.querySelector(".marker-message")?.textContent ?? null,
      place: row.querySelector(".marker-line")?.textContent ?? "",
    })),
  );
  return rows.flatMap(({ message, place }) => {
    const [line, column] = (place.match(/\d+/g) ?? []).map(Number);
    return message === null || line === undefined || column === undefined ? [] : [{ message, line, column }];
  });
}

/** Errors, warnings and infos as VS Code itself counts them in the status bar. */
export async function problemCounts(page: Page): Promise<readonly number[]> {
  const text = await page.locator("[id='status.problems']").first().textContent();
  return (text?.match(/\d+/g) ?? []).map(Number);
}
