import { main } from "../../server/src/cli/main.ts";
import type { Output, World } from "../../server/src/cli/world.ts";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { nodeFiles } from "../../server/src/workspace/nodeFiles.ts";
import type { Files } from "../../server/src/workspace/ports.ts";
import { openRevision } from "../../server/src/workspace/revision.ts";
import { sourceAssets } from "./assets.ts";
import { memoryEntries } from "./memoryEntries.ts";

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Files that were written, by path. */
  readonly written: Readonly<Record<string, string>>;
}

export interface Setting {
  /** Files by path below the working folder `/shop-root`, or a port of their own. */
  readonly files?: Readonly<Record<string, string | Uint8Array>> | Files;
  readonly workingFolder?: string;
  readonly input?: string | Uint8Array;
  /** Columns of a terminal on both streams; none when piped. */
  readonly terminal?: number;
  readonly colour?: World["colour"];
  readonly unwritable?: boolean;
  /** Cached results; none are kept without it. */
  readonly entries?: World["entries"];
}

/** Runs the command line in this process: everything but the process itself is real. */
export async function run(args: readonly string[], setting: Setting = {}): Promise<Run> {
  const out = new Capture(setting.terminal);
  const error = new Capture(setting.terminal);
  const written: Record<string, string> = {};
  const workingFolder = setting.workingFolder ?? "/shop-root";
  const world: World = {
    version: "1.2.3",
    build: "test",
    openRevision: (folder, ref) => openRevision(folder, ref, nodeFiles),
    watch: async () => ({ add: () => {}, changed: async () => false, end: async () => {} }),
    entries: setting.entries ?? memoryEntries(),
    workingFolder,
    files: filesOf(setting.files ?? {}, workingFolder),
    assets: sourceAssets,
    out,
    error,
    colour: setting.colour ?? "terminal",
    today: () => "2026-11-24",
    clock: () => 0,
    readInput: async () =>
      typeof setting.input === "string" ? new TextEncoder().encode(setting.input) : (setting.input ?? new Uint8Array()),
    serve: async () => {},
    conversions: () => import("../../server/src/convert/convert.ts"),
    writeFile: async (path, content) => {
      if (setting.unwritable) throw new Error("EROFS: read-only file system");
      written[path] = typeof content === "string" ? content : new TextDecoder().decode(content);
    },
  };
  const code = await main(args, world);
  return { code, out: out.text, error: error.text, written };
}

function filesOf(files: NonNullable<Setting["files"]>, workingFolder: string): Files {
  if (isPort(files)) return files;
  return memoryFiles(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${workingFolder}/${path}`, text])),
  );
}

function isPort(files: NonNullable<Setting["files"]>): files is Files {
  return typeof (files as Partial<Files>).find === "function";
}

class Capture implements Output {
  text = "";
  readonly isTerminal: boolean;
  readonly columns: number;

  constructor(columns: number | undefined) {
    this.isTerminal = columns !== undefined;
    this.columns = columns ?? 80;
  }

  write(text: string): void {
    this.text += text;
  }
}
