import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonPlace, JsonReport } from "../../../server/src/core/report/jsonTypes.ts";
import { indexLines, offsetAt } from "../../../server/src/core/text/lines.ts";
import { decode } from "../../../server/src/workspace/decode.ts";
import { run } from "../../support/cli.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const SCHEMA = JSON.parse(readFileSync(join(ROOT, "rubric/schema/report.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
  SCHEMA,
);

interface Case {
  readonly folder: string;
  readonly text: "as written" | "with astral characters";
}

/** The samples, and the development corpus with emoji and 𠮷 in front of what may be found. */
function cases(): readonly Case[] {
  const folders = (path: string) =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${path}/${entry.name}`)
      .sort();
  const samples = folders("samples");
  const corpus = folders("test/corpus/sets").flatMap(folders);
  return [
    ...samples.map((folder): Case => ({ folder, text: "as written" })),
    ...[...samples, ...corpus].map((folder): Case => ({ folder, text: "with astral characters" })),
  ];
}

/** Files of a set by name, decoded. */
function readSet({ folder, text }: Case): Readonly<Record<string, string>> {
  const names = readdirSync(join(ROOT, folder)).filter((name) => /\.md$|\.yaml$/.test(name) && name !== "gold.yaml");
  return Object.fromEntries(
    names.map((name) => {
      const decoded = decode(readFileSync(join(ROOT, folder, name)));
      if (decoded.kind !== "text") throw new Error(`${name} is not text`);
      return [name, text === "as written" || !name.endsWith(".md") ? decoded.text : withAstral(decoded.text)];
    }),
  );
}

/** Puts two-unit characters in front of the first Chinese character of every line; headings and front matter stay. */
function withAstral(text: string): string {
  const body = /^---[\s\S]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;
  const marked = text.slice(body).replace(/^(?!\s*(?:#|```|<))([^\p{Script=Han}\r\n]*)(?=\p{Script=Han})/gmu, "$1😀𠮷");
  if (!marked.includes("😀𠮷")) throw new Error("nothing was marked");
  return text.slice(0, body) + marked;
}

async function reportOn(files: Readonly<Record<string, string>>): Promise<JsonReport> {
  const { out, error } = await run(["lint", "--format", "json", "--as-of", "2026-11-24"], { files });
  if (out === "") throw new Error(error);
  return JSON.parse(out) as JsonReport;
}

/** Every place of a report that claims to quote its file. */
function places(report: JsonReport): readonly JsonPlace[] {
  return report.sets.flatMap((set) => [
    ...set.findings.flatMap((finding) => [finding, ...finding.related]),
    ...set.clauses.flatMap((clause) =>
      clause.elements.flatMap((element) => [
        ...element.evidence,
        ...element.because,
        ...(element.nearest ? [element.nearest] : []),
      ]),
    ),
  ]);
}

describe.each(cases())("the JSON report on $folder $text", (example) => {
  const files = readSet(example);
  let report: JsonReport;

  beforeAll(async () => {
    report = await reportOn(files);
  });

  it("fits the shipped schema", () => {
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  });

  it("quotes exactly what stands at each range", () => {
    const all = places(report);
    expect(all.length).toBeGreaterThan(0);
    const lines = new Map(Object.entries(files).map(([name, text]) => [name, indexLines(text)]));
    for (const { file, range, text } of all) {
      const source = files[file] ?? "";
      const index = lines.get(file) ?? indexLines("");
      expect(text).toBe(source.slice(offsetAt(index, range.start), offsetAt(index, range.end)));
    }
  });

  it("gives each scope the text under its heading", () => {
    const bare = (text: string) => text.normalize("NFKC").replace(/[*_`#\s]|[\u200b-\u200d]|\ufe0f/g, "");
    for (const { file, heading, range } of report.sets.flatMap((set) => set.clauses.flatMap(({ scopes }) => scopes))) {
      const source = files[file] ?? "";
      const above =
        source
          .slice(0, offsetAt(indexLines(source), range.start))
          .trimEnd()
          .split("\n")
          .at(-1) ?? "";
      if (heading === null) expect(above).toBe("---");
      else expect(bare(above)).toContain(bare(heading));
    }
  });

  it("adds up", () => {
    for (const set of report.sets) {
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      for (const clause of set.clauses.filter((each) => each.elements.length > 0)) {
        expect(sum(clause.elements.map((element) => element.points))).toBe(clause.points);
        expect(sum(clause.elements.map((element) => element.max))).toBe(clause.max);
      }
      for (const section of set.sections) {
        const own = set.clauses.filter((clause) => clause.id.startsWith(`${section.id}.`));
        expect(sum(own.map((clause) => clause.points))).toBe(section.points);
        expect(sum(own.map((clause) => clause.max))).toBe(section.max);
      }
      expect(sum(set.sections.map((section) => section.points))).toBe(set.score.points);
      expect(sum(set.sections.map((section) => section.max))).toBe(set.score.applicable);
      const { points, applicable, value } = set.score;
      expect(value).toBe(applicable === 0 ? null : Math.floor((points * 1000) / applicable) / 10);
    }
  });

  it("lists every clause, and every scoring element of tagged ones", () => {
    for (const set of report.sets) {
      if (set.standard.id === "t-cgcc-customized-goods") expect(set.clauses).toHaveLength(43);
      else expect(set.clauses.length).toBeGreaterThan(0);
      for (const clause of set.clauses) {
        expect(clause.elements.length > 0).toBe(clause.scopes.length > 0);
        for (const element of clause.elements) expect(element.evidence.length).toBeLessThanOrEqual(20);
      }
    }
  });

  it("gives every finding a fingerprint of its own", () => {
    for (const set of report.sets) {
      const names = set.findings.map((finding) => finding.fingerprint);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
