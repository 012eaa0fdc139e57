import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The order of the folders is the architecture: an import points only to the left (or stays inside its folder), and
 * each folder uses only the packages listed for it.
 */
const ORDER: readonly { readonly place: string; readonly packages: readonly string[] }[] = [
  { place: "core/span.ts", packages: [] },
  { place: "core/recent.ts", packages: [] },
  { place: "core/messages", packages: [] },
  { place: "core/text", packages: [] },
  { place: "core/yaml", packages: ["yaml"] },
  {
    place: "core/policy",
    packages: [
      "unified",
      "remark-parse",
      "remark-frontmatter",
      "micromark-extension-gfm-table",
      "micromark-extension-gfm-strikethrough",
      "mdast-util-gfm-table",
      "mdast-util-gfm-strikethrough",
      "mdast",
      "unist",
    ],
  },
  { place: "core/config", packages: [] },
  { place: "core/rubric", packages: ["@noble/hashes"] },
  { place: "core/terms", packages: [] },
  { place: "core/detect", packages: [] },
  { place: "core/assessment", packages: [] },
  { place: "core/rules", packages: [] },
  { place: "core/checkSet.ts", packages: [] },
  { place: "core/report", packages: ["@noble/hashes"] },
  { place: "core/index.ts", packages: [] },
  { place: "protocol.ts", packages: ["vscode-languageserver-types"] },
  {
    place: "language",
    packages: ["vscode-languageserver", "vscode-languageserver-types", "vscode-languageserver-protocol"],
  },
  { place: "workspace", packages: ["chokidar", "ignore"] },
  {
    place: "convert",
    packages: [
      "mammoth",
      "docx",
      "jszip",
      "hast",
      "mdast",
      "hast-util-from-html",
      "hast-util-to-html",
      "hast-util-to-mdast",
      "mdast-util-to-hast",
      "mdast-util-to-markdown",
      "mdast-util-gfm-table",
    ],
  },
  {
    place: "session",
    packages: ["vscode-uri", "vscode-languageserver", "vscode-languageserver-protocol", "vscode-languageserver-types"],
  },
  { place: "server.ts", packages: ["vscode-languageserver", "vscode-languageserver-protocol"] },
  { place: "main.node.ts", packages: ["vscode-languageserver"] },
  { place: "main.browser.ts", packages: ["vscode-languageserver"] },
  { place: "main.ipc.ts", packages: [] },
  { place: "cli", packages: ["commander", "diff", "picocolors"] },
  { place: "library", packages: [] },
  { place: "action", packages: [] },
];

const ROOT = join(import.meta.dirname, "../server/src");

interface SourceImport {
  readonly file: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : /\.ts$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): SourceImport[] {
  const text = readFileSync(file, "utf8");
  const pattern =
    /(?:^|\n)\s*(?:import|export)[^"';]*?from\s*"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)\s*import\s*"([^"]+)"/g;
  return [...text.matchAll(pattern)].map((match) => ({
    file: relative(ROOT, file),
    target: match[1] ?? match[2] ?? match[3] ?? "",
  }));
}

function rank(path: string): number {
  return ORDER.findIndex(({ place }) => path === place || path.startsWith(`${place}/`));
}

const imports = sourceFiles(ROOT).flatMap(importsOf);

describe("folder order", () => {
  it("knows every source file's place", () => {
    const lost = sourceFiles(ROOT)
      .map((file) => relative(ROOT, file))
      .filter((file) => rank(file) < 0);
    expect(lost).toEqual([]);
    expect(imports.length).toBeGreaterThan(50);
  });

  it("lets imports point only to the left", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith(".")) return false;
      const resolved = relative(ROOT, join(ROOT, file, "..", target));
      return rank(resolved) > rank(file);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps each folder to its packages", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (target.startsWith(".")) return false;
      if (target.startsWith("node:")) return file.startsWith("core/") || file.startsWith("language/");
      const name = target
        .split("/")
        .slice(0, target.startsWith("@") ? 2 : 1)
        .join("/");
      return !(ORDER[rank(file)]?.packages ?? []).includes(name);
    });
    expect(wrong).toEqual([]);
  });

  it("keeps files short", () => {
    const long = sourceFiles(ROOT)
      .filter((file) => !/(?:folding|library\/report)\.ts$/.test(file))
      .map((file) => ({ file: relative(ROOT, file), lines: readFileSync(file, "utf8").split("\n").length }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});
