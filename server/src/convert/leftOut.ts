/** Something of a document that the conversion cannot keep as it is. */
export type LeftOut =
  | { readonly kind: "image" /** Its description or file name, empty where it has none. */; readonly name: string }
  | { readonly kind: "navigation"; readonly name: string }
  /** Numbers that Word gives to headings; `name` is how many headings have one. */
  | { readonly kind: "numbering"; readonly name: string }
  /** Headers and footers of the pages; comments. */
  | { readonly kind: "margins" | "comments"; readonly name: string };

/** What became of a document besides its text. */
export interface ConversionNotes {
  readonly leftOut: readonly LeftOut[];
  /** Footnotes and endnotes, which now stand in brackets where they are referred to. */
  readonly footnotes: number;
}
