/** A passage for reading: on one line, of at most `limit` characters, never half of one. */
export function excerpt(text: string, limit: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join("")}…`;
}
