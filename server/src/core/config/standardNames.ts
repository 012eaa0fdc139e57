import type { CertificateTerms } from "./certificates.ts";

interface NamedElement {
  readonly id: string;
  readonly certificate: CertificateTerms | null;
}

/** What a configuration refers to in its standard; every `Rubric` is one. */
export interface StandardNames {
  /** Points of 100. */
  readonly pass: number;
  readonly clauses: readonly { readonly id: string; readonly elements: readonly NamedElement[] }[];
  readonly vocabulary: readonly { readonly id: string }[];
}
