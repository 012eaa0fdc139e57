/** `npx tsx test/fuzz/run.ts [--factor 50] [--seed N] [FILE...]`: the properties of `test/fuzz` over many more inputs. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  options: { factor: { type: "string", default: "50" }, seed: { type: "string" } },
  allowPositionals: true,
});
const seed = values.seed ?? String(Date.now() % 1_000_000_000);
const folder = mkdtempSync(join(tmpdir(), "clausemark-fuzz-"));
const tallyFile = join(folder, "tally.jsonl");
const files = positionals.length > 0 ? positionals : ["test/fuzz"];
console.log(`fuzz: seed ${seed}, factor ${values.factor}`);
const { status } = spawnSync("npx", ["--no-install", "vitest", "run", ...files], {
  cwd: join(import.meta.dirname, "../.."),
  stdio: "inherit",
  env: {
    ...process.env,
    CLAUSEMARK_FUZZ_SEED: seed,
    CLAUSEMARK_FUZZ_FACTOR: values.factor,
    CLAUSEMARK_FUZZ_TALLY: tallyFile,
  },
});
const lines = existsSync(tallyFile) ? readFileSync(tallyFile, "utf8").trim().split("\n") : [];
const tallies = lines.map((line) => JSON.parse(line) as { readonly what: string; readonly tried: number });
for (const { what, tried } of tallies) console.log(`${String(tried).padStart(9)}  ${what}`);
console.log(`${String(tallies.reduce((sum, { tried }) => sum + tried, 0)).padStart(9)}  inputs in all; seed ${seed}`);
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
