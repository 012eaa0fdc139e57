/** The page of the score preview: shows what the extension sends, and reports clicks. It builds no markup of its own. */

interface Api {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Api;

type FromExtension =
  | { readonly type: "show"; readonly html: string; readonly locale: string; readonly uri: string }
  | { readonly type: "empty" | "error"; readonly text: string };

const api = acquireVsCodeApi();
const root = document.getElementById("root");

window.addEventListener("message", (event: MessageEvent<FromExtension>) => {
  if (!root) return;
  const message = event.data;
  if (message.type === "show") show(root, message.html, message.locale, message.uri);
  else {
    const note = document.createElement("p");
    note.className = `state ${message.type}`;
    note.textContent = message.text;
    root.replaceChildren(note);
  }
  root.setAttribute("aria-busy", "false");
});

/** The fragment was escaped where it was made. Focus, open details and scrolling stay as they were. */
function show(target: HTMLElement, html: string, locale: string, uri: string): void {
  document.documentElement.lang = locale;
  api.setState({ uri });
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  const open = new Set(
    [...target.querySelectorAll<HTMLDetailsElement>("details[open][data-key]")].map((details) => details.dataset.key),
  );
  const { scrollX, scrollY } = window;
  const parsed = new DOMParser().parseFromString(html, "text/html");
  target.replaceChildren(...parsed.body.childNodes);
  for (const details of target.querySelectorAll<HTMLDetailsElement>("details[data-key]")) {
    if (open.has(details.dataset.key)) details.open = true;
  }
  if (focused !== undefined) target.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  window.scrollTo(scrollX, scrollY);
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-uri][data-start]") : null;
  if (!link) return;
  event.preventDefault();
  const [line = 0, character = 0] = numbers(link.dataset.start);
  const [endLine = line, endCharacter = character] = numbers(link.dataset.end);
  api.postMessage({
    type: "open",
    place: {
      uri: link.dataset.uri,
      text: "",
      range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    },
  });
});

/** "12:4": zero-based line and column. */
function numbers(text: string | undefined): readonly number[] {
  return (text ?? "").split(":").map(Number);
}

api.postMessage({ type: "ready" });
