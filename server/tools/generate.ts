/** Writes every generated file; with `--check` names those that are stale and changes nothing. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./builtIn.ts";
import { CLI_PAGE, cliPage } from "./generate-cli-page.ts";
import { FOLDING_FILE, foldingSource } from "./generate-folding.ts";
import { PROTOCOL_PAGE, protocolPage } from "./generate-protocol.ts";
import { STYLE_MODULE, styleModule } from "./generate-report-style.ts";
import { REPORT_TYPES, reportTypesSource } from "./generate-report-types.ts";
import { RULES_PAGE, rulesPage } from "./generate-rules-page.ts";
import { CONFIG_SCHEMA, configSchemaSource } from "./generate-schemas.ts";
import { SHINGLES_FILE, shinglesSource } from "./generate-shingles.ts";
import { GOLDEN_FOLDER, goldenFiles } from "./golden.ts";
import { SAMPLE_RUBRIC, sampleRubric } from "./sampleRubric.ts";

/** In this order: later files are made from what earlier ones say. */
const FILES: readonly (readonly [string, () => string | Promise<string>])[] = [
  [fileURLToPath(FOLDING_FILE), foldingSource],
  [fileURLToPath(SHINGLES_FILE), shinglesSource],
  [STYLE_MODULE, styleModule],
  [CONFIG_SCHEMA, configSchemaSource],
  [REPORT_TYPES, reportTypesSource],
  [CLI_PAGE, cliPage],
  [PROTOCOL_PAGE, protocolPage],
  [join(ROOT, RULES_PAGE), rulesPage],
  [join(ROOT, SAMPLE_RUBRIC), sampleRubric],
];

const onlyCheck = process.argv.includes("--check");
const stale: string[] = [];

for (const [path, make] of FILES) put(path, await make());
const golden = await goldenFiles();
for (const [path, text] of golden) put(join(ROOT, path), text);
for (const path of leftOver(golden)) {
  stale.push(path);
  if (!onlyCheck) rmSync(path);
}

for (const path of stale) console.error(`${onlyCheck ? "stale" : "written"}: ${path.slice(ROOT.length + 1)}`);
if (onlyCheck && stale.length > 0) {
  console.error("generate: run npm run generate and commit what it writes");
  process.exitCode = 1;
}

function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  stale.push(path);
  if (onlyCheck) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Reports of samples that are gone. */
function leftOver(files: ReadonlyMap<string, string>): readonly string[] {
  const folder = join(ROOT, GOLDEN_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];
  return names.filter((name) => !files.has(`${GOLDEN_FOLDER}/${name}`)).map((name) => join(folder, name));
}
