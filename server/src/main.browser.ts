import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { loadModel, type Model } from "./core/detect/scorer/scorer.ts";
import type { Rubric } from "./core/rubric/rubric.ts";
import { deserialiseRubric } from "./core/rubric/serial.ts";
import type { InitializationAssets, InitializationOptions } from "./protocol.ts";
import { startServer } from "./server.ts";

declare const CLAUSEMARK_VERSION: string;
declare const CLAUSEMARK_RUBRICS: readonly string[];
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** A worker has no files: its client hands it the standard and the trained columns at `initialize`. */
let assets: InitializationAssets = { rubrics: {}, model: "" };
const rubrics = new Map<string, Rubric>();
let model: Model | null = null;

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  name: "clausemark",
  version: CLAUSEMARK_VERSION,
  localFiles: null,
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
  today: () => {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  exit: () => {},
});
