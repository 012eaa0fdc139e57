import {
  CodeActionKind,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver-protocol";
import { FIX_ALL } from "../language/codeActions.ts";
import type { ClientProfile } from "./client.ts";
import type { Environment } from "./environment.ts";

/** Pull diagnostics are always advertised; everything else works for a client that supports nothing optional. */
export function capabilitiesFor(profile: ClientProfile, environment: Environment): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: profile.positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    diagnosticProvider: { identifier: "clausemark", interFileDependencies: true, workspaceDiagnostics: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL] },
    hoverProvider: true,
    completionProvider: { triggerCharacters: [":", " ", "[", '"', ".", "/"], resolveProvider: false },
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: { resolveProvider: false },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return { capabilities, serverInfo: { name: environment.name, version: environment.version } };
}
