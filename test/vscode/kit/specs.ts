import { join } from "node:path";
import { KIT } from "./paths.ts";

/** Specs in `host/NAME.ts` and the fixture that they open. */
export interface HostSpecs {
  readonly name: string;
  /** A folder of `fixtures/`, copied afresh for each run. */
  readonly fixture: string;
  /** A `.code-workspace` file of the fixture to open instead of the folder. */
  readonly workspaceFile?: string;
}

export const HOST_SPECS: readonly HostSpecs[] = [
  { name: "noPolicies", fixture: "notes" },
  { name: "policies", fixture: "policies" },
  { name: "twoFolders", fixture: "two", workspaceFile: "two.code-workspace" },
];

export function fixtureFolder(name: string): string {
  return join(KIT, "fixtures", name);
}
