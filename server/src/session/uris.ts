import { URI } from "vscode-uri";
import { isDocument } from "../workspace/scan.ts";

/**
 * Paths as the workspace knows them: forward slashes for files, the decoded URI for every other scheme. The drive letter
 * is lower-cased so that `C:` and `c%3A` are one folder, and `scheme://authority/` is the root `scheme://authority`. A
 * buffer without a file has no ending that tells what it is; clients send Markdown only, so it counts as such.
 */
export function uriToPath(uri: string): string {
  const parsed = URI.parse(uri);
  if (parsed.scheme === "file") {
    const host = parsed.authority === "" ? "" : `//${parsed.authority}`;
    return host + parsed.path.replace(/^\/([A-Za-z]):/, (_, drive: string) => `${drive.toLowerCase()}:`);
  }
  const bare = parsed.path.replace(/\/+$/, "");
  const path = parsed.scheme === "untitled" && !isDocument(bare) ? `${bare}.md` : bare;
  const slash = path.startsWith("/") || (path === "" && parsed.authority !== "") ? "" : "/";
  return `${parsed.scheme}://${parsed.authority}${slash}${path}`;
}

export function pathToUri(path: string): string {
  const scheme = /^([a-z][a-z0-9+.-]+):\/\/([^/]*)(.*)$/.exec(path);
  if (scheme) {
    return URI.from({ scheme: scheme[1] ?? "", authority: scheme[2] ?? "", path: scheme[3] || "/" }).toString();
  }
  return URI.file(path).toString();
}

export function schemeOf(path: string): string {
  return /^([a-z][a-z0-9+.-]+):\/\//.exec(path)?.[1] ?? "file";
}
