import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CLI_PAGE, cliPage } from "../../server/tools/generate-cli-page.ts";

it("docs/cli.md is what the help says (npx tsx server/tools/generate-cli-page.ts writes it)", async () => {
  expect(readFileSync(CLI_PAGE, "utf8")).toBe(await cliPage());
});
