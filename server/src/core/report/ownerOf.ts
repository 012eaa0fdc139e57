import { message } from "../messages/catalogue.ts";
import { word } from "../messages/word.ts";
import type { ReportSet } from "./reportInput.ts";

/** Whose policies a set holds: the company, else the folder; the working folder, `.`, is no name to read. */
export function ownerOf({ assessment, locale }: Pick<ReportSet, "assessment" | "locale">): string {
  const { config, root } = assessment.set;
  return config?.enterprise ?? (root === "." ? word(message("page/this-set"), locale) : root);
}
