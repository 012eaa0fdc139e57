/** Two decimals; nothing that was estimated is certain. */
export function confidenceText({ confidence }: { readonly confidence: number }): string {
  return Math.min(confidence, 0.99).toFixed(2);
}
