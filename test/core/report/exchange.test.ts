import { createRequire } from "node:module";
import { type Schema, Validator } from "@cfworker/json-schema";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonReport } from "../../../server/src/core/report/jsonTypes.ts";
import { indexLines, offsetAt } from "../../../server/src/core/text/lines.ts";
import { tagsOf, unescaped } from "../../support/markup.ts";
import { HOSTILE, type Reports, reportsOn, sampleFiles } from "../../support/reports.ts";

const OFFICIAL: unknown = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
/** The schema's pattern of languages has a bracket too many, which Unicode expressions do not allow. */
const SARIF = JSON.parse(JSON.stringify(OFFICIAL).replaceAll("{2}]?$", "{2}?$")) as Schema;
const validator = new Validator(SARIF, "4", false);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly snippet?: { readonly text: string };
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
      }[];
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly fixes?: readonly {
        readonly artifactChanges: readonly {
          readonly replacements: readonly { readonly insertedContent: { readonly text: string } }[];
        }[];
      }[];
    }[];
  }[];
}

const SETS = ["qinghe-draft", "hongda-risky", "muyu-broken-tags", "yunshan-meets"];
const files = sampleFiles(...SETS);
let all: Reports;
let hostile: Reports;
let report: JsonReport;

beforeAll(async () => {
  all = await reportsOn({ ...files, "qinghe-draft/坏.md": new Uint8Array([0, 1, 2, 0, 255]) });
  hostile = await reportsOn(HOSTILE);
  report = JSON.parse(all.json) as JsonReport;
});

describe("SARIF", () => {
  it.each(["all", "hostile"])("fits the official schema: %s", (which) => {
    const result = validator.validate(JSON.parse(which === "all" ? all.sarif : hostile.sarif));
    expect(result.errors).toEqual([]);
  });

  it("is refused by that schema when a level is not one of SARIF's", () => {
    expect(validator.validate(JSON.parse(all.sarif.replaceAll('"level": "note"', '"level": "info"'))).valid).toBe(
      false,
    );
  });

  it("gives every finding with its rule, its place and its fingerprint", () => {
    const [run] = (JSON.parse(all.sarif) as Log).runs;
    const findings = report.sets.flatMap((set) => set.findings);
    expect(run?.results).toHaveLength(findings.length);
    run?.results.forEach((result, index) => {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(result.partialFingerprints).toEqual({ "clausemark/v1": findings[index]?.fingerprint });
      const { artifactLocation, region } = result.locations[0]?.physicalLocation ?? {};
      const source = new TextDecoder().decode(files[decodeURIComponent(artifactLocation?.uri ?? "")]);
      const lines = indexLines(source);
      const at = (line = 0, column = 0) => offsetAt(lines, { line: line - 1, character: column - 1 });
      const slice = source.slice(at(region?.startLine, region?.startColumn), at(region?.endLine, region?.endColumn));
      expect(region?.snippet?.text).toBe(slice);
    });
  });

  it("offers fixes as plain text, without tab stops", () => {
    const fixes = (JSON.parse(all.sarif) as Log).runs[0]?.results.flatMap((result) => result.fixes ?? []) ?? [];
    expect(fixes.length).toBeGreaterThan(20);
    const texts = fixes.flatMap((fix) => fix.artifactChanges.flatMap((change) => change.replacements));
    for (const { insertedContent } of texts) expect(insertedContent.text).not.toMatch(/\$\{\d/);
  });

  it("says that the run was not complete when a file could not be read", () => {
    expect(all.sarif).toMatch(/"executionSuccessful": false/);
    expect(hostile.sarif).toMatch(/"executionSuccessful": true/);
  });
});

describe("JUnit", () => {
  it("is well-formed and counts right", () => {
    const tags = tagsOf(all.junit);
    const { errors } = report.summary;
    const of = (name: string) => tags.filter((tag) => tag.name === name);
    expect(of("failure")).toHaveLength(errors);
    expect(of("testsuites")[0]?.attributes).toMatchObject({
      tests: String(of("testcase").length),
      failures: String(errors),
      errors: "1",
    });
    const sum = of("testsuite").reduce((total, tag) => total + Number(tag.attributes.tests), 0);
    expect(sum).toBe(of("testcase").length);
  });

  it("keeps what XML does not allow out", () => {
    expect(() => tagsOf(hostile.junit)).not.toThrow();
    expect(hostile.junit).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    expect(unescaped(hostile.junit)).toContain("=evil,&'<b>.md");
  });
});

describe("GitHub annotations", () => {
  it("are one command a line, and nothing else begins like one", () => {
    for (const line of `${all.github}${hostile.github}`.trimEnd().split("\n")) {
      expect(line).toMatch(
        /^(?:::(?:error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^:,]+::.+|::error file=[^:,]+::.+|clausemark: .+)$/,
      );
    }
  });

  it("escape commas, colons and per cent signs", () => {
    expect(hostile.github).toContain("file==evil%2C&'<b>.md,");
    expect(hostile.github).toContain("x%250A::error::y");
    expect(hostile.github).toContain("\nclausemark: ::error::=1+1");
  });
});

describe("GitLab code quality", () => {
  it("has what GitLab asks of each issue, and fingerprints that are unique over all sets", () => {
    const issues = JSON.parse(all.gitlab) as {
      description: string;
      check_name: string;
      fingerprint: string;
      severity: string;
      location: { path: string; lines: { begin: number } };
    }[];
    expect(issues).toHaveLength(report.sets.flatMap((set) => set.findings).length + 1);
    expect(new Set(issues.map((issue) => issue.fingerprint)).size).toBe(issues.length);
    for (const issue of issues) {
      expect(issue.severity).toMatch(/^(?:info|minor|major|critical|blocker)$/);
      expect(issue.description).not.toBe("");
      expect(issue.location.path).not.toMatch(/^\.?\//);
      expect(issue.location.lines.begin).toBeGreaterThan(0);
    }
  });
});

describe("the comment in Markdown", () => {
  it("begins with a mark to find it by, then the lowest set", () => {
    const [mark, , heading] = all.markdown.split("\n");
    expect(mark).toBe("<!-- clausemark -->");
    const lowest = [...report.sets].sort((a, b) => (a.score.value ?? -1) - (b.score.value ?? -1))[0];
    expect(heading).toBe(`## ${lowest?.enterprise} · ${lowest?.score.value?.toFixed(1)}/100`);
  });

  it("keeps its tables whole and notifies nobody", () => {
    for (const text of [all.markdown, hostile.markdown]) {
      const rows = text.split("\n").filter((line) => line.startsWith("|"));
      expect(rows.length).toBeGreaterThan(8);
      for (const row of rows) expect(row.replace(/\\\|/g, "").split("|")).toHaveLength(5);
    }
    const plain = hostile.markdown.replace(/(`+)[^`].*?\1/g, "").replace(/<!-- (?:clausemark)? ?-->|<\/?sub>/g, "\0");
    expect(plain).not.toMatch(/<[a-z]|@\w|#\d|https?:/i);
  });

  it("stays within the size of a comment", () => {
    expect(all.markdown.length).toBeLessThan(60_000);
  });
});

/** RFC 4180. */
function parseCsv(text: string): readonly (readonly string[])[] {
  return text
    .split("\r\n")
    .slice(0, -1)
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, bare]) =>
        quoted === undefined ? (bare ?? "") : quoted.replace(/""/g, '"'),
      ),
    );
}

describe("the assessor's sheet", () => {
  it("begins with a byte order mark and ends every line with CRLF", () => {
    expect(all.csv.startsWith("\ufeff")).toBe(true);
    expect(all.csv.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  });

  it("has every scoring element, and sums that are the table of the standard", () => {
    const [header, ...rows] = parseCsv(all.csv.slice(1));
    expect(header).toHaveLength(13);
    for (const row of rows) expect(row).toHaveLength(13);
    const sets = new Map<string, (readonly string[])[]>();
    for (const row of rows) sets.set(row[0] ?? "", [...(sets.get(row[0] ?? "") ?? []), row]);
    expect(sets.size).toBe(SETS.length);
    for (const [name, own] of sets) {
      const elements = own.filter((row) => row[3] !== "");
      expect(elements).toHaveLength(115);
      const expected = report.sets.find((set) => set.enterprise === name);
      const total = (some: readonly (readonly string[])[], column: number) =>
        some.reduce((sum, row) => sum + Number(row[column]), 0);
      expect(total(elements, 5)).toBe(expected?.score.applicable);
      expect(total(elements, 6)).toBe(expected?.score.points);
      for (const section of expected?.sections ?? []) {
        const title = `${section.id} ${section.title}`;
        const in5 = elements.filter((row) => row[1] === title);
        expect([total(in5, 5), total(in5, 6)]).toEqual([section.max, section.points]);
        const sum = own.find((row) => row[1] === `${title} 合计`);
        expect(sum?.slice(5, 7)).toEqual([String(section.max), String(section.points)]);
      }
    }
  });

  it("marks the points of 5.9 as inferred, and no others", () => {
    const inferred = parseCsv(all.csv).filter((row) => row[11]?.includes("推算"));
    expect(new Set(inferred.map((row) => row[2]?.split(" ")[0]))).toEqual(new Set(["5.9"]));
    expect(all.csv).toContain("5.9 一行");
  });

  it("cannot begin a formula", () => {
    const cells = [...parseCsv(hostile.csv), ...parseCsv(all.csv)].flat();
    expect(cells.some((cell) => cell.startsWith("'="))).toBe(true);
    expect(cells.filter((cell) => /^\s*[=+\-@|%\t]/.test(cell))).toEqual([]);
  });

  it("quotes what stands at the line it names", () => {
    const rows = parseCsv(all.csv).filter((row) => /^\d+$/.test(row[9] ?? ""));
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const lines = new TextDecoder().decode(files[row[8] ?? ""]).split(/\r\n|\r|\n/);
      const line = (lines[Number(row[9]) - 1] ?? "").replace(/\s+/g, " ");
      const quote = (row[10] ?? "").replace(/^'(?=[=+\-@＝＋－＠|%])/, "");
      expect(
        line.includes(quote) || quote.startsWith(line.trim().slice(-20)) || quote.includes(line.trim().slice(-6)),
      ).toBe(true);
    }
  });
});

describe("the badge", () => {
  it("shows the lowest score as an image that can be read aloud", () => {
    const [svg] = tagsOf(all.badge);
    const lowest = Math.min(...report.sets.map((set) => set.score.value ?? -1)).toFixed(1);
    expect(svg?.attributes["aria-label"]).toBe(`服务分: ${lowest}`);
    expect(all.badge).toContain(`>${lowest}</text>`);
  });
});
