import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { Client, Folder, FULL, lintJson, ROOT, requireBuild, until } from "./harness.ts";

/** Every finding of one surface, as text that can be compared byte by byte. */
type Findings = readonly string[];

const SEVERITIES = ["", "error", "warning", "info", "hint"];
const work = new Folder();
let client: Client | null = null;

beforeAll(() => {
  requireBuild();
  cpSync(join(ROOT, "samples"), join(work.path, "samples"), { recursive: true });
  const corpus = join(ROOT, "test/corpus/sets");
  for (const author of ["a", "n1"]) {
    for (const name of readdirSync(join(corpus, author))) {
      const target = join(work.path, "corpus", author, name);
      cpSync(join(corpus, author, name), target, { recursive: true });
      writeFileSync(join(target, "clausemark.yaml"), "standard: t-cgcc-customized-goods\n");
    }
  }
});
afterEach(() => client?.kill());
afterAll(() => work.remove());

function line(file: string, rule: string, severity: string, message: string, range: unknown): string {
  return JSON.stringify([file, rule, severity, message, range]);
}

function ofDiagnostics(uri: string, items: readonly Diagnostic[]): Findings {
  const file = relative(work.path, fileURLToPath(uri)).replaceAll("\\", "/");
  return items
    .filter((item) => item.severity !== 4)
    .map((item) =>
      line(file, String(item.code), SEVERITIES[item.severity ?? 0] ?? "", String(item.message), item.range),
    );
}

function commandLine(): Findings {
  return lintJson(work.path)
    .sets.flatMap((set) => set.findings)
    .map((finding) => line(finding.file, finding.rule, finding.severity, finding.message, finding.range))
    .sort();
}

describe("the same set gives the same findings", () => {
  it("through the command line, the workspace report and pulls", async () => {
    const expected = commandLine();
    expect(expected.length).toBeGreaterThan(200);
    client = new Client();
    await client.initialize([work.uri], FULL);
    const report = await client.pullWorkspace();
    const reported = report.items.flatMap((item) => (item.kind === "full" ? ofDiagnostics(item.uri, item.items) : []));
    expect([...reported].sort()).toEqual(expected);
    const pulled: string[] = [];
    for (const { uri } of report.items) pulled.push(...ofDiagnostics(uri, await client.items(uri)));
    expect(pulled.sort()).toEqual(expected);
  });

  it("through pushes", async () => {
    const expected = commandLine();
    client = new Client();
    await client.initialize([work.uri], {});
    const pushed = () =>
      [...(client?.pushed.values() ?? [])].flatMap(({ uri, diagnostics }) => ofDiagnostics(uri, diagnostics));
    await until("all pushes", () => pushed().length >= expected.length, 60);
    expect(pushed().sort()).toEqual(expected);
  });
});
