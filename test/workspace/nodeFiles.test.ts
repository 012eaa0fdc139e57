import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../server/src/workspace/nodeFiles.ts";
import type { FileQuery } from "../../server/src/workspace/ports.ts";
import { folderForEach } from "../support/folderForEach.ts";

const QUERY: FileQuery = { extensions: [".md"], names: ["clausemark.yaml"], ignoreNames: [] };

let root = "";

folderForEach((path) => {
  root = path;
});

function put(path: string, text = ""): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function found(query: FileQuery = QUERY): Promise<readonly string[]> {
  return [...(await nodeFiles.find(root, query))].map((path) => path.slice(root.length + 1)).sort();
}

describe("files of the machine", () => {
  it("finds by ending and name, outside hidden folders and node_modules", async () => {
    for (const path of ["a.md", "B.MD", "x.txt", "政策/退换货.md", "clausemark.yaml", ".git/a.md", "node_modules/a.md"])
      put(path);
    expect(await found()).toEqual(["B.MD", "a.md", "clausemark.yaml", "政策/退换货.md"]);
  });

  it("does not enter what ignore files exclude when they are honoured", async () => {
    put(".gitignore", "out/\n");
    put("out/a.md");
    put("b.md");
    expect(await found()).toEqual(["b.md", "out/a.md"]);
    expect(await found({ ...QUERY, ignoreNames: [".gitignore"] })).toEqual(["b.md"]);
  });

  it("is not caught by links in a circle, and does not follow links to folders", async () => {
    put("a/b.md");
    symlinkSync(root, join(root, "a/up"));
    symlinkSync("loop", join(root, "loop"));
    symlinkSync("loop.md", join(root, "loop.md"));
    expect(await found()).toEqual(["a/b.md", "loop.md"]);
    await expect(nodeFiles.read(join(root, "loop.md"))).rejects.toMatchObject({ failure: "absent" });
  });

  it("names pipes and dangling links without reading them", async () => {
    execFileSync("mkfifo", [join(root, "pipe.md")]);
    symlinkSync("gone.md", join(root, "dangling.md"));
    mkdirSync(join(root, "folder.md"));
    expect(await found()).toEqual(["dangling.md", "pipe.md"]);
    await expect(nodeFiles.read(join(root, "pipe.md"))).rejects.toMatchObject({ failure: "not-a-file" });
    await expect(nodeFiles.read(join(root, "dangling.md"))).rejects.toMatchObject({ failure: "absent" });
    await expect(nodeFiles.read(join(root, "folder.md"))).rejects.toMatchObject({ failure: "not-a-file" });
  });

  it("reads through a link to a file", async () => {
    put("a.md", "text");
    symlinkSync("a.md", join(root, "b.md"));
    expect(new TextDecoder().decode(await nodeFiles.read(join(root, "b.md")))).toBe("text");
  });

  it("does not wait for a pipe where an ignore file was", async () => {
    put("shop/a.md");
    mkdirSync(join(root, ".git"));
    execFileSync("mkfifo", [join(root, ".gitignore")]);
    const folder = join(root, "shop");
    const names = await nodeFiles.find(folder, { ...QUERY, ignoreNames: [".gitignore"] });
    expect(names).toEqual([join(folder, "a.md")]);
  });

  it.runIf(process.platform === "linux")("reads what has no size beforehand", async () => {
    expect((await nodeFiles.read("/proc/self/status")).length).toBeGreaterThan(100);
  });

  it("refuses a file that is too large", async () => {
    writeFileSync(join(root, "large.md"), Buffer.alloc(20 * 1024 * 1024 + 1, 97));
    await expect(nodeFiles.read(join(root, "large.md"))).rejects.toMatchObject({ failure: "too-large" });
  });

  it("stops when it is told to", async () => {
    put("a.md");
    await expect(nodeFiles.find(root, QUERY, AbortSignal.abort())).rejects.toThrow();
  });
});
