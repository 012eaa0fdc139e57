import type { RenderParams, RenderResult } from "../protocol.ts";
import type { LiveFolder, LivePolicySet } from "../workspace/liveFolder.ts";
import type { Session } from "./session.ts";

/** Pages and texts that the core renders for a client. */
export function renderFor(
  session: Session,
  _folder: LiveFolder,
  live: LivePolicySet,
  kind: RenderParams["kind"],
): RenderResult {
  const locale = session.localeOf(live);
  switch (kind) {
    case "preview":
    case "report":
    case "notice":
      return { text: "", locale };
  }
}
