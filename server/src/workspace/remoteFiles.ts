import type { FindParams, FindResult, ReadParams, ReadResult, StatParams, StatResult } from "../protocol.ts";
import { type Files, ReadError } from "./ports.ts";

/** The three questions to a client that has the files: see `clausemark/fs/*` in protocol.ts. */
export interface RemoteWorld {
  find(params: FindParams): Promise<FindResult>;
  read(params: ReadParams): Promise<ReadResult>;
  stat(params: StatParams): Promise<StatResult>;
}

/** Files that only the client can reach: a browser, a virtual workspace. Paths are decoded URIs. */
export function remoteFiles(
  world: RemoteWorld,
  toUri: (path: string) => string,
  toPath: (uri: string) => string,
): Files {
  return {
    async find(root, query, signal) {
      signal?.throwIfAborted();
      const { uris } = await world.find({ root: toUri(root), extensions: query.extensions, names: query.names });
      return uris.map(toPath);
    },

    async read(path, signal) {
      signal?.throwIfAborted();
      const { base64 } = await world.read({ uri: toUri(path) });
      if (base64 === null) throw new ReadError("absent", `${path} does not exist`);
      return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    },

    async stat(path, signal) {
      signal?.throwIfAborted();
      const { kind, size } = await world.stat({ uri: toUri(path) });
      return kind === "absent" ? null : { kind, size };
    },
  };
}

/** One port over several schemes. */
export function schemeFiles(pick: (path: string) => Files): Files {
  return {
    find: (root, query, signal) => pick(root).find(root, query, signal),
    read: (path, signal) => pick(path).read(path, signal),
    stat: (path, signal) => pick(path).stat(path, signal),
  };
}
