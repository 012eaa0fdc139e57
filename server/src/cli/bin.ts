import { main } from "./main.ts";
import { nodeWorld } from "./nodeWorld.ts";
import { shippedAssets } from "./shippedAssets.ts";

declare const CLAUSEMARK_VERSION: string;

// Whoever reads only the first lines (`| head`) closes the pipe early; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), nodeWorld(CLAUSEMARK_VERSION, shippedAssets));
