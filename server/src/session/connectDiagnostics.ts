import type { Connection } from "vscode-languageserver";
import {
  CodeLensRefreshRequest,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import type { WorkQueue } from "./queue.ts";
import type { FileReport } from "./reports.ts";
import type { Session } from "./session.ts";
import { tell } from "./tell.ts";
import { uriToPath } from "./uris.ts";

/** Tells the client that results changed elsewhere than in the document it is working on. */
export interface Refresher {
  /** After an edit: results of other files of the set may have changed. */
  edited(): void;
  /** While a folder is read: something can be said of the open documents. */
  lookedEarly(): void;
  /** After the folder was read anew, or the language changed. */
  reloaded(): void;
}

/** Milliseconds without an edit after which points shown in other documents of the set are brought up to date. */
const PAUSE_MS = 500;

/** Answers pulls always; pushes only to clients that do not pull, or each finding would show twice. */
export function connectDiagnostics(connection: Connection, session: Session, queue: WorkQueue): Refresher {
  const pushed = new Map<string, string>();

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const path = uriToPath(textDocument.uri);
    const early = await earlyReport(path);
    if (token.isCancellationRequested) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const report = early ?? session.reportOf(path);
    const { resultId } = report;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...report.items] };
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    await queue.settled();
    const before = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const { uri, version, resultId, items: diagnostics } of session.reports()) {
      if (token.isCancellationRequested) break;
      const known = before.get(uri);
      before.delete(uri);
      items.push(
        known === resultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] },
      );
    }
    // What the client still shows of files that are gone.
    for (const uri of before.keys()) {
      items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    }
    return { items };
  });

  /** What is known before everything is read, for a client that can be told to ask again; null once everything is. */
  const earlyReport = async (path: string): Promise<FileReport | null> => {
    let settled = false;
    const end = queue.settled().then(() => {
      settled = true;
    });
    while (session.profile.refreshesDiagnostics && session.isReading(path)) {
      const early = session.earlyReportOf(path);
      if (early) return early;
      await Promise.race([end, session.firstLooks.next()]);
      if (settled) return null;
    }
    await end;
    return null;
  };

  const send = ({ uri, version, resultId, items }: FileReport): void => {
    pushed.set(uri, resultId);
    const diagnostics = { uri, diagnostics: [...items], ...(version === null ? {} : { version }) };
    tell(connection, () => connection.sendDiagnostics(diagnostics));
  };

  const push = (): void => {
    const gone = new Set(pushed.keys());
    for (const report of session.reports()) {
      const { uri, version, resultId } = report;
      gone.delete(uri);
      if (pushed.get(uri) === resultId && version === null) continue;
      send(report);
    }
    for (const uri of gone) {
      pushed.delete(uri);
      tell(connection, () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    }
  };

  const refreshLenses = (): void => {
    if (session.profile.refreshesCodeLens)
      tell(connection, () => connection.sendRequest(CodeLensRefreshRequest.method));
    if (session.profile.refreshesInlayHints) tell(connection, () => connection.languages.inlayHint.refresh());
  };
  let pause: ReturnType<typeof setTimeout> | undefined;

  return {
    edited: () => {
      if (!session.profile.pullsDiagnostics) push();
      // An editor asks for them anew only in the document that was edited.
      clearTimeout(pause);
      pause = setTimeout(refreshLenses, PAUSE_MS);
    },
    lookedEarly: () => {
      session.firstLooks.announce();
      if (session.profile.pullsDiagnostics) return;
      for (const path of session.open.paths()) {
        const report = session.earlyReportOf(path);
        if (report) send(report);
      }
    },
    reloaded: () => {
      if (!session.profile.pullsDiagnostics) push();
      else if (session.profile.refreshesDiagnostics) {
        tell(connection, async () => connection.languages.diagnostics.refresh());
      }
      refreshLenses();
    },
  };
}
