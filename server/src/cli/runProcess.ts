import { main } from "./main.ts";
import { type LoadBundle, nodeWorld } from "./nodeWorld.ts";
import { isModelRead, shippedAssets } from "./shippedAssets.ts";

declare const CLAUSEMARK_VERSION: string;
declare const CLAUSEMARK_BUILD: string;

/**
 * The command line of this process, from its arguments to its exit code or, of a language server, to where it listens;
 * `hasJudged` says whether it has judged anything itself by then.
 */
export async function runProcess(load: LoadBundle): Promise<{ readonly hasJudged: () => boolean }> {
  // Whoever reads only the first lines (`| head`) closes the pipe early; that is no error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }

  // Inside, paths have forward slashes everywhere.
  const args = process.argv.slice(2).map((arg) => (process.platform === "win32" ? arg.replaceAll("\\", "/") : arg));

  process.exitCode = await main(args, nodeWorld(CLAUSEMARK_VERSION, CLAUSEMARK_BUILD, shippedAssets, load));
  return { hasJudged: isModelRead };
}
