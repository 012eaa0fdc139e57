/** How surely a scope puts an element off, or says its opposite; logits, with the window that says so most. */
export interface KindScore {
  readonly score: number;
  readonly firstUnit: number;
  readonly endUnit: number;
}

export interface ElementKinds {
  readonly deferred: KindScore | null;
  readonly contradicted: KindScore | null;
}
