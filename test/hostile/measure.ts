/** `npx tsx test/hostile/measure.ts`: processor time that each hostile input takes, the slowest first. */
import { run } from "../support/cli.ts";
import { HOSTILE_CASES } from "./cases.ts";

const lint = (files: Readonly<Record<string, string>>) => run(["lint", "--format", "json"], { files });

// The standard is compiled and the code warm before anything is measured.
for (const { files } of HOSTILE_CASES.slice(0, 6)) await lint(files);
const rows: { readonly name: string; readonly milliseconds: number }[] = [];
for (const { name, files } of HOSTILE_CASES) {
  const before = process.cpuUsage();
  await lint(files);
  rows.push({ name, milliseconds: process.cpuUsage(before).user / 1000 });
}
for (const { name, milliseconds } of rows.toSorted((a, b) => b.milliseconds - a.milliseconds)) {
  console.log(`${milliseconds.toFixed(0).padStart(6)} ms  ${name}`);
}
