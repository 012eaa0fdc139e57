import { localDate } from "../session/localDate.ts";
import { entryFolder } from "../workspace/entryFolder.ts";
import { nodeFiles } from "../workspace/nodeFiles.ts";
import { openRevision } from "../workspace/revision.ts";
import { writeWhole } from "../workspace/writeWhole.ts";
import { readInput } from "./readInput.ts";
import { SetThreads } from "./threads.ts";
import type { Assets, Conversions, Output, World } from "./world.ts";

/** Imports a file of `dist/`; given by its entry, because a script with kept code cannot import. */
export type LoadBundle = (file: string) => Promise<unknown>;

/** The process and the machine. */
export function nodeWorld(version: string, build: string, assets: Assets, load: LoadBundle): World {
  return {
    version,
    build,
    workingFolder: withSlashes(process.cwd()),
    files: nodeFiles,
    assets,
    out: streamOutput(process.stdout),
    error: streamOutput(process.stderr),
    colour: wantedColour(process.env),
    today: () => localDate(new Date()),
    // `performance` would be loaded for this alone.
    clock: () => process.uptime() * 1000,
    readInput: async () => readInput(),
    serve: async () => {
      const { serve } = await import("./serve.ts");
      serve(version);
    },
    // A bundle of its own beside this one.
    conversions: async () => (await load("./convert.js")) as Conversions,
    openRevision: (folder, ref) => openRevision(folder, ref, nodeFiles),
    watch: async (folders, relevant) => {
      // Loaded when it is asked for: most runs watch nothing.
      const { watchFolders } = await import("../workspace/watchFolders.ts");
      const watching = await watchFolders(folders, relevant);
      // A second signal ends the process at once, as it does anywhere.
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void watching.end());
      return watching;
    },
    entries: entryFolder,
    workers: () => new SetThreads(new URL("./thread.js", import.meta.url)),
    writeFile: async (path, content) => writeWhole(path, content),
  };
}

/** https://no-color.org, and the variable most tools honour for the opposite. */
function wantedColour(env: NodeJS.ProcessEnv): World["colour"] {
  if (env.NO_COLOR) return "never";
  if (env.FORCE_COLOR && env.FORCE_COLOR !== "0") return "always";
  return env.TERM === "dumb" || env.FORCE_COLOR === "0" ? "never" : "terminal";
}

function streamOutput(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => {
      stream.write(text);
    },
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.columns ?? 80;
    },
  };
}

function withSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
