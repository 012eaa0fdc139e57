/**
 * Paths as strings with forward slashes; a URI's `scheme://authority` is treated as the root of its paths, `scheme:///`
 * where it has no authority.
 */

export function join(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** The folder above, or null at a root (`/`, `C:/`, `scheme://authority`, `scheme:///`). */
export function parentFolder(path: string): string | null {
  const root = rootOf(path);
  const rest = path.slice(root.length).replace(/\/+$/, "");
  if (rest === "") return null;
  const slash = rest.lastIndexOf("/");
  return slash < 0 ? root : root + rest.slice(0, slash);
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** True for the folder itself and everything below it. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** `path` below `folder` as a relative path, or null where it is not below it. */
export function below(path: string, folder: string): string | null {
  if (path === folder || !isInside(path, folder)) return null;
  return path.slice(folder.endsWith("/") ? folder.length : folder.length + 1);
}

/** A path written relative to a folder, with `.` and `..` resolved; `..` stops at the root. */
export function resolvePath(folder: string, written: string): string {
  const start = rootOf(written) === "" ? join(folder, written) : written;
  const root = rootOf(start);
  const parts: string[] = [];
  for (const part of start.slice(root.length).split("/")) {
    if (part === "" || part === ".") continue;
    if (part === "..") parts.pop();
    else parts.push(part);
  }
  if (parts.length === 0) return root;
  return root.endsWith("/") ? root + parts.join("/") : `${root}/${parts.join("/")}`;
}

/** How a path is shown to people and in reports: relative to the working directory, `.` for the directory itself. */
export function displayPath(path: string, workingFolder: string): string {
  if (path === workingFolder) return ".";
  const inside = below(path, workingFolder);
  if (inside !== null) return inside;
  let ups = "";
  for (let folder = parentFolder(workingFolder); folder !== null; folder = parentFolder(folder)) {
    ups += "../";
    if (path === folder) return ups.slice(0, -1);
    const rest = below(path, folder);
    if (rest !== null) return rootOf(folder) === folder ? path : ups + rest;
  }
  return path;
}

function rootOf(path: string): string {
  return /^(?:[a-z][a-z0-9+.-]+:\/\/(?:[^/]+|\/)|[A-Za-z]:\/|\/)/.exec(path)?.[0] ?? "";
}
