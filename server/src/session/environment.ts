import type { Connection } from "vscode-languageserver";
import type { Model } from "../core/detect/scorer/scorer.ts";
import { FS_FIND, FS_READ, FS_STAT } from "../protocol.ts";
import { confinedFiles } from "../workspace/confinedFiles.ts";
import { memoryFiles } from "../workspace/memoryFiles.ts";
import type { Files, LocalFiles } from "../workspace/ports.ts";
import { remoteFiles, schemeFiles } from "../workspace/remoteFiles.ts";
import type { BuiltInRubrics } from "../workspace/rubrics.ts";
import type { ClientProfile } from "./client.ts";
import { pathToUri, schemeOf, uriToPath } from "./uris.ts";

/** What the host gives the server: Node, a browser worker, a test. */
export interface Environment {
  readonly name: string;
  readonly version: string;
  /** Files that the host can read itself; null in a browser. */
  readonly localFiles: LocalFiles | null;
  readonly rubrics: BuiltInRubrics;
  readonly model: () => Promise<Model | null>;
  /** ISO date of the machine's day. */
  readonly today: () => string;
  /** A worker gets the standard from its client; called before anything is asked of `rubrics`. */
  readonly takeAssets?: (initializationOptions: unknown) => void;
  /** Ends the process, where there is one. */
  readonly exit: (code: number) => void;
}

/**
 * The host's own files, the client's for the schemes it answers for, nothing for all others (an unsaved buffer). In an
 * untrusted workspace the host's own only inside of `folders`.
 */
export function filesFor(
  environment: Environment,
  profile: ClientProfile,
  connection: Connection,
  folders: () => readonly string[],
): Files {
  const remote = remoteFiles(
    {
      find: (params) => connection.sendRequest(FS_FIND, params),
      read: (params) => connection.sendRequest(FS_READ, params),
      stat: (params) => connection.sendRequest(FS_STAT, params),
    },
    pathToUri,
    uriToPath,
  );
  const nothing = memoryFiles({});
  const { localFiles } = environment;
  const local = localFiles && !profile.trusted ? confinedFiles(localFiles, folders) : localFiles;
  return schemeFiles((path) => {
    const scheme = schemeOf(path);
    if (profile.fileSchemes.includes(scheme)) return remote;
    return scheme === "file" && local ? local : nothing;
  });
}
