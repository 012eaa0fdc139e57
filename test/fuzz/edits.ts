import fc from "fast-check";

/** What YAML reads in more than one way, and names that JavaScript objects bring along. */
export const YAML_PIECES: readonly string[] = [
  ": ",
  "：",
  "- ",
  "\n",
  "\r",
  "\n  ",
  "\t",
  "{",
  "}",
  "[",
  "]",
  "'",
  '"',
  "|",
  ">",
  "&a",
  "*a",
  "<<: *a",
  "!!js/function x",
  "!!binary AA==",
  "? ",
  "---\n",
  "...\n",
  "# ",
  "%YAML 9.9\n",
  "\u0000",
  "\u2028",
  "😀",
  "__proto__: ",
  "constructor: ",
  "toString: {a: b}",
  "null",
  "5.10",
  "-0",
  "1e999",
  "../",
  "/etc/passwd",
];

/** Half a character cannot be stored in UTF-8. */
export function asStored(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** A text with a piece cut out and another put in, at a place a cursor can be. */
export function edited(text: string, pieces: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(40), fc.constantFrom("", ...pieces))
    .map(([at, length, put]) => asStored(text.slice(0, at) + put + text.slice(at + length)));
}
