import type { Connection } from "vscode-languageserver";
import { DidChangeWatchedFilesNotification, type FileEvent } from "vscode-languageserver-protocol";
import { hasClauses } from "../core/policy/frontMatterOnly.ts";
import { CONFIG_NAME } from "../workspace/configLookup.ts";
import { type EarlyLook, nextTurn } from "../workspace/earlyLook.ts";
import type { LiveFolder } from "../workspace/liveFolder.ts";
import { fileName } from "../workspace/paths.ts";
import { TextReader } from "../workspace/readText.ts";
import { isDocument } from "../workspace/scan.ts";
import type { Refresher } from "./connectDiagnostics.ts";
import type { AssessmentSender } from "./connectMessages.ts";
import type { WorkQueue } from "./queue.ts";
import type { Session } from "./session.ts";
import { tell } from "./tell.ts";
import { uriToPath } from "./uris.ts";

/** Files whose change on disk can change what is found. */
const WATCHED = "**/{*.md,*.markdown,clausemark.yaml,*.yaml,*.yml,.gitignore,.clausemarkignore}";

/** An answer leaves some turns of the event loop after it is given: every message before it takes one. */
const TURNS_TO_LEAVE = 10;

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
      await loadFolder(connection, session, refresher, folder, withProgress);
      refresher.reloaded();
      sender.changed();
    });
  };

  const applyText = async (path: string, text: string): Promise<void> => {
    const folder = workspace.folderOf(path);
    if (!folder) return;
    if (await folder.update(path, text)) refresher.edited();
    else {
      await loadFolder(connection, session, refresher, folder, false);
      refresher.reloaded();
    }
    sender.changed();
  };

  const takeText = (path: string, text: string): void => queue.add(`text ${path}`, () => applyText(path, text));

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
      const owner = workspace.ownerOf(path);
      if (!owner) return;
      session.rememberScore(owner.live);
      sender.changed();
    });
  });

  connection.onDidCloseTextDocument(({ textDocument }) => {
    const path = uriToPath(textDocument.uri);
    open.close(path);
    overlay.delete(path);
    queue.add(`text ${path}`, async () => {
      // What is on disk counts again.
      const onDisk = await new TextReader(overlay).read(path);
      await applyText(path, onDisk.kind === "text" ? onDisk.text : "");
    });
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const folder of touched(session, changes)) reload(folder, false);
  });

  return {
    start: () => {
      for (const uri of session.profile.folders) reload(workspace.addFolder(uriToPath(uri)), true);
      if (session.profile.watchesFiles) {
        const watchers = [{ globPattern: WATCHED }];
        tell(connection, () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
      }
      if (!session.profile.foldersChange) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) workspace.folders.delete(uriToPath(uri));
        for (const { uri } of added) reload(workspace.addFolder(uriToPath(uri)), true);
        if (added.length > 0) return;
        refresher.reloaded();
        sender.changed();
      });
    },
  };
}

/**
 * Folders whose result the changes can touch. An open document's buffer stands before its file, so its own saves change
 * nothing; of other YAML files only those of a house rubric matter, known ones or ones that a faulty set may be missing.
 */
function touched(session: Session, changes: readonly FileEvent[]): ReadonlySet<LiveFolder> {
  const folders = new Set<LiveFolder>();
  for (const { uri } of changes) {
    const path = uriToPath(uri);
    const folder = session.workspace.folderOf(path);
    if (!folder) continue;
    const relevant = isDocument(path)
      ? session.open.get(path) === null
      : fileName(path) === CONFIG_NAME ||
        !/\.ya?ml$/.test(path) ||
        folder.setOf(path) !== null ||
        folder.all().some(({ loaded }) => loaded.problems.length > 0);
    if (relevant) folders.add(folder);
  }
  return folders;
}

async function loadFolder(
  connection: Connection,
  session: Session,
  refresher: Refresher,
  folder: LiveFolder,
  withProgress: boolean,
): Promise<void> {
  const first: EarlyLook = {
    paths: () => session.open.paths(),
    ready: async () => {
      refresher.lookedEarly();
      for (let turn = 0; turn < TURNS_TO_LEAVE; turn++) await nextTurn();
    },
  };
  const plainly = () => folder.load(undefined, undefined, first);
  if (!withProgress || !session.profile.showsProgress) return plainly();
  const progress = await connection.window.createWorkDoneProgress().catch(() => null);
  // A client that shows no progress after all still wants its findings.
  if (progress === null) return plainly();
  const locale = session.localeOf(null);
  const abort = new AbortController();
  progress.token.onCancellationRequested(() => abort.abort());
  progress.begin(locale === "zh-CN" ? "Clausemark：读取政策" : "Clausemark: reading policies", 0, "", true);
  let read = 0;
  try {
    await folder.load(
      abort.signal,
      (total) => {
        read++;
        if (read % 20 === 0) progress.report(Math.round((100 * read) / Math.max(1, total)), `${read}/${total}`);
      },
      first,
    );
  } catch (error) {
    if (!abort.signal.aborted) throw error;
  } finally {
    progress.done();
  }
}
