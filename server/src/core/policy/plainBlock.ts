import type { RootContent } from "mdast";

export interface PlainBlock {
  readonly node: RootContent;
  /** Index of the line after the block. */
  readonly next: number;
}
