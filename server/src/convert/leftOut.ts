/** Something of a document that the conversion cannot keep as it is. */
export type LeftOut =
  | { readonly kind: "image" /** Its description or file name, empty where it has none. */; readonly name: string }
  | { readonly kind: "navigation"; readonly name: string };

/** What became of a document besides its text. */
export interface ConversionNotes {
  readonly leftOut: readonly LeftOut[];
  /** Footnotes and endnotes, which now stand in brackets where they are referred to. */
  readonly footnotes: number;
}
