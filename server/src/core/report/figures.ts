/** Points in the standard's own measure: 86.5, 2.25, 3. */
export function pointsText(quarters: number): string {
  return String(quarters / 4);
}

/** A score of 100 as every report shows it; a dash where nothing applies. */
export function scoreText(value: number | null): string {
  return value === null ? "—" : value.toFixed(1);
}
