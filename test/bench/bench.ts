/**
 * `npm run bench`: times the built command line beside other linters on the same generated files, in turn within one
 * run, and prints medians and ratios. Peers do other work: the ratio is "time until these files are linted".
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policy, writeFolders } from "./generate.ts";
import { Random } from "./random.ts";

interface Contender {
  readonly name: string;
  readonly command: (folder: string) => readonly string[];
}

const here = import.meta.dirname;
const root = join(here, "../..");
const peers = join(here, "peers");

const CLAUSEMARK: Contender = {
  name: "clausemark",
  command: (folder) => [process.execPath, join(root, "dist/cli.js"), "lint", folder],
};
const MARKDOWNLINT: Contender = {
  name: "markdownlint-cli2 0.24.1",
  command: (folder) => [
    process.execPath,
    join(peers, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs"),
    `${folder}/**/*.md`,
  ],
};
const BARE_NODE: Contender = { name: "bare node", command: () => [process.execPath, "-e", "0"] };

if (!existsSync(join(root, "dist/cli.js"))) run("npm", ["run", "--silent", "build"], root);
if (!existsSync(join(peers, "node_modules"))) run("npm", ["ci"], peers);

const work = mkdtempSync(join(tmpdir(), "clausemark-bench-"));
try {
  const one = join(work, "one");
  mkdirSync(one);
  writeFileSync(join(one, "policy.md"), policy(new Random(1), 8192));
  const thousand = join(work, "c4");
  writeFolders(thousand, 1000, 4);
  table("One file of 8 KB, process start to exit", one, [CLAUSEMARK, MARKDOWNLINT, BARE_NODE], 9);
  table("C4: 1,000 files of 8 KB, cold", thousand, [CLAUSEMARK, MARKDOWNLINT], 5);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Contenders run in turn, so that a drifting machine hits all of them alike; one warm-up each is not counted. */
function table(title: string, folder: string, contenders: readonly Contender[], rounds: number): void {
  const times = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, contender] of contenders.entries()) {
      const seconds = time(contender.command(folder));
      if (round > 0) times[index]?.push(seconds);
    }
  }
  const own = median(times[0] ?? []);
  console.log(`\n${title} (median of ${rounds})`);
  for (const [index, contender] of contenders.entries()) {
    const value = median(times[index] ?? []);
    console.log(`  ${contender.name.padEnd(26)} ${value.toFixed(3)} s   clausemark / it = ${(own / value).toFixed(2)}`);
  }
}

function time(command: readonly string[]): number {
  const [program = "", ...args] = command;
  const started = process.hrtime.bigint();
  const result = spawnSync(program, args, { stdio: ["ignore", "ignore", "ignore"], cwd: root });
  if (result.error || result.status === null) throw new Error(`could not run ${command.join(" ")}`);
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function run(command: string, args: readonly string[], cwd: string): void {
  const status = spawnSync(command, args, { cwd, stdio: "inherit" }).status;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} failed`);
}
