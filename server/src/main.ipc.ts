import { readFileSync } from "node:fs";
import type { ProcessHost } from "./main.browser.ts";
import { nodeFiles } from "./workspace/nodeFiles.ts";

declare const CLAUSEMARK_RUBRICS: readonly string[];

/**
 * The server as VS Code's child process: the worker's bundle with a process in place of the worker, so that an archive
 * for desktop and web carries the server once. Messages go over Node's channel, files are read here.
 */
const read = (name: string) => readFileSync(new URL(name, import.meta.url));
const rubrics = Object.fromEntries(CLAUSEMARK_RUBRICS.map((id) => [id, read(`./rubric/${id}.json`).toString("utf8")]));
const clausemarkHost: ProcessHost = {
  localFiles: nodeFiles,
  assets: { rubrics, model: read("./model.bin").toString("base64") },
  exit: (code) => process.exit(code),
};

/** Stands in for a worker's global scope. */
const self = {
  onmessage: null as ((event: { readonly data: unknown }) => void) | null,
  postMessage: (message: unknown): void => {
    process.send?.(message);
  },
  addEventListener: (): void => {},
};
/** What arrives before the server listens waits. */
let early: unknown[] | null = [];
process.on("message", (data) => {
  if (early) early.push(data);
  else self.onmessage?.({ data });
});
// The editor is gone: nobody is left to answer.
process.on("disconnect", () => process.exit(0));
Object.assign(globalThis, { self, clausemarkHost });
await import(new URL("./server.browser.js", import.meta.url).href);
const waited = early;
early = null;
for (const data of waited) self.onmessage?.({ data });
