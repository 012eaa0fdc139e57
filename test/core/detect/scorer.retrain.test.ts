import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MODEL_FILE } from "../../../server/tools/builtIn.ts";
import { trainShipped } from "../../../server/tools/training/shipped.ts";

it("trains the shipped model again, byte for byte", { timeout: 900_000 }, () => {
  const shipped = readFileSync(MODEL_FILE);
  expect(Buffer.from(trainShipped()).equals(shipped)).toBe(true);
});
