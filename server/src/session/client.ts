import type { InitializeParams } from "vscode-languageserver-protocol";
import type { Locale } from "../core/messages/message.ts";
import type { LanguageCapabilities, PositionEncoding } from "../language/context.ts";
import type { InitializationOptions } from "../protocol.ts";

/** What the client said about itself; a client that says nothing gets everything that needs no support. */
export interface ClientProfile {
  readonly capabilities: LanguageCapabilities;
  readonly positionEncoding: PositionEncoding;
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly watchesFiles: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly foldersChange: boolean;
  readonly showsProgress: boolean;
  readonly locale: Locale | null;
  readonly fileSchemes: readonly string[];
  readonly trusted: boolean;
  readonly folders: readonly string[];
}

const ENCODINGS: readonly PositionEncoding[] = ["utf-16", "utf-8", "utf-32"];

export function profileOf(params: InitializeParams): ClientProfile {
  const { workspace, textDocument, window, general } = params.capabilities;
  const options = readOptions(params.initializationOptions);
  const wanted = general?.positionEncodings?.find((name) => ENCODINGS.some((known) => known === name));
  return {
    capabilities: languageCapabilities(params),
    positionEncoding: ENCODINGS.find((known) => known === wanted) ?? "utf-16",
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true ||
      textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    foldersChange: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    locale: options.locale ?? null,
    fileSchemes: options.fileSchemes ?? [],
    trusted: options.trusted ?? true,
    folders: foldersOf(params),
  };
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri);
  return params.rootUri ? [params.rootUri] : [];
}

/** Options come from any client: what is not of the expected type is left out. */
function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== "object" || value === null) return {};
  const { locale, fileSchemes, trusted } = value as Record<string, unknown>;
  return {
    ...(locale === "zh-CN" || locale === "en" ? { locale } : {}),
    ...(Array.isArray(fileSchemes)
      ? { fileSchemes: fileSchemes.filter((scheme): scheme is string => typeof scheme === "string") }
      : {}),
    ...(typeof trusted === "boolean" ? { trusted } : {}),
  };
}

function languageCapabilities(params: InitializeParams): LanguageCapabilities {
  const { workspace, textDocument } = params.capabilities;
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") === true,
    markdownCompletion: item?.documentationFormat?.includes("markdown") === true,
    labelDetails: item?.labelDetailsSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
  };
}
