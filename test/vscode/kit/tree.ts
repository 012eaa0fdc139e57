import type { Locator, Page } from "playwright-core";

export interface TreeRow {
  readonly text: string;
  readonly level: number;
  readonly expanded: boolean | null;
  readonly selected: boolean;
}

/** A view of the side bar by its title. */
export function view(page: Page, title: string): Locator {
  return page.locator(".pane", { has: page.locator(`.pane-header h3.title:text-is("${title}")`) });
}

/** Opens a view's section when it is folded; the only view of a container has no header to fold it by. */
export async function unfold(page: Page, title: string): Promise<Locator> {
  const pane = view(page, title);
  const header = pane.locator(".pane-header").first();
  await header.waitFor({ state: "attached" });
  if ((await header.getAttribute("aria-expanded")) === "false") await header.click();
  await pane.locator(".pane-header[aria-expanded=true]").waitFor({ state: "attached" });
  await pane.locator(".monaco-list").waitFor();
  return pane;
}

/** The rows that a view draws, in their order on the screen. */
export async function treeRows(pane: Locator): Promise<readonly TreeRow[]> {
  const rows = await pane.locator(".monaco-list-row").evaluateAll((elements) =>
    elements.map((row) => ({
      top: row.getBoundingClientRect().top,
      text: row.getAttribute("aria-label") ?? row.textContent ?? "",
      level: Number(row.getAttribute("aria-level") ?? "1"),
      expanded: row.getAttribute("aria-expanded"),
      selected: row.getAttribute("aria-selected") === "true",
    })),
  );
  return [...rows]
    .sort((a, b) => a.top - b.top)
    .map(({ text, level, expanded, selected }) => ({
      text,
      level,
      expanded: expanded === null ? null : expanded === "true",
      selected,
    }));
}
