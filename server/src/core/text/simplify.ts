import { SIMPLIFIED, TRADITIONAL } from "./folding.ts";

let table: Uint16Array | null = null;

/** Code unit -> its simplified form, itself where it has none; built at first use, 128 KB. */
export function simplifiedUnits(): Uint16Array {
  if (table) return table;
  const built = new Uint16Array(0x10000);
  for (let unit = 0; unit < built.length; unit++) built[unit] = unit;
  for (let at = 0; at < TRADITIONAL.length; at++) built[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at);
  table = built;
  return built;
}
