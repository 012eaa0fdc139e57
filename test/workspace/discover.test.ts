import { describe, expect, it } from "vitest";
import { discover } from "../../server/src/workspace/discover.ts";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { TextReader } from "../../server/src/workspace/readText.ts";

const POLICY = "---\nclauses: [8.5]\n---\n# 退换货\n";
const CONFIG = "standard: t-cgcc-customized-goods\n";

const TREE = {
  "/repo/.git/HEAD": "",
  "/repo/.gitignore": "build/\n",
  "/repo/README.md": "# no policy\n",
  "/repo/stray.md": POLICY,
  "/repo/c/five.md": POLICY,
  "/repo/submodule/.git": "",
  "/repo/submodule/six.md": POLICY,
  "/repo/build/out.md": POLICY,
  "/repo/node_modules/p/a.md": POLICY,
  "/repo/.hidden/a.md": POLICY,
  "/repo/b/clausemark.yaml": CONFIG,
  "/repo/b/one.md": POLICY,
  "/repo/b/deep/two.md": POLICY,
  "/repo/b/nested/clausemark.yaml": CONFIG,
  "/repo/b/nested/three.md": POLICY,
  "/repo/a/clausemark.yaml": CONFIG,
  "/repo/a/.clausemarkignore": "draft.md\n",
  "/repo/a/four.md": POLICY,
  "/repo/a/draft.md": POLICY,
  "/clausemark.yaml": CONFIG,
  "/other.md": POLICY,
};

interface Case {
  readonly paths?: readonly string[];
  readonly from?: string;
  readonly configPath?: string;
  readonly honourIgnoreFiles?: boolean;
  readonly trusted?: boolean;
}

async function found({ paths = [], from = "/repo", configPath, honourIgnoreFiles = true, trusted = true }: Case) {
  const files = memoryFiles(TREE);
  const request = { workingFolder: from, paths, configPath: configPath ?? null, honourIgnoreFiles, trusted };
  const { places } = await discover(files, new TextReader(files), request);
  return Object.fromEntries(
    places.map((place) => [place.root, place.candidates.map((path) => path.slice(place.root.length + 1))]),
  );
}

describe("discover", () => {
  it("makes a set of every configuration and one of the rest, sorted by root", async () => {
    const sets = await found({});
    expect(sets).toEqual({
      "/repo": ["README.md", "c/five.md", "stray.md", "submodule/six.md"],
      "/repo/a": ["four.md"],
      "/repo/b": ["deep/two.md", "one.md"],
      "/repo/b/nested": ["three.md"],
    });
    expect(Object.keys(sets)).toEqual(["/repo", "/repo/a", "/repo/b", "/repo/b/nested"]);
  });

  it.each<[string, Case, Record<string, readonly string[]>]>([
    ["a file selects its whole set", { paths: ["b/deep/two.md"] }, { "/repo/b": ["deep/two.md", "one.md"] }],
    ["a folder inside a set", { paths: ["b/deep"] }, { "/repo/b": ["deep/two.md", "one.md"] }],
    ["a nested set alone", { paths: ["b/nested"] }, { "/repo/b/nested": ["three.md"] }],
    ["from inside a set", { from: "/repo/b/deep" }, { "/repo/b": ["deep/two.md", "one.md"] }],
    ["from inside a set, nothing above", { from: "/repo/b/deep", trusted: false }, { "/repo/b/deep": ["two.md"] }],
    ["a pattern", { paths: ["?/fo*.md"] }, { "/repo/a": ["four.md"] }],
    ["a stray file", { paths: ["stray.md"] }, { "/repo": ["README.md", "c/five.md", "stray.md", "submodule/six.md"] }],
    [
      "a folder without a configuration belongs to the working folder",
      { paths: ["c"] },
      { "/repo": ["README.md", "c/five.md", "stray.md", "submodule/six.md"] },
    ],
    ["a folder of a repository of its own", { paths: ["submodule"] }, { "/repo/submodule": ["six.md"] }],
    [
      "a folder outside of the working folder belongs to its repository",
      { from: "/repo/b", paths: ["../c"] },
      { "/repo": ["README.md", "c/five.md", "stray.md", "submodule/six.md"] },
    ],
    ["a folder without policies", { paths: ["README.md"] }, {}],
    ["an absent file", { paths: ["gone.md"] }, {}],
    ["the configuration file", { paths: ["a/clausemark.yaml"] }, { "/repo/a": ["four.md"] }],
    ["an ignored file", { paths: ["a/draft.md"] }, {}],
    ["not honouring ignore files", { paths: ["a"], honourIgnoreFiles: false }, { "/repo/a": ["draft.md", "four.md"] }],
    [
      "one configuration for all",
      { configPath: "/repo/b/clausemark.yaml" },
      {
        "/repo": [
          "README.md",
          "a/four.md",
          "b/deep/two.md",
          "b/nested/three.md",
          "b/one.md",
          "c/five.md",
          "stray.md",
          "submodule/six.md",
        ],
      },
    ],
  ])("%s", async (_, request, expected) => {
    expect(await found(request)).toEqual(expected);
  });

  it("does not look for a configuration above the repository, but up to the root without one", async () => {
    expect(Object.keys(await found({ paths: ["stray.md"] }))).toEqual(["/repo"]);
    expect(await found({ from: "/", paths: ["other.md"] })).toHaveProperty(["/"]);
  });
});
