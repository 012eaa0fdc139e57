import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { loadModel, type Model } from "./core/detect/scorer/scorer.ts";
import type { Rubric } from "./core/rubric/rubric.ts";
import { deserialiseRubric } from "./core/rubric/serial.ts";
import type { InitializationAssets, InitializationOptions } from "./protocol.ts";
import { startServer } from "./server.ts";
import { localDate } from "./session/localDate.ts";
import type { LocalFiles } from "./workspace/ports.ts";

declare const CLAUSEMARK_VERSION: string;
declare const CLAUSEMARK_RUBRICS: readonly string[];
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** What a process that runs this very bundle puts into the global scope before: see main.ipc.ts. */
export interface ProcessHost {
  readonly localFiles: LocalFiles;
  readonly assets: InitializationAssets;
  readonly exit: (code: number) => void;
}

const host = (globalThis as { clausemarkHost?: ProcessHost }).clausemarkHost ?? null;

/** A worker has no files: its client hands it the standard and the trained columns at `initialize`. */
let assets: InitializationAssets = host?.assets ?? { rubrics: {}, model: "" };
const rubrics = new Map<string, Rubric>();
let model: Model | null = null;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  name: "clausemark",
  version: CLAUSEMARK_VERSION,
  localFiles: host?.localFiles ?? null,
  takeAssets: (options) => {
    assets = (options as InitializationOptions | undefined)?.assets ?? assets;
  },
  rubrics: {
    rubricIds: CLAUSEMARK_RUBRICS,
    async rubric(id) {
      const known = rubrics.get(id);
      if (known) return known;
      const text = Object.hasOwn(assets.rubrics, id) ? assets.rubrics[id] : undefined;
      if (text === undefined) return null;
      const rubric = deserialiseRubric(text);
      rubrics.set(id, rubric);
      return rubric;
    },
  },
  async model() {
    if (assets.model === "") return null;
    model ??= loadModel(Uint8Array.from(atob(assets.model), (character) => character.charCodeAt(0)));
    return model;
  },
  today: () => localDate(new Date()),
  exit: (code) => host?.exit(code),
});
