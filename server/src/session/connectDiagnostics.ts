import type { Connection } from "vscode-languageserver";
import {
  CodeLensRefreshRequest,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import type { WorkQueue } from "./queue.ts";
import type { Session } from "./session.ts";
import { tell } from "./tell.ts";
import { uriToPath } from "./uris.ts";

/** Tells the client that results changed elsewhere than in the document it is working on. */
export interface Refresher {
  /** After an edit: results of other files of the set may have changed. */
  edited(): void;
  /** After the folder was read anew, or the language changed. */
  reloaded(): void;
}

/** Answers pulls always; pushes only to clients that do not pull, or each finding would show twice. */
export function connectDiagnostics(connection: Connection, session: Session, queue: WorkQueue): Refresher {
  const pushed = new Map<string, string>();

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    await queue.settled();
    if (token.isCancellationRequested) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const report = session.reportOf(uriToPath(textDocument.uri));
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

  const push = (): void => {
    const gone = new Set(pushed.keys());
    for (const { uri, version, resultId, items } of session.reports()) {
      gone.delete(uri);
      if (pushed.get(uri) === resultId && version === null) continue;
      pushed.set(uri, resultId);
      const diagnostics = { uri, diagnostics: [...items], ...(version === null ? {} : { version }) };
      tell(connection, () => connection.sendDiagnostics(diagnostics));
    }
    for (const uri of gone) {
      pushed.delete(uri);
      tell(connection, () => connection.sendDiagnostics({ uri, diagnostics: [] }));
    }
  };

  return {
    edited: () => {
      if (!session.profile.pullsDiagnostics) push();
    },
    reloaded: () => {
      if (!session.profile.pullsDiagnostics) push();
      else if (session.profile.refreshesDiagnostics) {
        tell(connection, async () => connection.languages.diagnostics.refresh());
      }
      if (session.profile.refreshesCodeLens)
        tell(connection, () => connection.sendRequest(CodeLensRefreshRequest.method));
      if (session.profile.refreshesInlayHints) tell(connection, () => connection.languages.inlayHint.refresh());
    },
  };
}
