import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Folder, ROOT, requireBuild } from "../protocol/harness.ts";

const POLICY = `---
title: 退换货办法
effective: 2026-01-01
clauses:
  8.3: 投诉时线
---

# 退换货办法

## 投诉时限

接到投诉当场登记编号，24 小时内回电，7 天内解决。
`;

const work = new Folder();

beforeAll(requireBuild);
afterAll(() => work.remove());

describe("Neovim's built-in client", () => {
  it("shows each finding once and applies a quick fix", () => {
    const version = spawnSync("nvim", ["--version"], { encoding: "utf8" });
    if (version.status !== 0) throw new Error("Neovim is missing: apt-get install -y --no-install-recommends neovim");
    work.write("clausemark.yaml", "standard: t-cgcc-customized-goods\n");
    work.write("政策.md", POLICY);
    const out = join(work.path, "seen.json");
    const script = join(import.meta.dirname, "neovim.lua");
    execFileSync("nvim", ["--headless", "-u", "NONE", "-l", script, join(ROOT, "dist/cli.js"), work.path, out], {
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 60_000,
    });
    const seen = JSON.parse(readFileSync(out, "utf8")) as { shown: { code: string; line: number }[]; text: string };
    const keys = seen.shown.map((item) => `${item.code}:${item.line}`);
    expect(keys).toContain("tag/unknown-heading:4");
    expect(new Set(keys).size).toBe(keys.length);
    expect(seen.text).toContain("8.3: 投诉时限");
  });
});
