import { parentOf, processesWith } from "./processes.ts";
import type { Session } from "./session.ts";
import { until } from "./until.ts";

/** Process ids of the language servers of a session, from outside its VS Code. */
export function languageServers(session: Session): readonly number[] {
  return processesWith(`${session.server.extensions}/clausemark.clausemark`).map(({ pid }) => pid);
}

/** Waits for a server that is none of those that were. */
export async function newLanguageServer(session: Session, known: readonly number[] = []): Promise<number> {
  let found = 0;
  await until("a new server runs", 30_000, () => {
    found = languageServers(session).find((pid) => !known.includes(pid)) ?? 0;
    return found !== 0;
  });
  return found;
}

/** Kills servers until none is started again; returns all process ids that there were. */
export async function crashForGood(session: Session, crashes: number): Promise<readonly number[]> {
  const known: number[] = [];
  for (let crash = 0; crash < crashes; crash++) {
    const pid = await newLanguageServer(session, known);
    known.push(pid);
    process.kill(pid, "SIGKILL");
  }
  return known;
}

/** Process id of the extension host of a session: the parent of its language server. */
export function extensionHost(session: Session): number {
  const [server] = languageServers(session);
  if (server === undefined) throw new Error("there is no language server to find its parent by");
  return parentOf(server);
}

/** Lets a process stand still, in the middle of whatever it does, while something else is done. */
export async function whileStanding(pid: number, act: () => Promise<void>): Promise<void> {
  process.kill(pid, "SIGSTOP");
  try {
    await act();
  } finally {
    process.kill(pid, "SIGCONT");
  }
}
