import { setEngine } from "./engine.ts";
import { loadKept } from "./keptCode.ts";

setEngine(process.argv[2] === "server");
const code = loadKept<typeof import("./commandLine.ts")>(new URL("./commandLine.cjs", import.meta.url));
const { hasJudged } = await code.exports.runProcess((file) => import(new URL(file, import.meta.url).href));
// A run that judges uses nearly all that any run needs; what `--help` has compiled would help nobody.
process.once("exit", () => {
  if (hasJudged()) code.keep();
});
