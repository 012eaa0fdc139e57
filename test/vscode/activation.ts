/**
 * `npx tsx test/vscode/activation.ts [ROUNDS]`, after `npm run package`: how long VS Code says that the extension took to
 * activate, in a fresh VS Code each round. Ends with 1 where the median is over the limit.
 */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { NEWEST } from "./kit/editions.ts";
import { ensureInstalled } from "./kit/install.ts";
import { EXTENSION } from "./kit/product.ts";
import { copyOf, discard } from "./kit/scratch.ts";
import { startSession } from "./kit/session.ts";
import { fixtureFolder } from "./kit/specs.ts";
import { statusItem, statusText } from "./kit/statusBar.ts";
import { runCommand } from "./kit/workbench.ts";

/** Milliseconds. */
const LIMIT = 150;

async function main(rounds: number): Promise<void> {
  ensureInstalled();
  const own: number[] = [];
  const peer: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const times = await activationTimes();
    own.push(times.own);
    peer.push(times.peer);
  }
  const told = (times: readonly number[]) => `median ${median(times)} ms of ${times.join(", ")} ms`;
  console.log(`activation: ${told(own)} (limit ${LIMIT} ms, VS Code ${NEWEST.version})`);
  console.log(`in the same windows, VS Code's own Markdown extension: ${told(peer)}`);
  if (!(median(own) <= LIMIT)) process.exitCode = 1;
}

/** What VS Code tells of the extension under "Show Running Extensions", in a workspace with policies. */
async function activationTimes(): Promise<{ readonly own: number; readonly peer: number }> {
  const folder = copyOf(fixtureFolder("policies"));
  const session = await startSession({ edition: NEWEST });
  try {
    const { page } = await session.open(null, { workspace: folder, file: join(folder, "退换货办法.md") });
    await statusText(statusItem(page, EXTENSION, "score"), (text) => text.includes("服务分"));
    await runCommand(page, "Developer: Show Running Extensions");
    return { own: await shownTime(page, /clausemark/i), peer: await shownTime(page, /^Markdown Language Features/) };
  } finally {
    await session.close();
    discard(folder);
  }
}

async function shownTime(page: Page, name: RegExp): Promise<number> {
  const row = page.locator(".runtime-extensions-editor .monaco-list-row", { hasText: name }).first();
  await row.waitFor();
  const text = (await row.locator(".activation-time").textContent()) ?? "";
  const time = Number(/(\d+)\s*ms/.exec(text)?.[1]);
  if (Number.isNaN(time)) throw new Error(`VS Code tells no activation time: ${JSON.stringify(text)}`);
  return time;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

await main(Number(process.argv[2] ?? 5));
