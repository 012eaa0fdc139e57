import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { protocolPage } from "../../server/tools/generate-protocol.ts";

const ROOT = join(import.meta.dirname, "../..");

it("documents exactly the types of the protocol", () => {
  expect(readFileSync(join(ROOT, "docs/protocol.md"), "utf8")).toBe(protocolPage());
});

it("lists every message", () => {
  const source = readFileSync(join(ROOT, "server/src/protocol.ts"), "utf8");
  const listed = protocolPage()
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .join("\n");
  const methods = [...source.matchAll(/"(clausemark\/[\w/]+)"/g)].map((match) => match[1]);
  expect(methods.length).toBeGreaterThan(5);
  for (const method of methods) expect(listed).toContain(`\`${method}\``);
});

it("documents every exported declaration", () => {
  const source = readFileSync(join(ROOT, "server/src/protocol.ts"), "utf8");
  const names = [...source.matchAll(/^export (?:interface|const|type) (\w+)/gm)].map((match) => match[1]);
  const page = protocolPage();
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) expect(page).toContain(`## ${name}\n`);
});
