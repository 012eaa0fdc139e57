import { runServer } from "../main.node.ts";
import { localDate } from "../session/localDate.ts";
import { shippedAssets } from "./shippedAssets.ts";

/** Makes this process a language server. */
export function serve(version: string): void {
  runServer(shippedAssets, version, () => localDate(new Date()));
}
