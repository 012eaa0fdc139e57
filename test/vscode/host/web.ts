import * as vscode from "vscode";
import { equals } from "./expect.ts";
import { runSpecs, type Spec } from "./spec.ts";
import { WRITING } from "./writing.ts";

const IN_A_BROWSER: Spec = {
  name: "runs in a browser without Node",
  body() {
    equals(vscode.env.uiKind, vscode.UIKind.Web, "kind of window");
    equals(typeof process === "undefined" ? "none" : (process.versions?.node ?? "none"), "none", "Node");
  },
};

export const run = (): Promise<void> => runSpecs([IN_A_BROWSER, ...WRITING]);
