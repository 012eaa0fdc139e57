import * as vscode from "vscode";
import type { BaseLanguageClient, Disposable } from "vscode-languageclient";
import {
  type FindParams,
  type FindResult,
  FS_FIND,
  FS_READ,
  FS_STAT,
  type ReadParams,
  type ReadResult,
  type StatParams,
  type StatResult,
} from "../../server/src/protocol.ts";
import { toBase64 } from "./base64.ts";

const SKIPPED = /^(?:\.|node_modules$)/;

/** Answers the server's questions about files that it cannot reach itself: virtual workspaces, the web. */
export function serveFiles(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(FS_FIND, async ({ root, extensions, names }: FindParams): Promise<FindResult> => {
      const found: string[] = [];
      await walk(
        vscode.Uri.parse(root),
        (name) => names.includes(name) || extensions.some((end) => name.toLowerCase().endsWith(end)),
        found,
      );
      return { uris: found };
    }),
    client.onRequest(FS_READ, async ({ uri }: ReadParams): Promise<ReadResult> => {
      try {
        return { base64: toBase64(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
      } catch {
        return { base64: null };
      }
    }),
    client.onRequest(FS_STAT, async ({ uri }: StatParams): Promise<StatResult> => {
      try {
        const { type, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
        const kind = type & vscode.FileType.Directory ? "directory" : type & vscode.FileType.File ? "file" : "other";
        return { kind, size };
      } catch {
        return { kind: "absent", size: 0 };
      }
    }),
  ];
}

/** Links to folders are not followed: they could lead in circles. */
async function walk(folder: vscode.Uri, wanted: (name: string) => boolean, found: string[]): Promise<void> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return;
  }
  for (const [name, type] of entries) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) {
      if (!SKIPPED.test(name)) await walk(uri, wanted, found);
    } else if (wanted(name)) found.push(uri.toString());
  }
}
