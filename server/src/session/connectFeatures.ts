import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { codeActions } from "../language/codeActions.ts";
import { codeLenses } from "../language/codeLens.ts";
import { completion } from "../language/completion.ts";
import type { LanguageContext } from "../language/context.ts";
import { definition } from "../language/definition.ts";
import { hover } from "../language/hover.ts";
import { inlayHints } from "../language/inlayHints.ts";
import { documentLinks } from "../language/links.ts";
import { references } from "../language/references.ts";
import { prepareRename, type Renamed, rename } from "../language/rename.ts";
import { documentSymbols, workspaceSymbols } from "../language/symbols.ts";
import type { WorkQueue } from "./queue.ts";
import type { Session } from "./session.ts";
import { uriToPath } from "./uris.ts";

/** Clients show the words of a refusal at the cursor. */
function orRefuse<T>(outcome: Renamed<T>): T {
  if (outcome.kind === "ready") return outcome.value;
  throw new ResponseError(LSPErrorCodes.RequestFailed, outcome.reason);
}

/** Routes each request to its pure function. Questions are answered from the state after everything that came before. */
export function connectFeatures(connection: Connection, session: Session, queue: WorkQueue): void {
  const within = async <T>(
    { uri }: { readonly uri: string },
    token: CancellationToken,
    empty: T,
    answer: (context: LanguageContext) => T,
  ): Promise<T> => {
    await queue.settled();
    if (token.isCancellationRequested) return empty;
    const at = await session.workspace.locate(uriToPath(uri));
    return at ? answer(session.context(at)) : empty;
  };

  connection.onCodeAction(({ textDocument, range, context: { diagnostics, only } }, token) => {
    return within(textDocument, token, [], (context) => {
      return codeActions(context, { range, diagnostics, only: only ?? null });
    });
  });
  connection.onHover(({ textDocument, position }, token) => {
    return within(textDocument, token, null, (context) => hover(context, position));
  });
  connection.onCompletion(({ textDocument, position }, token) => {
    return within(textDocument, token, null, (context) => completion(context, position));
  });
  connection.onPrepareRename(({ textDocument, position }, token) => {
    return within(textDocument, token, null, (context) => orRefuse(prepareRename(context, position)));
  });
  connection.onRenameRequest(({ textDocument, position, newName }, token) => {
    return within(textDocument, token, null, (context) => orRefuse(rename(context, position, newName)));
  });
  connection.onDefinition(({ textDocument, position }, token) => {
    return within(textDocument, token, [], (context) => definition(context, position));
  });
  connection.onReferences(({ textDocument, position, context: { includeDeclaration } }, token) => {
    return within(textDocument, token, [], (context) => references(context, position, includeDeclaration));
  });
  connection.onDocumentSymbol(({ textDocument }, token) => within(textDocument, token, [], documentSymbols));
  connection.onDocumentLinks(({ textDocument }, token) => within(textDocument, token, [], documentLinks));
  connection.onCodeLens(({ textDocument }, token) => {
    return within(textDocument, token, [], codeLenses);
  });
  connection.languages.inlayHint.on(({ textDocument, range }, token) => {
    return within(textDocument, token, [], (context) => inlayHints(context, range));
  });
  connection.onWorkspaceSymbol(async ({ query }) => {
    await queue.settled();
    const { positionEncoding } = session.profile;
    const sources = [...session.workspace.folders.values()].flatMap((folder) => {
      return folder.all().map((live) => ({
        set: session.workspace.view(folder, live),
        locale: session.localeOf(live),
        positionEncoding,
      }));
    });
    return workspaceSymbols(sources, query);
  });
}
