import { describe, expect, it } from "vitest";
import { soak } from "./soak.ts";

/** The short form of `soak.ts`; memory over so few edits says nothing and is left to the long one. */
describe("many edits through the real server", () => {
  it("leave no findings stale and no handle open", async () => {
    const { stale, handles } = await soak({ edits: 400, documents: 40, seed: 20261124 });
    expect(stale).toEqual([]);
    expect(handles).toBeLessThanOrEqual(0);
  }, 240_000);

  it("of four clients at once, each with a server of its own, neither", async () => {
    const clients = [1, 2, 3, 4].map((seed) => soak({ edits: 60, documents: 10, seed }));
    for (const { stale, handles } of await Promise.all(clients)) {
      expect(stale).toEqual([]);
      expect(handles).toBeLessThanOrEqual(0);
    }
  }, 240_000);
});
