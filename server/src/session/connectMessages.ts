import type { Connection } from "vscode-languageserver";
import { ResponseError } from "vscode-languageserver";
import { assessmentMessage } from "../language/assessmentMessage.ts";
import {
  ASSESSMENT,
  type AssessmentMessage,
  type AssessmentParams,
  RENDER,
  type RenderParams,
  type RenderResult,
} from "../protocol.ts";
import type { LiveFolder, LivePolicySet } from "../workspace/liveFolder.ts";
import type { WorkQueue } from "./queue.ts";
import { renderFor } from "./render.ts";
import type { Session } from "./session.ts";
import { pathToUri, uriToPath } from "./uris.ts";

/** Sends the newest assessment of every set whose result changed since it was last sent. */
export interface AssessmentSender {
  changed(): void;
}

/** JSON-RPC's code for a request that makes no sense in the present state: no policy there. */
const NO_POLICY = -32803;

export function connectMessages(connection: Connection, session: Session, queue: WorkQueue): AssessmentSender {
  const sent = new Map<string, string>();

  connection.onRequest(ASSESSMENT, async ({ uri }: AssessmentParams): Promise<AssessmentMessage | null> => {
    await queue.settled();
    const path = uriToPath(uri);
    const folder = session.workspace.folderOf(path);
    const live = folder?.setOf(path);
    return folder && live ? build(session, folder, live) : null;
  });

  connection.onRequest(RENDER, async ({ uri, kind }: RenderParams): Promise<RenderResult | ResponseError> => {
    await queue.settled();
    const path = uriToPath(uri);
    const folder = session.workspace.folderOf(path);
    const live = folder?.setOf(path);
    if (!folder || !live) return new ResponseError(NO_POLICY, `${uri} belongs to no policy set`);
    return renderFor(session, folder, live, kind);
  });

  return {
    changed: () => {
      for (const folder of session.workspace.folders.values()) {
        for (const live of folder.all()) {
          const message = build(session, folder, live);
          const key = `${live.version} ${message.score.delta} ${message.locale}`;
          if (sent.get(message.root) === key) continue;
          sent.set(message.root, key);
          void connection.sendNotification(ASSESSMENT, message);
        }
      }
    },
  };
}

function build(session: Session, folder: LiveFolder, live: LivePolicySet): AssessmentMessage {
  return assessmentMessage(session.workspace.view(folder, live), {
    root: pathToUri(live.place.root),
    locale: session.localeOf(live),
    positionEncoding: session.profile.positionEncoding,
    savedScore: session.savedScore(live),
  });
}
