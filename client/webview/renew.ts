import type { Place } from "../../server/src/protocol.ts";

/** Puts a fragment, escaped where it was made, into the page. Focus, open details and scrolling stay as they were. */
export function renew(target: HTMLElement, scroller: Element, html: string): void {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const open = new Set(
    [...target.querySelectorAll<HTMLDetailsElement>("details[open][data-key]")].map((details) => details.dataset.key),
  );
  const { scrollLeft, scrollTop } = scroller;
  const parsed = new DOMParser().parseFromString(html, "text/html");
  target.replaceChildren(...parsed.body.childNodes);
  for (const details of target.querySelectorAll<HTMLDetailsElement>("details[data-key]")) {
    if (open.has(details.dataset.key)) details.open = true;
  }
  if (focused !== undefined) {
    target.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  scroller.scrollTo(scrollLeft, scrollTop);
}

/** The place that a click asks for, null where it asks for none. */
export function placeOf(target: EventTarget | null): Place | null {
  const link = target instanceof Element ? target.closest<HTMLElement>("[data-uri][data-start]") : null;
  const { uri, start, end } = link?.dataset ?? {};
  if (uri === undefined) return null;
  const [line = 0, character = 0] = numbers(start);
  const [endLine = line, endCharacter = character] = numbers(end);
  return {
    uri,
    text: "",
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
  };
}

/** "12:4": zero-based line and column. */
function numbers(text: string | undefined): readonly number[] {
  return (text ?? "").split(":").map(Number);
}
