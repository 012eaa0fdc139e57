import { expect, it } from "vitest";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { OverlayFiles } from "../../server/src/workspace/overlayFiles.ts";

const QUERY = { extensions: [".md"], names: ["clausemark.yaml"], ignoreNames: [] };

it("lays open documents over the files, except where folders are never looked into", async () => {
  const files = new OverlayFiles(memoryFiles({ "/r/a.md": "旧" }));
  for (const path of ["/r/a.md", "/r/b/new.md", "/r/x.txt", "/r/.hidden/c.md", "/r/node_modules/p/d.md", "/e.md"])
    files.set(path, "新");
  expect(await files.find("/r", QUERY)).toEqual(["/r/a.md", "/r/b/new.md"]);
  expect(new TextDecoder().decode(await files.read("/r/a.md"))).toBe("新");
  expect(await files.stat("/r/b/new.md")).toEqual({ kind: "file", size: 3 });
  files.delete("/r/a.md");
  expect(new TextDecoder().decode(await files.read("/r/a.md"))).toBe("旧");
});
