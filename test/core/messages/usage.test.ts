import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { CATALOGUE, isMessageId } from "../../../server/src/core/messages/catalogue.ts";
import { ruleMetas } from "../../../server/src/core/rules/catalogue.ts";
import { compileBuiltIn, ROOT } from "../../../server/tools/builtIn.ts";

const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
const ruleIds = rubric ? ruleMetas(rubric).map((meta) => meta.id) : [];

it("every id that the sources name is in the catalogue or is a rule", () => {
  const families = new Set(Object.keys(CATALOGUE).map((id) => id.split("/")[0]));
  const folder = join(ROOT, "server/src");
  const unknown = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("messages"))
    .flatMap((name) => {
      const ids = readFileSync(join(folder, name), "utf8").matchAll(/["'`]([a-z-]+)(\/[a-z][A-Za-z/-]*[A-Za-z])["'`]/g);
      return [...ids]
        .filter(([, family = ""]) => families.has(family))
        .map(([, family = "", rest = ""]) => family + rest)
        .filter((id) => !isMessageId(id) && !ruleIds.includes(id))
        .map((id) => `${name}: ${id}`);
    });
  expect(unknown).toEqual([]);
});
