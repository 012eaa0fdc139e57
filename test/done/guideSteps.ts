import { readFileSync } from "node:fs";

/** One thing that a guide tells its reader to do, in the order of the page. */
export type GuideStep =
  | { readonly kind: "write" | "append"; readonly file: string; readonly text: string }
  | { readonly kind: "replace"; readonly file: string; readonly before: string; readonly after: string }
  | { readonly kind: "run"; readonly commands: readonly string[] }
  /** What the commands before it say. */
  | { readonly kind: "expect"; readonly text: string; readonly line: number };

/** Reads the code blocks of a page: what follows the language in a fence says what is done with the block. */
export function guideSteps(page: string): readonly GuideStep[] {
  const source = readFileSync(page, "utf8");
  return [...source.matchAll(/^```(\w+)(?: (file|append|replace)=(\S+))?\n([\s\S]*?)^```$/gm)].map(
    (match): GuideStep => {
      const [, language = "", action = "", file = "", text = ""] = match;
      if (action === "file") return { kind: "write", file, text };
      if (action === "append") return { kind: "append", file, text };
      if (action === "replace") {
        const [before = "", after = ""] = text.trimEnd().split("\n---\n");
        return { kind: "replace", file, before, after };
      }
      if (language === "sh") return { kind: "run", commands: text.trim().split("\n") };
      if (language === "text") return { kind: "expect", text, line: source.slice(0, match.index).split("\n").length };
      throw new Error(`a block of the guide that does nothing: ${match[0].slice(0, 60)}`);
    },
  );
}
