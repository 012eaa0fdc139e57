/**
 * `npx tsx test/vscode/activation.ts [ROUNDS]`, after `npm run package`: what the extension's activation takes, as VS Code
 * measures it itself, beside VS Code's own Markdown extension in the same windows. Ends with 1 where a median of the
 * extension's own part is over the limit.
 */
import { join } from "node:path";
import { ACTIVATION_MARK, type ActivationTimes, WAKE, type Wake } from "./host/results.ts";
import { workbenchAddress } from "./kit/address.ts";
import { NEWEST } from "./kit/editions.ts";
import { bundleHost, runInHost } from "./kit/inHost.ts";
import { ensureInstalled } from "./kit/install.ts";
import { newWorkbenchPage } from "./kit/page.ts";
import { copyOf, discard } from "./kit/scratch.ts";
import { startSession } from "./kit/session.ts";
import { fixtureFolder } from "./kit/specs.ts";

/** Milliseconds. */
const LIMIT = 150;
const POLICY = "退换货办法.md";

interface Round {
  readonly clausemark: ActivationTimes;
  readonly markdown: ActivationTimes;
}

const WINDOWS: Readonly<Record<Wake, string>> = {
  start: "starts with a policy open",
  policy: "idle, a policy is opened",
  view: "idle, the coverage view is opened",
};

async function main(rounds: number): Promise<void> {
  ensureInstalled();
  const windows = Object.keys(WINDOWS) as readonly Wake[];
  const measured = new Map<Wake, Round[]>(windows.map((wake) => [wake, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [wake, all] of measured) all.push(await inFreshVsCode(wake));
  }
  console.log(`VS Code ${NEWEST.version}, ${rounds} windows of each kind; milliseconds, medians (each window)`);
  console.log("| window | extension | own code | call | finish | VS Code shows |");
  console.log("|---|---|---|---|---|---|");
  for (const [wake, all] of measured) {
    const [clausemark, markdown] = [all.map((round) => round.clausemark), all.map((round) => round.markdown)];
    console.log(row(WINDOWS[wake], "Clausemark", clausemark));
    console.log(row("", "Markdown", markdown));
    if (!(median(clausemark.map(ownPart)) <= LIMIT)) process.exitCode = 1;
  }
  console.log(`limit: ${LIMIT} ms for own code, call and finish`);
}

async function inFreshVsCode(wake: Wake): Promise<Round> {
  const workspace = copyOf(fixtureFolder("one"));
  const session = await startSession({ edition: NEWEST, settings: { [WAKE]: wake } });
  try {
    const specs = await bundleHost("activationTimes", "node");
    const opening = { workspace, specs, ...(wake === "start" ? { file: join(workspace, POLICY) } : {}) };
    const { page } = await newWorkbenchPage(session.browser);
    const { log } = await runInHost(page, workbenchAddress(session.server, opening));
    const line = log.find((text) => text.includes(ACTIVATION_MARK));
    if (line === undefined) throw new Error(`VS Code told no times:\n${log.join("\n")}`);
    return JSON.parse(line.slice(line.indexOf(ACTIVATION_MARK) + ACTIVATION_MARK.length)) as Round;
  } finally {
    await session.close();
    discard(workspace);
  }
}

function ownPart({ own, call, finish }: ActivationTimes): number {
  return own + call + finish;
}

/** In "Show Running Extensions"; the code of all that wake up at the same moment counts in each of them. */
function shown({ load, call }: ActivationTimes): number {
  return load + call;
}

function row(window: string, name: string, all: readonly ActivationTimes[]): string {
  const reads = [
    (t: ActivationTimes) => t.own,
    (t: ActivationTimes) => t.call,
    (t: ActivationTimes) => t.finish,
    shown,
  ];
  const cells = reads.map((read) => `${median(all.map(read))} (${all.map(read).join(" ")})`);
  return `| ${[window, name, ...cells].join(" | ")} |`;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

await main(Number(process.argv[2] ?? 5));
