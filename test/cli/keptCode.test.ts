import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import zlib from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { keptFolder, readKept, writeKept } from "../../server/src/cli/keptFolder.ts";
import { Client, FULL } from "../protocol/harness.ts";
import { type Spawned, spawnCli } from "../support/built.ts";
import { folderForEach } from "../support/folderForEach.ts";

const POLICY = '---\nversion: "1"\nclauses:\n  8.1: 投诉渠道\n---\n\n# 投诉渠道\n\n投诉电话 400-820-6655。\n';
/** Versions that see to it themselves keep it in files of their own, and those that cannot check a file keep nothing. */
const KEPT = "enableCompileCache" in module || !("crc32" in zlib) ? 0 : 1;

let folder = "";
folderForEach((path) => {
  folder = path;
});

const kept = () => join(folder, "clausemark");
const names = () => (existsSync(kept()) ? readdirSync(kept()) : []);

function lint(env: NodeJS.ProcessEnv = {}): Spawned {
  const options = { cwd: folder, env: { NODE_COMPILE_CACHE: folder, ...env }, input: POLICY };
  return spawnCli(["lint", "--stdin", "--format", "json", "--as-of", "2026-11-24"], options);
}

describe("code that is kept between processes", () => {
  it("is written once and read by the next, which says the same", () => {
    const plain = lint({ NODE_DISABLE_COMPILE_CACHE: "1" });
    expect(names()).toHaveLength(0);
    expect(plain.out.length).toBeGreaterThan(1000);
    expect(lint()).toEqual(plain);
    expect(names()).toHaveLength(KEPT);
    const written = names().map((name) => statSync(join(kept(), name)).mtimeMs);
    expect(lint()).toEqual(plain);
    expect(names().map((name) => statSync(join(kept(), name)).mtimeMs)).toEqual(written);
  });

  it("is written anew where it is damaged", () => {
    const plain = lint();
    for (const name of names()) {
      const whole = readFileSync(join(kept(), name));
      const middle = whole.length >> 1;
      const damaged = whole.with(middle, (whole[middle] ?? 0) ^ 0x41);
      writeFileSync(join(kept(), name), damaged);
      expect(lint()).toEqual(plain);
      expect(new Uint8Array(readFileSync(join(kept(), name)))).not.toEqual(damaged);
      expect(readKept(join(kept(), name))?.length).toBeGreaterThan(100_000);
    }
    expect(names()).toHaveLength(KEPT);
  });

  it("is that of a language server too, which runs under other settings", async () => {
    writeFileSync(join(folder, "clausemark.yaml"), "standard: t-cgcc-customized-goods\n");
    writeFileSync(join(folder, "a.md"), POLICY);
    const plain = lint();
    for (let run = 0; run < 2; run++) {
      vi.stubEnv("NODE_COMPILE_CACHE", folder);
      const server = new Client();
      vi.unstubAllEnvs();
      const uri = pathToFileURL(join(folder, "a.md")).href;
      await server.initialize([pathToFileURL(folder).href], FULL);
      await server.open(uri, POLICY);
      expect((await server.pullWorkspace()).items.length).toBeGreaterThan(0);
      expect(await server.stop()).toBe(0);
      expect(names()).toHaveLength(2 * KEPT);
    }
    expect(lint()).toEqual(plain);
  });

  it("is that of runs that judge", () => {
    expect(spawnCli(["--help"], { env: { NODE_COMPILE_CACHE: folder } }).code).toBe(0);
    expect(names()).toHaveLength(0);
  });
});

describe("the folder of kept code", () => {
  const code = new Uint8Array(1000).fill(7);

  it("gives back what was written, and nothing of a part of it", () => {
    const file = join(kept(), "code");
    expect(readKept(file)).toBeNull();
    writeKept(file, code);
    expect(new Uint8Array(readKept(file) ?? [])).toEqual(code);
    writeFileSync(file, readFileSync(file).subarray(0, 500));
    expect(readKept(file)).toBeNull();
    writeFileSync(file, "");
    expect(readKept(file)).toBeNull();
  });

  it("takes away what nobody has written for a month", () => {
    const old = join(kept(), "old");
    const recent = join(kept(), "recent");
    writeKept(old, code);
    writeKept(recent, code);
    const long = Date.now() / 1000 - 40 * 24 * 60 * 60;
    utimesSync(old, long, long);
    writeKept(join(kept(), "new"), code);
    expect(names().sort()).toEqual(["new", "recent"]);
  });

  it("is not used where others may write", () => {
    const file = join(kept(), "code");
    writeKept(file, code);
    chmodSync(kept(), 0o777);
    expect(readKept(file)).toBeNull();
    writeKept(join(kept(), "other"), code);
    expect(names()).toEqual(["code"]);
  });

  it("is not needed", () => {
    writeFileSync(kept(), "a file");
    writeKept(join(kept(), "code"), code);
    expect(readFileSync(kept(), "utf8")).toBe("a file");
    expect(readdirSync(folder)).toEqual(["clausemark"]);
  });

  it("is where the environment says", () => {
    mkdirSync(join(folder, "home"));
    expect(keptFolder({ NODE_COMPILE_CACHE: folder, XDG_CACHE_HOME: "/other" })).toBe(kept());
    expect(keptFolder({ NODE_COMPILE_CACHE: folder, NODE_DISABLE_COMPILE_CACHE: "1" })).toBeNull();
    expect(keptFolder({ NODE_COMPILE_CACHE: "relative" })).toBeNull();
  });
});
