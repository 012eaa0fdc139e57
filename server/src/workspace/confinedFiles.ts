import { isInside } from "./paths.ts";
import { type Files, type LocalFiles, ReadError } from "./ports.ts";

/**
 * Files of the machine as far as they lie in one of the folders, for folders that nobody vouches for: a link that leads
 * out of them is not followed, and what stands behind it is not told to exist.
 */
export function confinedFiles(files: LocalFiles, folders: () => readonly string[]): Files {
  const leadsOut = (path: string): boolean => {
    const real = files.realPath(path);
    // What is not there leads nowhere.
    if (real === null) return false;
    return !folders().some((folder) => isInside(real, files.realPath(folder) ?? folder));
  };
  return {
    find: (root, query, signal) => files.find(root, query, signal),
    async read(path, signal) {
      if (leadsOut(path)) throw new ReadError("outside", `${path} leads out of the folder`);
      return files.read(path, signal);
    },
    async stat(path, signal) {
      return leadsOut(path) ? null : files.stat(path, signal);
    },
  };
}
