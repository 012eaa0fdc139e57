import { anchorsOf } from "../core/policy/anchors.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { parsePolicy } from "../core/policy/parse.ts";
import { linkedAnchor, linkedFile } from "../core/rules/document/brokenLink.ts";
import { isInside, parentFolder, resolvePath } from "./paths.ts";
import type { TextReader } from "./readText.ts";
import { isDocument } from "./scan.ts";

/** What links of a set may name behind `#` in other Markdown files. */
export interface LinkedAnchors {
  /** Anchors by absolute path. */
  readonly byFile: ReadonlyMap<string, readonly string[]>;
  /** For a path relative to a file's folder; null where nobody read the file. */
  readonly of: (fromFile: string, path: string) => readonly string[] | null;
}

export interface AnchorRequest {
  readonly workingFolder: string;
  /** Files outside of this folder are not read. */
  readonly boundary: string;
  readonly signal?: AbortSignal;
}

/** Reads the Markdown files that links of the documents name together with an anchor. */
export async function readAnchors(
  reader: TextReader,
  { workingFolder, boundary, signal }: AnchorRequest,
  documents: readonly PolicyDocument[],
): Promise<LinkedAnchors> {
  const byFile = new Map<string, readonly string[]>();
  const parsed = new Map(documents.map((document) => [resolvePath(workingFolder, document.path), document]));
  const locate = (fromFile: string, path: string) => {
    const from = resolvePath(workingFolder, fromFile);
    return resolvePath(parentFolder(from) ?? from, path);
  };
  for (const document of documents) {
    for (const { destination } of document.links) {
      const path = linkedAnchor(destination) === null ? null : linkedFile(destination);
      const target = path === null ? null : locate(document.path, path);
      if (target === null || byFile.has(target) || !isDocument(target) || !isInside(target, boundary)) continue;
      const known = parsed.get(target) ?? (await readDocument(reader, target, signal));
      if (known) byFile.set(target, anchorsOf(known));
    }
  }
  return { byFile, of: (fromFile, path) => byFile.get(locate(fromFile, path)) ?? null };
}

async function readDocument(reader: TextReader, path: string, signal?: AbortSignal): Promise<PolicyDocument | null> {
  const read = await reader.read(path, signal);
  return read.kind === "text" ? parsePolicy(path, read.text) : null;
}
