/** The page of the score preview: shows what the extension sends, and reports clicks. It builds no markup of its own. */
import { placeOf, renew } from "./renew.ts";

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
  if (message.type === "show") {
    document.documentElement.lang = message.locale;
    api.setState({ uri: message.uri });
    renew(root, document.documentElement, message.html);
  } else {
    const note = document.createElement("p");
    note.className = `state ${message.type}`;
    note.textContent = message.text;
    root.replaceChildren(note);
  }
  root.setAttribute("aria-busy", "false");
});

document.addEventListener("click", (event) => {
  const place = placeOf(event.target);
  if (!place) return;
  event.preventDefault();
  api.postMessage({ type: "open", place });
});

api.postMessage({ type: "ready" });
