import { describe, expect, it } from "vitest";
import { below, displayPath, isInside, parentFolder, resolvePath } from "../../server/src/workspace/paths.ts";

describe("paths", () => {
  it.each([
    ["/a/b.md", "/a"],
    ["/a", "/"],
    ["/", null],
    ["C:/a/b", "C:/a"],
    ["C:/a", "C:/"],
    ["C:/", null],
    ["vscode-vfs://github/o/r", "vscode-vfs://github/o"],
    ["vscode-vfs://github/o", "vscode-vfs://github"],
    ["vscode-vfs://github", null],
  ])("parent of %s is %s", (path, parent) => {
    expect(parentFolder(path)).toBe(parent);
  });

  it.each([
    ["/a/b", "c.md", "/a/b/c.md"],
    ["/a/b", "./x/../c.md", "/a/b/c.md"],
    ["/a/b", "../../../../c.md", "/c.md"],
    ["/a/b", ".", "/a/b"],
    ["/a", "..", "/"],
    ["/a/b", "/c", "/c"],
    ["/", "政策/退换货.md", "/政策/退换货.md"],
    ["vscode-vfs://github/o/r", "../x.md", "vscode-vfs://github/o/x.md"],
  ])("%s and %s give %s", (folder, written, resolved) => {
    expect(resolvePath(folder, written)).toBe(resolved);
  });

  it.each([
    ["/a/b", "/a/b", "."],
    ["/a/b/c.md", "/a/b", "c.md"],
    ["/a/c.md", "/a/b", "../c.md"],
    ["/a", "/a/b", ".."],
    ["/elsewhere/c.md", "/a/b", "/elsewhere/c.md"],
    ["/c.md", "/", "c.md"],
  ])("%s is shown in %s as %s", (path, folder, shown) => {
    expect(displayPath(path, folder)).toBe(shown);
  });

  it("does not take a longer name for a folder's content", () => {
    expect(isInside("/ab/c", "/a")).toBe(false);
    expect(below("/ab/c", "/a")).toBeNull();
    expect(below("/a/c", "/")).toBe("a/c");
  });
});
