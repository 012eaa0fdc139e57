import picocolors from "picocolors";
import { type Paint, PLAIN } from "../core/report/paint.ts";
import type { Output, World } from "./world.ts";

/** Colours where the option, else the environment, else the terminal says so. */
export function paintFor(world: World, output: Output, wanted: boolean | undefined): Paint {
  const coloured = wanted ?? (world.colour === "always" || (world.colour === "terminal" && output.isTerminal));
  return coloured ? COLOURED : PLAIN;
}

const { bold, dim, underline, red, yellow, green, blue } = picocolors.createColors(true);
const COLOURED: Paint = { bold, dim, underline, red, yellow, green, blue };
