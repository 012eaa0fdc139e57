import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ignore from "ignore";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../support/built.ts";
import { output } from "../support/packed.ts";

/** No container runs here, so the commands of its build run in folders that stand for its stages. */

const INSTRUCTIONS = readFileSync(join(ROOT, "Dockerfile"), "utf8")
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => ({ name: line.slice(0, line.indexOf(" ")), rest: line.slice(line.indexOf(" ") + 1) }));

const of = (name: string) => INSTRUCTIONS.filter((instruction) => instruction.name === name).map(({ rest }) => rest);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clausemark-docker-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the container", () => {
  it("is built from stages that are there, and starts the command line as nobody special", () => {
    const stages = of("FROM").map((from) => / AS (\w+)$/.exec(from)?.[1]);
    for (const copy of of("COPY")) {
      const [, stage] = /^--from=(\w+)/.exec(copy) ?? [];
      if (stage !== undefined) expect(stages).toContain(stage);
    }
    for (const from of of("FROM")) expect(from).toMatch(/^node:\d+-slim( AS \w+)?$/);
    expect([of("USER"), of("ENTRYPOINT"), of("WORKDIR").at(-1)]).toEqual([["node"], ['["clausemark"]'], "/policies"]);
  });

  it("packs from what .dockerignore leaves, and lints with what is packed", () => {
    const source = join(folder, "src");
    const left = ignore().add([".gitignore", ".dockerignore"].map((name) => readFileSync(join(ROOT, name), "utf8")));
    for (const name of globSync("**", { cwd: ROOT, dot: true, ignore: ["**/node_modules", ".git", "test", "dist"] })) {
      if (left.ignores(name)) continue;
      mkdirSync(dirname(join(source, name)), { recursive: true });
      cpSync(join(ROOT, name), join(source, name));
    }
    // The packages that `npm ci` would install.
    symlinkSync(join(ROOT, "node_modules"), join(source, "node_modules"));
    const [build = "", install = ""] = of("RUN").filter((run) => run.includes("npm "));
    expect(build).toMatch(
      /^npm ci --silent && npm pack --pack-destination \/ && mv \/clausemark-\*\.tgz \/clausemark\.tgz$/,
    );
    expect(output("npm", ["pack", "--pack-destination", folder], source)).toMatch(/^clausemark-\d+\.\d+\.\d+\.tgz\n$/);
    expect(of("COPY").at(-1)).toBe("--from=build /clausemark.tgz /tmp/clausemark.tgz");
    expect(install).toMatch(/^npm install --global --offline \/tmp\/clausemark\.tgz /);
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    const global = ["--global", "--prefix", join(folder, "usr"), "--cache", join(folder, "cache")];
    output("npm", ["install", ...global, "--offline", join(folder, `clausemark-${version}.tgz`)], folder);
    const program = join(folder, "usr/bin/clausemark");
    expect(
      output(program, ["lint", "samples/yunshan-meets", "--as-of", "2026-11-24", "--min-score", "90"], ROOT),
    ).toMatch(/\/100\n$/);
  });
});
