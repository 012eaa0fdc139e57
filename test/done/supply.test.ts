import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../support/built.ts";

/** What ships that others wrote, and that the same sources make the same files. */

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}

const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const bill = JSON.parse(read("dist/sbom.cdx.json")) as { readonly components: readonly Component[] };
const lock = JSON.parse(read("package-lock.json")) as {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>;
};

/** Licences that ask for no more than to be named. */
const PERMISSIVE = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0", "Apache-2.0", "Zlib"]);

describe("the packages that ship", () => {
  it("are named in the bill of materials with a version and a digest", () => {
    expect(bill.components.length).toBeGreaterThan(50);
    for (const { name, version, hashes } of bill.components) {
      expect(name).not.toBe("");
      expect(version).toMatch(/^\d+\.\d+\.\d+/);
      expect(hashes).toEqual([{ alg: "SHA-512", content: expect.stringMatching(/^[0-9a-f]{128}$/) }]);
    }
  });

  it("are under licences that ask for no more than to be named, and are", () => {
    const notices = read("dist/THIRD-PARTY-LICENSES.txt");
    for (const { name, version, licenses } of bill.components) {
      const written = licenses.map(({ license, expression }) => license?.id ?? expression ?? "").join("");
      const parts = written.replace(/[()]/g, "").split(/ (?:AND|OR) /);
      const allowed = / OR /.test(written)
        ? parts.some((part) => PERMISSIVE.has(part))
        : parts.every((part) => PERMISSIVE.has(part));
      expect(allowed, `${name}: ${written}`).toBe(true);
      expect(notices).toContain(`${name} ${version} (`);
    }
  });

  it("are those of its bundles alone in the extension", () => {
    const own = JSON.parse(read("dist/vscode/sbom.cdx.json")) as typeof bill;
    const names = own.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["vscode-languageclient", "yaml"]));
    expect(names).not.toContain("commander");
    const notices = read("dist/vscode/THIRD-PARTY-LICENSES.txt");
    for (const { name, version } of bill.components) {
      const ships = own.components.some((each) => each.name === name && each.version === version);
      expect(notices.includes(`${name} ${version} (`), name).toBe(ships);
    }
  });

  it("are each in docs/dependencies.md, and nothing else is", () => {
    const listed = [...read("docs/dependencies.md").matchAll(/`((?:@[\w.-]+\/)?[\w.-]+)`(?=[^\n]*\|)/g)].map(
      ([, name]) => name,
    );
    const shipped = [...new Set(bill.components.map(({ name }) => name))];
    expect(listed.toSorted()).toEqual(shipped.toSorted());
  });
});

describe("the lockfile", () => {
  it("has a digest of every package, and no address of a registry", () => {
    const packages = Object.entries(lock.packages).filter(([folder]) => folder !== "");
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([folder]) => folder)).toEqual(
      [],
    );
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([folder]) => folder)).toEqual([]);
  });
});

describe("the build", () => {
  it("makes the same bytes again, on another day, in another language and zone", () => {
    const folder = mkdtempSync(join(tmpdir(), "clausemark-build-"));
    try {
      const env = { ...process.env, TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", NODE_ENV: "production" };
      const command = ["--no-install", "tsx", "server/tools/build.ts", folder];
      const { status, stderr } = spawnSync("npx", command, { cwd: ROOT, encoding: "utf8", env });
      expect([status, stderr]).toEqual([0, ""]);
      const [again, first] = [filesOf(folder), filesOf(join(ROOT, "dist"))];
      expect([...again.keys()]).toEqual([...first.keys()]);
      expect([...again].filter(([name, content]) => first.get(name) !== content).map(([name]) => name)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 240_000);
});

/** Contents by name; the page of the playground is no part of the build. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile() && !name.startsWith("playground"))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));
}
