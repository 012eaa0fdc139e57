/** Puts the ids of all rules into the schema of `clausemark.yaml`, so that YAML editors complete and explain them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ruleMetas } from "../src/core/rules/catalogue.ts";
import { compileBuiltIn, ROOT } from "./builtIn.ts";
import { sentence } from "./generate-rules-page.ts";

export const CONFIG_SCHEMA = join(ROOT, "rubric/schema/config.schema.json");

/** The text of config.schema.json with the rules as they are now. */
export function configSchemaSource(): string {
  const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
  if (rubric === null) throw new Error("the built-in standard does not compile");
  const schema: unknown = JSON.parse(readFileSync(CONFIG_SCHEMA, "utf8"));
  const rules = ruleMetas(rubric)
    .map((meta) => {
      const why = sentence(meta.why);
      const description = `${meta.name.zh}。${why.zh}（默认 ${meta.severity}）`;
      return [meta.id, { description, $comment: `${meta.name.en}. ${why.en} Default: ${meta.severity}`, ...SEVERITY }];
    })
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const { properties } = schema as { properties: { rules: { properties: unknown } } };
  properties.rules.properties = Object.fromEntries(rules);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const SEVERITY = { $ref: "#/$defs/severity" };

if (process.argv[1] === import.meta.filename) writeFileSync(CONFIG_SCHEMA, configSchemaSource());
