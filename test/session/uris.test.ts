import { describe, expect, test } from "vitest";
import { pathToUri, uriToPath } from "../../server/src/session/uris.ts";
import { displayPath, isInside, parentFolder, resolvePath } from "../../server/src/workspace/paths.ts";

describe("paths of URIs", () => {
  test.each([
    ["file:///srv/%E6%94%BF%E7%AD%96/a.md", "/srv/政策/a.md"],
    ["vscode-test-web://mount/%E9%80%80%E8%B4%A7.md", "vscode-test-web://mount/退货.md"],
    ["vscode-vfs://github/acme/policies", "vscode-vfs://github/acme/policies"],
    ["memfs:/政策/a.md", "memfs:///政策/a.md"],
    ["memfs:/", "memfs:///"],
    ["untitled:Untitled-1", "untitled:///Untitled-1.md"],
    ["untitled:Untitled-1.md", "untitled:///Untitled-1.md"],
  ])("%s and back", (uri, path) => {
    expect(uriToPath(uri)).toBe(path);
    expect(uriToPath(pathToUri(path))).toBe(path);
  });

  test("a root without an authority is the folder of its files", () => {
    const root = uriToPath("memfs:/");
    expect(parentFolder(uriToPath("memfs:/a.md"))).toBe(root);
    expect(resolvePath(root, displayPath(uriToPath("memfs:/a.md"), root))).toBe("memfs:///a.md");
  });

  test("a workspace at the root of an authority is the folder of its files", () => {
    const root = uriToPath("vscode-test-web://mount/");
    const config = uriToPath("vscode-test-web://mount/clausemark.yaml");
    expect(parentFolder(config)).toBe(root);
    expect(isInside(config, root)).toBe(true);
    expect(pathToUri(root)).toBe("vscode-test-web://mount/");
  });
});
