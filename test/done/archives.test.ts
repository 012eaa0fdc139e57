import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support/built.ts";

/** What is published: exactly these files, and in none of them a sentence of the standard. */

const SHARED = [
  "CHANGELOG.md",
  "LICENSE",
  "dist/THIRD-PARTY-LICENSES.txt",
  "dist/chunk-*.js",
  "dist/cli.js",
  "dist/commandLine.cjs",
  "dist/convert.js",
  "dist/index.d.ts",
  "dist/index.js",
  "dist/model.bin",
  "dist/rubric/t-cgcc-customized-goods.json",
  "dist/sbom.cdx.json",
  "dist/schema/config.schema.json",
  "dist/schema/front-matter.schema.json",
  "dist/schema/report.schema.json",
  "dist/schema/rubric.schema.json",
  "dist/thread.js",
  "package.json",
];

const NPM = [...SHARED, "README.md", "README.zh-CN.md"];

/** The extension carries the server once, for desktop and web, and no command line. */
const VSIX = [
  "CHANGELOG.md",
  "LICENSE",
  "dist/model.bin",
  "dist/rubric/t-cgcc-customized-goods.json",
  "dist/schema/config.schema.json",
  "dist/schema/front-matter.schema.json",
  "package.json",
  "client/README.md",
  "client/icon.png",
  "client/l10n/bundle.l10n.json",
  "client/l10n/bundle.l10n.zh-cn.json",
  "client/snippets/policy.json",
  "client/syntaxes/policy.tmLanguage.json",
  "client/syntaxes/tags.injection.json",
  "client/walkthrough/gap.md",
  "client/walkthrough/gap.nls.zh-cn.md",
  "client/walkthrough/pass.md",
  "client/walkthrough/pass.nls.zh-cn.md",
  "client/walkthrough/sample.md",
  "client/walkthrough/sample.nls.zh-cn.md",
  "client/walkthrough/score.md",
  "client/walkthrough/score.nls.zh-cn.md",
  "dist/client.browser.cjs",
  "dist/client.cjs",
  "dist/connection.cjs",
  "dist/server.browser.js",
  "dist/server.ipc.js",
  "dist/vscode/THIRD-PARTY-LICENSES.txt",
  "dist/vscode/sbom.cdx.json",
  "dist/webview/preview.css",
  "dist/webview/preview.js",
  "language-configuration.json",
  "package.nls.json",
  "package.nls.zh-cn.json",
];

/** Chunks are named by their contents. */
function kinds(files: readonly string[]): readonly string[] {
  return [...new Set(files.map((file) => file.replace(/chunk-\w+\.js$/, "chunk-*.js")))].sort();
}

/** Names of other standards, which anyone may cite. */
const TITLES = ["GB/T27922商品售后服务评价体系", "GB/T27925商业企业品牌评价与企业文化建设指南"];

/** Sentences of the standard, and parts between commas, of twelve characters and more. */
const SENTENCES = [
  ...new Set(
    readFileSync(join(ROOT, "test/fixtures/standard.txt"), "utf8")
      .split(/[。；;，,：:\r\n|]/)
      .map(bare)
      .filter((sentence) => sentence.length >= 12 && /\p{Script=Han}{6}/u.test(sentence)),
  ),
].filter((sentence) => !TITLES.includes(sentence));

function bare(text: string): string {
  return text.replace(/^[\s#-]*\d+(?:\.\d+)*\s/, "").replace(/\s+/g, "");
}

/** As it would be read: escapes of JSON and JavaScript undone, white space left out. */
function legible(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replace(/\\u\{?([0-9a-fA-F]{4,5})\}?/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\x([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\[nrt]|\s+/g, "");
}

function copiedInto(folder: string, files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const text = legible(readFileSync(join(folder, file)));
    return SENTENCES.filter((sentence) => text.includes(sentence)).map((sentence) => `${file}: ${sentence}`);
  });
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function output(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

describe("the npm archive", () => {
  let files: readonly string[] = [];
  beforeAll(() => {
    const packed = output("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], ROOT);
    const [{ filename } = { filename: "" }] = JSON.parse(packed) as readonly { filename: string }[];
    output("tar", ["-xzf", filename], folder);
    const root = join(folder, "package");
    files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
      statSync(join(root, name)).isFile(),
    );
  });

  it("has exactly the files it should", () => {
    expect(kinds(files)).toEqual(kinds(NPM));
  });

  it("has no sentence of the standard", () => {
    expect(copiedInto(join(folder, "package"), files)).toEqual([]);
  });
});

describe("the VSIX", () => {
  let files: readonly string[] = [];
  beforeAll(() => {
    const listed = output(
      "npx",
      ["--no-install", "vsce", "ls", "--no-dependencies", "--readme-path", "client/README.md"],
      ROOT,
    );
    files = listed.split("\n").filter((line) => line !== "");
  });

  it("has exactly the files it should", () => {
    expect(kinds(files)).toEqual(kinds(VSIX));
  });

  it("has no sentence of the standard", () => {
    expect(copiedInto(ROOT, files)).toEqual([]);
  });
});

describe("the search itself", () => {
  it("knows the standard's sentences", () => {
    expect(SENTENCES.length).toBeGreaterThan(60);
  });

  it.each([
    ["as it is", (text: string) => text],
    ["in JSON", (text: string) => JSON.stringify({ text })],
    [
      "escaped by a bundler",
      (text: string) => text.replace(/./gu, (one) => `\\u${one.charCodeAt(0).toString(16).toUpperCase()}`),
    ],
    ["broken over lines", (text: string) => text.replace(/(.{5})/gu, "$1\n  ")],
  ])("finds one %s", (_, write) => {
    const sentence = "投诉处理应及时记录并在两小时内响应";
    expect(legible(new TextEncoder().encode(`const a = "${write(sentence)}";`))).toContain(sentence);
  });
});
