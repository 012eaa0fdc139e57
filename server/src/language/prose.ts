import type { MarkupContent } from "vscode-languageserver-types";
import type { Locale } from "../core/messages/message.ts";

/** What is said in a hover or beside a completion: plain texts in a few shapes, made into Markdown or plain text. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "code"; readonly text: string };

export function heading(text: string): Block {
  return { kind: "heading", text };
}

export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

export function list(items: readonly string[]): Block {
  return { kind: "list", items };
}

/** A name with what is said of it. */
export function pair(name: string, text: string, locale: Locale): string {
  return locale === "zh-CN" ? `${name}：${text}` : `${name}: ${text}`;
}

/** Empty lists and tables are left out. */
export function markup(blocks: readonly Block[], asMarkdown: boolean): MarkupContent {
  const kept = blocks.filter((block) => !isEmpty(block));
  return asMarkdown
    ? { kind: "markdown", value: kept.map(toMarkdown).join("\n\n") }
    : { kind: "plaintext", value: kept.map(toPlain).join("\n\n") };
}

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case "list":
      return block.items.length === 0;
    case "table":
      return block.rows.length === 0;
    case "heading":
    case "paragraph":
    case "code":
      return block.text === "";
  }
}

function toMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `**${escapeMarkdown(block.text)}**`;
    case "paragraph":
      return escapeMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
    case "table": {
      const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
      const rule = `| ${block.head.map(() => "---").join(" | ")} |`;
      return [row(block.head), rule, ...block.rows.map(row)].join("\n");
    }
    case "code": {
      const longest = Math.max(0, ...(block.text.match(/`+/g) ?? []).map((run) => run.length));
      const fence = "`".repeat(Math.max(3, longest + 1));
      return `${fence}markdown\n${block.text.trimEnd()}\n${fence}`;
    }
  }
}

function toPlain(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "code":
      return block.text.trimEnd();
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "table":
      return block.rows.map((cells) => `- ${cells.filter((cell) => cell !== "").join(" | ")}`).join("\n");
  }
}

/** Policy text may hold anything: nothing of it may become markup, a link or a picture. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>()#|~$!&]/g, (character) => `\\${character}`)
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])(?= |$)/, "$1\\$2");
}
