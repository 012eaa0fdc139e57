import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

type Pattern = string | { readonly pattern: string; readonly flags: string };

const { wordPattern } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../language-configuration.json"), "utf8"),
) as { readonly wordPattern: Pattern };

/** As VS Code compiles it: a text alone gets no flags. */
function compile(pattern: Pattern): RegExp {
  return typeof pattern === "string" ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags);
}

it("takes Chinese characters for words", () => {
  expect(compile(wordPattern).exec("（退换货，7 天内）")?.[0]).toBe("退换货");
});
