import { loadKept } from "./keptCode.ts";

// The engine is set for the whole process already.
const code = loadKept<typeof import("./commandLine.ts")>(new URL("./commandLine.cjs", import.meta.url));
await code.exports.runThread();
