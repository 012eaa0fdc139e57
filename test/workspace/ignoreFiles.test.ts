import { describe, expect, it } from "vitest";
import { IgnoreRules } from "../../server/src/workspace/ignoreFiles.ts";

function rules(files: Readonly<Record<string, string>>): IgnoreRules {
  return Object.entries(files).reduce((all, [folder, text]) => all.with(folder, text), IgnoreRules.none);
}

describe("ignore files", () => {
  it.each<[string, Record<string, string>, string, boolean]>([
    ["a name anywhere", { "/r": "draft.md" }, "/r/x/draft.md", true],
    ["an anchored name", { "/r": "/draft.md" }, "/r/x/draft.md", false],
    ["a folder", { "/r": "drafts/" }, "/r/x/drafts/a.md", true],
    ["a folder's content stays out", { "/r": "drafts/\n!drafts/a.md" }, "/r/drafts/a.md", true],
    ["a deeper file brings back", { "/r": "*.md", "/r/x": "!a.md" }, "/r/x/a.md", false],
    ["a deeper file cannot open a closed folder", { "/r": "x/", "/r/x": "!a.md" }, "/r/x/a.md", true],
    ["nothing outside the folder", { "/r/x": "*.md" }, "/r/a.md", false],
    ["nothing", {}, "/r/a.md", false],
  ])("%s", (_, files, path, excluded) => {
    expect(rules(files).excludes(path, "file")).toBe(excluded);
  });

  it("passes over lines that would take for ever, and honours the others", () => {
    const made = rules({ "/r": `${"**/a/".repeat(12)}b\n*.tmp.md\n${"*a".repeat(40)}*x\n` });
    const deep = `/r/${"a/".repeat(120)}${"a".repeat(200)}`;
    expect(made.excludes(`${deep}.md`, "file")).toBe(false);
    expect(made.excludes(`${deep}.tmp.md`, "file")).toBe(true);
  });

  it("lets the later file of one folder decide", () => {
    const both = IgnoreRules.none.with("/r", "a.md\nb.md").with("/r", "!a.md");
    expect(both.excludes("/r/a.md", "file")).toBe(false);
    expect(both.excludes("/r/b.md", "file")).toBe(true);
  });
});
