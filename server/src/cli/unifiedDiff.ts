import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import type { FixedFile } from "../workspace/fixPaths.ts";

/** What the fixes change, as `git apply` and `patch -p1` take it. */
export function unifiedDiff(changed: readonly FixedFile[]): string {
  return changed
    .map(({ file, before, after }) => {
      // A tab ends a name that has spaces in it.
      const header = /\s/.test(file) ? "" : undefined;
      const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
      return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, header, header, options);
    })
    .join("");
}
