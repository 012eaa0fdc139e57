/**
 * The runner inside the extension host, the same in Node and in a browser's worker. Each result is one line on the
 * console, because a worker has no files; the kit outside reads the lines and counts them.
 */
import * as vscode from "vscode";
import { OPENED_EMPTY, RESULT_MARK, type SpecResult } from "./results.ts";

export interface Spec {
  readonly name: string;
  body(): Promise<void> | void;
}

/** No spec may wait for ever: a hung one is reported by name, and the next still runs. */
const SPEC_LIMIT_MS = 120_000;

/** Runs specs in order; throws when any failed, which gives the host its exit code. */
export async function runSpecs(specs: readonly Spec[]): Promise<void> {
  if (await opensEmpty()) {
    console.log(RESULT_MARK + OPENED_EMPTY);
    throw new Error("the window opened without its workspace");
  }
  let failed = 0;
  for (const spec of specs) {
    const failure = await failureOf(spec);
    if (failure !== null) failed++;
    const result: SpecResult = { name: spec.name, failure };
    console.log(RESULT_MARK + JSON.stringify(result));
  }
  console.log(`${RESULT_MARK}end`);
  if (failed > 0) throw new Error(`${failed} of ${specs.length} specs failed`);
}

/**
 * VS Code in a browser now and then opens a workspace file and never reads the folders in it (they come at once or not at
 * all); that start says nothing of the extension.
 */
async function opensEmpty(): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    if ((vscode.workspace.workspaceFolders ?? []).length > 0) return false;
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return true;
}

async function failureOf(spec: Spec): Promise<string | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not finished after ${SPEC_LIMIT_MS / 1000} s`)), SPEC_LIMIT_MS);
  });
  try {
    await Promise.race([Promise.resolve().then(() => spec.body()), limit]);
    return null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}
