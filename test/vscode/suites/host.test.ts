import { describe, expect, test } from "vitest";
import { NEWEST, OLDEST } from "../kit/editions.ts";
import type { HostRun } from "../kit/inHost.ts";
import { processesWith } from "../kit/processes.ts";
import { runSpecsIn, type Session, startSession } from "../kit/session.ts";
import { HOST_SPECS } from "../kit/specs.ts";
import { until } from "../kit/until.ts";

/**
 * The specs run while this file is collected, so that each of them is a test of its own here. Every file of specs gets a
 * VS Code of its own, with an empty profile.
 */
for (const edition of [NEWEST, OLDEST]) {
  for (const specs of HOST_SPECS) {
    const session = await startSession({ edition });
    try {
      const run = await runSpecsIn(session, specs);
      const left = await processesLeft(session);
      describe(`VS Code ${edition.version}: ${specs.name}`, () => {
        report(run);
        test("leaves no process when the window closes", () => expect(left).toEqual([]));
      });
    } finally {
      await session.close();
    }
  }
}

function report(run: HostRun): void {
  for (const { name, failure } of run.results) {
    test(name, () => {
      if (failure !== null) throw new Error(failure);
    });
  }
  test("ends with exit code 0", () => expect(run.exitCode, run.log.slice(-20).join("\n")).toBe(0));
}

async function processesLeft(session: Session): Promise<readonly string[]> {
  const left = () => processesWith(`${session.server.extensions}/clausemark.clausemark`).map(({ command }) => command);
  await until("no process of the extension is left", 15_000, () => left().length === 0).catch(() => undefined);
  return left();
}
