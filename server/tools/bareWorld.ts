import type { World } from "../src/cli/world.ts";
import { memoryFiles } from "../src/workspace/memoryFiles.ts";

/** A world for the command line with nothing in it but what is given. */
export function bareWorld(given: Pick<World, "out" | "error"> & Partial<World>): World {
  return {
    version: "",
    build: "",
    openRevision: async () => ({ why: "absent" }),
    watch: async () => ({ add: () => {}, changed: async () => false, end: async () => {} }),
    entries: () => ({ read: async () => null, write: async () => {} }),
    workingFolder: "/",
    files: memoryFiles({}),
    assets: { rubricIds: [], rubric: async () => null, model: async () => null },
    colour: "never",
    today: () => "",
    clock: () => 0,
    readInput: async () => new Uint8Array(),
    writeFile: async () => {},
    serve: async () => {},
    conversions: () => import("../src/convert/convert.ts"),
    ...given,
  };
}
