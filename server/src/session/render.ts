import { formatHtml, previewFragment } from "../core/report/html/page.ts";
import type { PagePlace } from "../core/report/html/view.ts";
import { customerNotice } from "../core/report/notice.ts";
import { type ReportSet, reportSet } from "../core/report/reportInput.ts";
import type { Span } from "../core/span.ts";
import { toRange } from "../language/convert.ts";
import type { RenderParams, RenderResult } from "../protocol.ts";
import type { LiveFolder, LivePolicySet } from "../workspace/liveFolder.ts";
import type { Session } from "./session.ts";

/** Pages and texts that the core renders for a client. */
export function renderFor(
  session: Session,
  folder: LiveFolder,
  live: LivePolicySet,
  kind: RenderParams["kind"],
): RenderResult {
  const set = shownSet(session, live);
  return { text: textOf(session, folder, live, set, kind), locale: set.locale };
}

function textOf(
  session: Session,
  folder: LiveFolder,
  live: LivePolicySet,
  set: ReportSet,
  kind: RenderParams["kind"],
): string {
  switch (kind) {
    case "preview":
      return previewFragment(set, (file, at) => placeOf(session, folder, live, file, at));
    case "report":
      return formatHtml({
        locale: set.locale,
        sets: [set],
        unreadable: live.loaded.unreadable,
      });
    case "notice":
      return customerNotice(set);
  }
}

function shownSet(session: Session, live: LivePolicySet): ReportSet {
  return reportSet(live.checked.assessment, live.checked.result, {
    locale: session.localeOf(live),
    others: live.loaded.others,
    exists: live.loaded.exists,
    selects: () => true,
    quiet: false,
  });
}

/** Null for a file that the client cannot open at a place. */
function placeOf(session: Session, folder: LiveFolder, live: LivePolicySet, file: string, at: Span): PagePlace | null {
  const view = session.workspace.view(folder, live);
  const text = view.textOf(file);
  return text ? { uri: view.uriOf(file), ...toRange(text, at, session.profile.positionEncoding) } : null;
}
