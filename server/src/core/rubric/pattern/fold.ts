import { normalise } from "../../text/normalise.ts";

/**
 * A pattern as it must be written to match normalised text: full-width, traditional and capital letters outside escapes
 * become what normalising makes of them, so that `（` or 訂 in a rubric match. Ends of ranges in classes stay.
 */
export function foldPattern(source: string): string {
  const parts = source.matchAll(
    /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|k<[^>]*>|c.|.)|\(\?<[A-Za-z_$][^>]*>|./gsu,
  );
  const tokens = [...parts].map((part) => part[0]);
  let inClass = false;
  return tokens
    .map((token, index) => {
      if (token === "[") inClass = true;
      else if (token === "]") inClass = false;
      const isRangeEnd = inClass && (tokens[index + 1] === "-" || tokens[index - 1] === "-");
      return isRangeEnd || [...token].length > 1 ? token : foldCharacter(token);
    })
    .join("");
}

function foldCharacter(character: string): string {
  if (/^[\0-@[-\x7f]$/.test(character)) return character;
  const folded = normalise(character).text;
  if ([...folded].length !== 1 || folded === character) return character;
  return /[\^$\\.*+?()[\]{}|/]/.test(folded) ? `\\${folded}` : folded;
}
