import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { atMost, milliseconds, noted, type Row } from "../row.ts";
import { BenchServer } from "../server.ts";

const FRONT = '---\ntitle: 极端\nclauses:\n  8.5: "*"\n---\n\n# 极端\n\n';
const MOST = 1_000_000;

/** Inputs of up to 1 MB that make one construct as expensive as it gets. */
const INPUTS: Readonly<Record<string, () => string>> = {
  "nested lists": () => Array.from({ length: 800 }, (_, depth) => `${"  ".repeat(depth)}- 项`).join("\n"),
  "list marks in a row": () => "- ".repeat(2000),
  "nested quotes": () => `${">".repeat(100_000)}引文`,
  "open brackets": () => "[".repeat(MOST),
  "links in links": () => "[a](".repeat(MOST / 4),
  "emphasis marks": () => "*a **b ".repeat(MOST / 7),
  backticks: () => Array.from({ length: 1300 }, (_, length) => "`".repeat(length + 1)).join(" "),
  "one table row": () => `|${"a|".repeat(MOST / 2)}\n|${"-|".repeat(1000)}`,
  "a table as wide as a book": () => `|${"a|".repeat(MOST / 4)}\n|${"-|".repeat(MOST / 4)}\n`,
  "a table of cells": () =>
    `|${"a|".repeat(500)}\n|${"-|".repeat(500)}\n${`|${"a|".repeat(500)}\n`.repeat(MOST / 1002)}`,
  "rows of prices": () => `|项目|价格|时限|\n|-|-|-|\n${"|换门板|维修费 120 元|三天内|\n".repeat(MOST / 100)}`,
  tables: () => "| a | b |\n|---|---|\n| 1 元 | 2 天 |\n\n".repeat(MOST / 60),
  "one long line": () => "本公司承诺收到投诉后两小时内回复，".repeat(MOST / 48),
  digits: () => "1".repeat(MOST),
  "Chinese numerals": () => "一".repeat(MOST / 3),
  comments: () => "<!-- 备注 -->\n".repeat(MOST / 16),
  "open comments": () => "<!--".repeat(MOST / 4),
  "link definitions": () => Array.from({ length: 40_000 }, (_, index) => `[r${index}]: /a${index}\n`).join("\n"),
  headings: () => Array.from({ length: 60_000 }, (_, index) => `## 第 ${index} 条`).join("\n\n"),
  HTML: () => "<div><b>".repeat(MOST / 8),
  entities: () => "&amp;".repeat(MOST / 5),
  "blank lines": () => "\n".repeat(MOST),
};

/** The server with one such file open, and a hover asked for in another while it is read. */
export const hangs: Row = {
  id: "hangs",
  async measure({ corpus }) {
    const worst = { file: { name: "", time: 0 }, hover: { name: "", time: 0 } };
    const folder = join(corpus.folder, "hangs");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "clausemark.yaml"), "standard: t-cgcc-customized-goods\n");
    writeFileSync(join(folder, "other.md"), corpus.text("C1"));
    const server = await BenchServer.start(folder);
    const hover = () =>
      server.client.rpc.sendRequest("textDocument/hover", {
        textDocument: { uri: server.uri("other.md") },
        position: { line: 5, character: 4 },
      });
    try {
      await server.open("other.md");
      writeFileSync(join(folder, "file.md"), FRONT);
      await server.open("file.md");
      await server.client.pull(server.uri("file.md"));
      for (let warm = 0; warm < 30; warm++) await server.change("file.md", [{ text: `${corpus.text("C2")}\n${warm}` }]);
      for (const [name, make] of Object.entries(INPUTS)) {
        const text = FRONT + make();
        const changed = server.change("file.md", [{ text }]);
        const asked = performance.now();
        await hover();
        const hovered = performance.now() - asked;
        const time = await changed;
        if (time > worst.file.time) worst.file = { name, time };
        if (hovered > worst.hover.time) worst.hover = { name, time: hovered };
        await server.change("file.md", [{ text: FRONT }]);
      }
    } finally {
      await server.stop();
    }
    return [
      atMost(
        `any input up to 1 MB is linted or refused (worst: ${worst.file.name})`,
        worst.file.time,
        500,
        milliseconds,
      ),
      atMost(`a hover meanwhile (worst: ${worst.hover.name})`, worst.hover.time, 500, milliseconds),
      noted("inputs tried", String(Object.keys(INPUTS).length)),
    ];
  },
};
