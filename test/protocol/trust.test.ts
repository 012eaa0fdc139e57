import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CONFIG, forEachTest, POLICY } from "./fixture.ts";
import { FULL } from "./harness.ts";

const { connect, folder } = forEachTest();

describe("a workspace that is not trusted", () => {
  it.each([
    [true, /errors and cannot be used/],
    [false, /not trusted/],
  ])("its house rubric is read where it is trusted (%s)", async (trusted, words) => {
    const work = folder();
    const config = work.write("clausemark.yaml", "standard: ./house.yaml\n");
    work.write("house.yaml", "id: house\n");
    work.write("政策.md", POLICY);
    const client = connect();
    await client.initialize([work.uri], FULL, { trusted, locale: "en" });
    const said = (await client.items(config)).map((item) => String(item.message)).join("\n");
    expect(said).toMatch(words);
  });

  it("does not follow a link out of its folder", async () => {
    const elsewhere = folder();
    elsewhere.write("秘密.md", POLICY);
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    work.write("政策.md", POLICY);
    symlinkSync(join(elsewhere.path, "秘密.md"), join(work.path, "linked.md"));
    symlinkSync("政策.md", join(work.path, "内.md"));
    for (const trusted of [true, false]) {
      const client = connect();
      await client.initialize([work.uri], FULL, { trusted });
      const { items } = await client.pullWorkspace();
      const names = items.map(({ uri }) => decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1)));
      expect(names.includes("内.md")).toBe(true);
      expect(names.includes("linked.md")).toBe(trusted);
    }
  });

  it("does not look at files outside of its folder", async () => {
    const work = folder();
    work.write("clausemark.yaml", CONFIG);
    const text = POLICY.replace("7 天内解决", "7 天内解决，见[总则](../不存在.md)");
    const uri = work.write("政策.md", text);
    for (const trusted of [true, false]) {
      const client = connect();
      await client.initialize([work.uri], FULL, { trusted });
      const codes = (await client.items(uri)).map((item) => item.code);
      expect(codes.includes("document/broken-link")).toBe(trusted);
    }
  });
});
