/** The page of the score preview: shows what the extension sends, and reports clicks. It builds no markup of its own. */
import { placeOf, renew } from "./renew.ts";

interface Api {
  postMessage(message: unknown): void;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Api;

type Note = { readonly type: "loading" | "empty" | "error"; readonly text: string; readonly restart?: string };
type FromExtension =
  | { readonly type: "show"; readonly html: string; readonly locale: string; readonly uri: string }
  | Note;

const api = acquireVsCodeApi();
const root = document.getElementById("root");

window.addEventListener("message", (event: MessageEvent<FromExtension>) => {
  if (!root) return;
  const message = event.data;
  if (message.type === "show") {
    document.documentElement.lang = message.locale;
    api.setState({ uri: message.uri });
    renew(root, document.documentElement, message.html);
  } else showNote(root, message);
  root.setAttribute("aria-busy", String(message.type === "loading"));
});

document.addEventListener("click", (event) => {
  const place = placeOf(event.target);
  if (!place) return;
  event.preventDefault();
  api.postMessage({ type: "open", place });
});

function showNote(target: HTMLElement, { type, text, restart }: Note): void {
  const note = document.createElement("p");
  note.className = `state ${type}`;
  note.textContent = text;
  if (restart !== undefined) note.append(" ", restartLink(restart));
  // The same again would take the focus from the link.
  if (target.firstElementChild?.outerHTML !== note.outerHTML) target.replaceChildren(note);
}

function restartLink(text: string): HTMLElement {
  const link = document.createElement("a");
  link.href = "#";
  link.setAttribute("role", "button");
  link.textContent = text;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    api.postMessage({ type: "restart" });
  });
  return link;
}

api.postMessage({ type: "ready" });
