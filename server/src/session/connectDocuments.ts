import type { Connection } from "vscode-languageserver";
import { DidChangeWatchedFilesNotification, type FileEvent } from "vscode-languageserver-protocol";
import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import type { LiveFolder } from "../workspace/liveFolder.ts";
import type { Refresher } from "./connectDiagnostics.ts";
import type { AssessmentSender } from "./connectMessages.ts";
import type { WorkQueue } from "./queue.ts";
import type { Session } from "./session.ts";
import { uriToPath } from "./uris.ts";

/** Files whose change on disk can change what is found. */
const WATCHED = "**/{*.md,*.markdown,clausemark.yaml,*.yaml,*.yml,.gitignore,.clausemarkignore}";

/** Keeps the workspace in step with open documents, files on disk and folders. */
export function connectDocuments(
  connection: Connection,
  session: Session,
  queue: WorkQueue,
  refresher: Refresher,
  sender: AssessmentSender,
): { readonly start: () => void } {
  const { open, overlay, workspace } = session;

  const reload = (folder: LiveFolder, withProgress: boolean): void => {
    queue.add(`folder ${folder.folder}`, async () => {
      await loadFolder(connection, session, folder, withProgress);
      refresher.reloaded();
      sender.changed();
    });
  };

  const takeText = (path: string, text: string): void => {
    queue.add(`text ${path}`, async () => {
      const folder = workspace.folderOf(path);
      if (!folder) return;
      if (await folder.update(path, text)) {
        refresher.edited();
        sender.changed();
      } else {
        await loadFolder(connection, session, folder, false);
        refresher.reloaded();
        sender.changed();
      }
    });
  };

  connection.onDidOpenTextDocument(({ textDocument }) => {
    const path = uriToPath(textDocument.uri);
    const { text } = open.open(path, textDocument.uri, textDocument.version, textDocument.text);
    overlay.set(path, text.source);
    const known = workspace.folderOf(path) !== null;
    if (!known && !hasClauses(text.source)) return;
    const folder = workspace.ownFolder(path);
    if (known) takeText(path, text.source);
    else reload(folder, false);
  });

  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
    const path = uriToPath(textDocument.uri);
    const changed = open.change(path, textDocument.version, contentChanges);
    if (!changed) return;
    overlay.set(path, changed.text.source);
    if (workspace.folderOf(path)) takeText(path, changed.text.source);
    else if (hasClauses(changed.text.source)) reload(workspace.ownFolder(path), false);
  });

  connection.onDidSaveTextDocument(({ textDocument }) => {
    const path = uriToPath(textDocument.uri);
    queue.add(`save ${path}`, async () => {
      const live = workspace.folderOf(path)?.setOf(path);
      if (!live) return;
      session.rememberScore(live);
      sender.changed();
    });
  });

  connection.onDidCloseTextDocument(({ textDocument }) => {
    const path = uriToPath(textDocument.uri);
    open.close(path);
    overlay.delete(path);
    // What is on disk counts again.
    const folder = workspace.folderOf(path);
    if (folder) reload(folder, false);
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const folder of touched(session, changes)) reload(folder, false);
  });

  return {
    start: () => {
      for (const uri of session.profile.folders) reload(workspace.addFolder(uriToPath(uri)), true);
      if (session.profile.watchesFiles) {
        const watchers = [{ globPattern: WATCHED }];
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (!session.profile.foldersChange) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) workspace.folders.delete(uriToPath(uri));
        for (const { uri } of added) reload(workspace.addFolder(uriToPath(uri)), true);
        if (added.length === 0) refresher.reloaded();
      });
    },
  };
}

/** An open document's buffer stands before its file, so its own saves change nothing. */
function touched(session: Session, changes: readonly FileEvent[]): ReadonlySet<LiveFolder> {
  const folders = new Set<LiveFolder>();
  for (const { uri } of changes) {
    const path = uriToPath(uri);
    const folder = session.workspace.folderOf(path);
    if (folder && (session.open.get(path) === null || !/\.(?:md|markdown)$/i.test(path))) folders.add(folder);
  }
  return folders;
}

async function loadFolder(
  connection: Connection,
  session: Session,
  folder: LiveFolder,
  withProgress: boolean,
): Promise<void> {
  if (!withProgress || !session.profile.showsProgress) return folder.load();
  const progress = await connection.window.createWorkDoneProgress();
  const locale = session.localeOf(null);
  const abort = new AbortController();
  progress.token.onCancellationRequested(() => abort.abort());
  progress.begin(locale === "zh-CN" ? "Clausemark：读取政策" : "Clausemark: reading policies", 0, "", true);
  let read = 0;
  try {
    await folder.load(abort.signal, (total) => {
      read++;
      if (read % 20 === 0) progress.report(Math.round((100 * read) / Math.max(1, total)), `${read}/${total}`);
    });
  } catch (error) {
    if (!abort.signal.aborted) throw error;
  } finally {
    progress.done();
  }
}
