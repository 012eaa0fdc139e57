import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spawnCli } from "../support/built.ts";

/** `explain` answers from what ships: every way out of the process is closed, and the folder is an empty one. */

const CLOSED = `
const deny = (what) => () => { throw new Error("network: " + what); };
const net = require("node:net"), dns = require("node:dns"), http = require("node:http"), https = require("node:https");
net.Socket.prototype.connect = deny("connect");
for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) dns[name] = deny(name);
for (const module of [http, https]) { module.request = deny("request"); module.get = deny("get"); }
globalThis.fetch = deny("fetch");
`;

let folder = "";
let env: NodeJS.ProcessEnv = {};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-"));
  writeFileSync(join(folder, "closed.cjs"), CLOSED);
  env = { NODE_OPTIONS: `--require ${join(folder, "closed.cjs")}` };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function explain(id: string, locale: string): string {
  const { code, out, error } = spawnCli(["explain", id, "--locale", locale], { cwd: folder, env });
  expect([code, error]).toEqual([0, ""]);
  return out;
}

describe("clausemark explain 8.5", () => {
  it("names each element with its points, in Chinese", () => {
    const text = explain("8.5", "zh-CN");
    for (const words of ["8.5", "退换货条件", "退换货流程", "退换货收费", "提前告知", "0.75"])
      expect(text).toContain(words);
    expect(text).not.toMatch(/\$\{|undefined|\[object/);
  });

  it("and in English", () => {
    const text = explain("8.5", "en");
    for (const id of ["return-conditions", "return-process", "return-fees", "return-told"]) expect(text).toContain(id);
    expect(text).toMatch(/points/i);
    expect(text).not.toMatch(/undefined|\[object/);
  });
});

describe("clausemark explain law/final-interpretation", () => {
  it("gives the articles and a wording that passes, in Chinese", () => {
    const text = explain("law/final-interpretation", "zh-CN");
    for (const words of ["最终解释权", "《民法典》第 498 条", "有利于消费者的解释"]) expect(text).toContain(words);
  });

  it("and in English", () => {
    const text = explain("law/final-interpretation", "en");
    expect(text).toMatch(/Civil Code.*art\. 498/);
    expect(text).toContain("有利于消费者的解释");
  });
});

it("the lock on the network holds", () => {
  writeFileSync(
    join(folder, "try.cjs"),
    'try { require("node:net").connect(9); } catch (error) { console.log(error.message); }',
  );
  const tried = spawnSync(process.execPath, [join(folder, "try.cjs")], {
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  expect(tried.stdout.trim()).toBe("network: connect");
});
