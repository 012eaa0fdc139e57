import type { Place } from "../../server/src/protocol.ts";
import type { PageLocale } from "./words.ts";

/** A finding as the protocol has it. */
export interface Diagnostic {
  readonly range: Place["range"];
  readonly severity?: 1 | 2 | 3 | 4;
  readonly code?: string | number;
  readonly message: string;
}

const SEVERITIES = [
  { name: "error", zh: "错误" },
  { name: "warning", zh: "警告" },
  { name: "info", zh: "提示" },
  { name: "hint", zh: "建议" },
] as const;

/** One line of the list; texts of policies come in as text only. */
export function findingItem(diagnostic: Diagnostic, locale: PageLocale, select: (place: Place) => void): HTMLLIElement {
  const { range, message, code } = diagnostic;
  const severity = SEVERITIES[(diagnostic.severity ?? 1) - 1] ?? SEVERITIES[0];
  const button = document.createElement("button");
  button.type = "button";
  button.append(
    span("position", `${range.start.line + 1}:${range.start.character + 1}`),
    span(`badge ${severity.name}`, locale === "zh-CN" ? severity.zh : severity.name),
    span("text", message),
    span("rule", String(code ?? "")),
  );
  const files = document.getElementById("files");
  const uri = files instanceof HTMLSelectElement ? files.value : "";
  button.addEventListener("click", () => select({ uri, range, text: "" }));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function span(className: string, text: string): HTMLSpanElement {
  const made = document.createElement("span");
  made.className = className;
  made.textContent = text;
  return made;
}
