import { processesWith } from "../kit/processes.ts";
import { extension } from "./extension.ts";

/** Process ids of the language server: what runs from the folder of the extension. */
export function serverProcesses(): readonly number[] {
  return processesWith(extension().extensionPath).map(({ pid }) => pid);
}
