/** Writes docs/protocol.md from the types of server/src/protocol.ts, so that the page cannot say anything else. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./builtIn.ts";

export const PROTOCOL_PAGE = join(ROOT, "docs/protocol.md");

const INTRODUCTION = `# Custom messages of the language server

Generated from \`server/src/protocol.ts\` by \`npm run generate\`; do not edit.

Beside the Language Server Protocol the server and its clients exchange these messages. A client that knows none of them
loses the live score and nothing else.

| message | direction | kind |
|---|---|---|
| \`clausemark/assessment\` | server to client | notification, after every change of a set's result |
| \`clausemark/assessment\` | client to server | request; \`null\` where the document belongs to no set |
| \`clausemark/setGone\` | server to client | notification, after a set's last policy is gone |
| \`clausemark/render\` | client to server | request |
| \`clausemark/insertClause\` | client to server | request |
| \`clausemark/template\` | client to server | request |
| \`clausemark/fs/find\`, \`clausemark/fs/read\`, \`clausemark/fs/stat\` | server to client | requests, for the schemes named in \`fileSchemes\` |

`;

export function protocolPage(): string {
  const source = readFileSync(join(ROOT, "server/src/protocol.ts"), "utf8");
  const parts = source.split(/\n(?=\/\*\*|export )/).slice(1);
  const blocks: string[] = [];
  let comment = "";
  for (const part of parts) {
    const text = part.trim();
    if (text.startsWith("/**") && !text.includes("\nexport ")) {
      comment = text;
      continue;
    }
    const declaration = text.slice(text.indexOf("export "));
    const doc = text.startsWith("/**") ? text.slice(0, text.indexOf("*/") + 2) : comment;
    comment = "";
    const name = /^export (?:interface|const|type) (\w+)/.exec(declaration)?.[1];
    if (name === undefined) throw new Error(`not a declaration: ${declaration.slice(0, 60)}`);
    const words = doc
      .replace(/^\/\*\*|\*\/$/g, "")
      .split("\n")
      .map((line) => line.replace(/^\s*\*? ?/, "").trim())
      .filter((line) => line !== "")
      .join(" ");
    blocks.push(`## ${name}\n\n${words === "" ? "" : `${words}\n\n`}\`\`\`ts\n${declaration}\n\`\`\`\n`);
  }
  return INTRODUCTION + blocks.join("\n");
}

if (process.argv[1] === import.meta.filename) writeFileSync(PROTOCOL_PAGE, protocolPage());
