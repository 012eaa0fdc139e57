/**
 * `npx tsx test/hostile/soak.ts [--edits 20000] [--documents 200] [--clients 1] [--seed N]`: seeded edits through the
 * real server. Ends with 1 where memory grew, a file kept stale findings, or a handle stayed open.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Diagnostic } from "vscode-languageserver-protocol";
import { policy } from "../bench/generate.ts";
import { residentOf } from "../bench/inTurn.ts";
import { Random } from "../bench/random.ts";
import { Client, Folder, FULL, until } from "../protocol/harness.ts";

export interface SoakPlan {
  readonly edits: number;
  readonly documents: number;
  readonly seed: number;
}

export interface SoakResult {
  /** What the server still holds when all rubbish has been collected, after each twentieth of the edits, in MB. */
  readonly held: readonly number[];
  /** The least of the last quarter over the least of the second. */
  readonly growth: number;
  /** Resident memory at the end, in MiB: rubbish that is still to be collected is part of it. */
  readonly resident: number;
  /** Documents whose findings at the end are not those of a server that reads them anew. */
  readonly stale: readonly string[];
  /** Open files, sockets and pipes at the end less those after loading. */
  readonly handles: number;
  readonly seconds: number;
}

const PIECES = [
  "改",
  "\n\n",
  "## 新的一节\n\n",
  "- 24 小时内回复\n",
  "| 项目 | 价格 |\n|---|---|\n| 上门 | XX 元 |\n",
  "另行通知。",
  "😀",
  "```\n",
  "> ",
  "---\n",
];

interface Text {
  readonly original: string;
  now: string;
  version: number;
  open: boolean;
}

export async function soak({ edits, documents, seed }: SoakPlan): Promise<SoakResult> {
  const random = new Random(seed);
  const folder = new Folder();
  folder.write("clausemark.yaml", "standard: t-cgcc-customized-goods\n");
  const texts = new Map<string, Text>();
  for (let index = 0; index < documents; index++) {
    const text = policy(random, random.between(500, 4000));
    texts.set(folder.write(`${index % 10}/${index}.md`, text), { original: text, now: text, version: 0, open: false });
  }
  const uris = [...texts.keys()];
  const client = new Client({}, ["--expose-gc", "--require", join(import.meta.dirname, "tellHeld.cjs")]);
  const pid = client.pid ?? fail("process");
  const started = performance.now();
  const held: number[] = [];
  try {
    await client.initialize([folder.uri], FULL);
    await client.pullWorkspace();
    const handles = handlesOf(pid);
    const every = Math.max(1, Math.floor(edits / 20));
    for (let edit = 1; edit <= edits; edit++) {
      const uri = random.pick(uris);
      await editOnce(client, uri, texts.get(uri) ?? fail(uri), random, folder);
      client.forget();
      // Asked after each, the server cannot merge edits that wait.
      await client.items(uri);
      if (edit % every === 0) held.push(await heldBy(client, pid));
    }
    for (const [uri, text] of texts) if (text.open) await close(client, uri, text);
    const stale = await staleDocuments(client, folder, uris);
    const left = handlesOf(pid) - handles;
    const quarter = (which: number) => held.slice((held.length * (which - 1)) / 4, (held.length * which) / 4);
    const growth = Math.min(...quarter(4)) / Math.min(...quarter(2));
    const seconds = (performance.now() - started) / 1000;
    return { held, growth, resident: residentOf(pid), stale, handles: left, seconds };
  } finally {
    await client.stop();
    folder.remove();
  }
}

async function editOnce(client: Client, uri: string, text: Text, random: Random, folder: Folder): Promise<void> {
  if (!text.open) {
    await client.open(uri, text.now);
    text.open = true;
    text.version = 1;
    return;
  }
  const action = random.next();
  if (action < 0.05) {
    await close(client, uri, text);
    return;
  }
  const { length } = text.now;
  const start = random.between(0, length);
  const end = Math.min(length, start + (random.next() < 0.5 ? random.between(0, 12) : 0));
  // Texts are put back often enough not to grow.
  const next = action < 0.15 ? text.original : text.now.slice(0, start) + random.pick(PIECES) + text.now.slice(end);
  text.now = next;
  await client.change(uri, ++text.version, [{ text: next }]);
  if (action > 0.95) {
    writeFileSync(join(folder.path, uri.slice(folder.uri.length + 1)), next);
    await client.rpc.sendNotification("textDocument/didSave", { textDocument: { uri } });
    await client.rpc.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 2 }] });
  }
}

async function close(client: Client, uri: string, text: Text): Promise<void> {
  text.open = false;
  await client.rpc.sendNotification("textDocument/didClose", { textDocument: { uri } });
}

/** Everything is closed, so a server that starts now must find the same. */
async function staleDocuments(client: Client, folder: Folder, uris: readonly string[]): Promise<readonly string[]> {
  const fresh = new Client();
  await fresh.initialize([folder.uri], FULL);
  const stale: string[] = [];
  let findings = 0;
  for (const uri of uris) {
    const [known, anew]: readonly (readonly Diagnostic[])[] = [await client.items(uri), await fresh.items(uri)];
    findings += anew?.length ?? 0;
    if (JSON.stringify(known) !== JSON.stringify(anew)) stale.push(uri.slice(folder.uri.length + 1));
  }
  await fresh.stop();
  // Two servers that find nothing agree as well.
  if (findings === 0) fail("findings");
  return stale;
}

/** See `tellHeld.cjs`. */
async function heldBy(client: Client, pid: number): Promise<number> {
  client.errors.length = 0;
  process.kill(pid, "SIGUSR2");
  let bytes: string | undefined;
  await until("what the server holds", () => {
    bytes = /^held (\d+)\n/m.exec(client.errors.join(""))?.[1];
    return bytes !== undefined;
  });
  return Number(bytes) / 1e6;
}

function handlesOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

function fail(what: string): never {
  throw new Error(`no ${what}`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      edits: { type: "string", default: "20000" },
      documents: { type: "string", default: "200" },
      clients: { type: "string", default: "1" },
      seed: { type: "string", default: "20261124" },
    },
  });
  const plan = { edits: Number(values.edits), documents: Number(values.documents), seed: Number(values.seed) };
  const clients = Array.from({ length: Number(values.clients) }, (_, index) =>
    soak({ ...plan, seed: plan.seed + index }),
  );
  for (const result of await Promise.all(clients)) {
    const held = result.held.map((each) => each.toFixed(0)).join(" ");
    console.log(
      `${plan.edits} edits over ${plan.documents} documents in ${result.seconds.toFixed(0)} s: held ${held} MB, last quarter over second ${result.growth.toFixed(3)}, resident ${result.resident.toFixed(0)} MiB, stale documents ${result.stale.length}, handles left ${result.handles}`,
    );
    if (result.growth > 1.1 || result.stale.length > 0 || result.handles > 0) process.exitCode = 1;
  }
}

if (process.argv[1] === import.meta.filename) await main();
