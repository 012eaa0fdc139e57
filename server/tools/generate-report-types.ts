/** Writes the types of the JSON report from its schema, so that the library's types and the contract cannot part. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";
import { ROOT } from "./builtIn.ts";

export const REPORT_TYPES = join(ROOT, "server/src/library/report.ts");
const SCHEMA = join(ROOT, "rubric/schema/report.schema.json");

const BANNER =
  "/** The JSON report. Made from rubric/schema/report.schema.json by server/tools/generate-report-types.ts; do not edit. */\n";

/** Names that would hide a global type, or say too little outside of the schema. */
const PLAIN_NAMES: Readonly<Record<string, string>> = { points: "Points", score100: "Score", file: "FilePath" };

export async function reportTypesSource(): Promise<string> {
  const schema = JSON.parse(readFileSync(SCHEMA, "utf8")) as Schema;
  const { $id: _id, $schema: _schema, ...root } = withBothLanguages(schema) as Schema;
  const $defs = Object.fromEntries(
    Object.entries(root.$defs).map(([name, def]) => [
      name,
      { ...def, title: PLAIN_NAMES[name] ?? `Report${capital(name)}` },
    ]),
  );
  return compile({ ...root, title: "Report", $defs } as Parameters<typeof compile>[0], "Report", {
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    bannerComment: BANNER,
    style: { printWidth: 120, trailingComma: "all" },
  });
}

interface Schema {
  readonly $id: string;
  readonly $schema: string;
  readonly $defs: Readonly<Record<string, object>>;
}

/** The schema explains itself in Chinese, its comments say the same in English: a reader of the types gets both. */
function withBothLanguages(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withBothLanguages);
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, withBothLanguages(value)] as const);
  const { $comment, description, ...rest } = Object.fromEntries(entries);
  const both = [description, $comment].filter((text) => typeof text === "string");
  return both.length > 0 ? { ...rest, description: both.join("\n") } : rest;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

if (process.argv[1] === import.meta.filename) writeFileSync(REPORT_TYPES, await reportTypesSource());
