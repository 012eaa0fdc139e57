import type { Connection } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { configTemplate, policyTemplate } from "../core/report/templates.ts";
import { assessmentMessage } from "../language/assessmentMessage.ts";
import { insertClause } from "../language/insertClause.ts";
import {
  ASSESSMENT,
  type AssessmentMessage,
  type AssessmentParams,
  INSERT_CLAUSE,
  type InsertClauseParams,
  type InsertClauseResult,
  RENDER,
  type RenderParams,
  type RenderResult,
  SET_GONE,
  type SetGoneParams,
  TEMPLATE,
  type TemplateParams,
  type TemplateResult,
} from "../protocol.ts";
import type { LiveFolder, LivePolicySet } from "../workspace/liveFolder.ts";
import type { WorkQueue } from "./queue.ts";
import { renderFor } from "./render.ts";
import type { Session } from "./session.ts";
import { tell } from "./tell.ts";
import { pathToUri, uriToPath } from "./uris.ts";

/** Sends the newest assessment of every set whose result changed since it was last sent. */
export interface AssessmentSender {
  changed(): void;
}

/**
 * Milliseconds that an assessment waits for another edit, and that it waits at most: findings at the cursor go first, and
 * a burst of keystrokes is one message.
 */
const DELAY_MS = 20;
const LONGEST_DELAY_MS = 100;

export function connectMessages(connection: Connection, session: Session, queue: WorkQueue): AssessmentSender {
  const sent = new Map<string, string>();

  connection.onRequest(ASSESSMENT, async ({ uri }: AssessmentParams): Promise<AssessmentMessage | null> => {
    await queue.settled();
    const owner = session.workspace.ownerOf(uriToPath(uri));
    return owner ? build(session, owner.folder, owner.live) : null;
  });

  connection.onRequest(RENDER, async ({ uri, kind }: RenderParams): Promise<RenderResult | ResponseError> => {
    await queue.settled();
    const owner = session.workspace.ownerOf(uriToPath(uri));
    if (!owner) return new ResponseError(LSPErrorCodes.RequestFailed, `${uri} belongs to no policy set`);
    return renderFor(session, owner.folder, owner.live, kind);
  });

  connection.onRequest(INSERT_CLAUSE, async ({ uri, clause }: InsertClauseParams): Promise<InsertClauseResult> => {
    await queue.settled();
    const at = await session.workspace.locate(uriToPath(uri));
    return at?.live ? insertClause(session.context(at), clause) : null;
  });

  connection.onRequest(TEMPLATE, async ({ kind }: TemplateParams): Promise<TemplateResult> => {
    if (kind === "config") return { text: configTemplate(session.localeOf(null)) };
    const rubric = await session.workspace.standard();
    return { text: policyTemplate(rubric, session.today()) };
  });

  const send = (): void => {
    const gone = new Set(sent.keys());
    for (const folder of session.workspace.folders.values()) {
      for (const live of folder.all()) {
        const { root } = live.place;
        const key = `${live.version} ${session.savedScore(live)} ${session.localeOf(live)}`;
        gone.delete(root);
        if (sent.get(root) === key) continue;
        sent.set(root, key);
        tell(connection, () => connection.sendNotification(ASSESSMENT, build(session, folder, live)));
      }
    }
    for (const root of gone) {
      sent.delete(root);
      const params: SetGoneParams = { root: pathToUri(root) };
      tell(connection, () => connection.sendNotification(SET_GONE, params));
    }
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  return {
    changed: () => {
      // What the score is compared with is the score of now, however late it is sent.
      for (const folder of session.workspace.folders.values()) {
        for (const live of folder.all()) session.savedScore(live);
      }
      const now = performance.now();
      if (waiting === undefined) since = now;
      clearTimeout(waiting);
      waiting = setTimeout(
        () => {
          waiting = undefined;
          send();
        },
        Math.max(0, Math.min(DELAY_MS, since + LONGEST_DELAY_MS - now)),
      );
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
