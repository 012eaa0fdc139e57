import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../server/src/workspace/writeWhole.ts";
import { folderForEach } from "../support/folderForEach.ts";

let folder = "";
folderForEach((path) => {
  folder = path;
});

describe("a file that is written", () => {
  it("is there whole, alone, in folders made for it", () => {
    writeWhole(join(folder, "a/b/report.json"), "{}\n");
    expect(readFileSync(join(folder, "a/b/report.json"), "utf8")).toBe("{}\n");
    expect(readdirSync(join(folder, "a/b"))).toEqual(["report.json"]);
  });

  it("takes the place of the old one at once: who has that open still reads it whole", () => {
    const path = join(folder, "report.json");
    writeFileSync(path, "old");
    const { ino } = statSync(path);
    writeWhole(path, "new");
    expect(statSync(path).ino).not.toBe(ino);
    expect(readFileSync(path, "utf8")).toBe("new");
  });

  it("keeps the mode, and the link that leads to it", () => {
    writeFileSync(join(folder, "real.md"), "old");
    chmodSync(join(folder, "real.md"), 0o600);
    symlinkSync("real.md", join(folder, "link.md"));
    writeWhole(join(folder, "link.md"), "new");
    expect(lstatSync(join(folder, "link.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "real.md"), "utf8")).toBe("new");
    expect(statSync(join(folder, "real.md")).mode & 0o777).toBe(0o600);
  });

  it("leaves nothing behind where it cannot be written", () => {
    mkdirSync(join(folder, "taken.json"));
    expect(() => writeWhole(join(folder, "taken.json"), "x")).toThrow(/EISDIR/);
    expect(() => writeWhole(join(folder, "taken.json/\0"), "x")).toThrow();
    expect(readdirSync(folder)).toEqual(["taken.json"]);
    expect(readdirSync(join(folder, "taken.json"))).toEqual([]);
  });

  it.runIf(process.platform === "linux")("leaves the old one where the disk is full", () => {
    expect(() => writeWhole("/dev/full", "x")).toThrow(/ENOSPC/);
    writeWhole("/dev/null", "x");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
