import { parentPort, workerData } from "node:worker_threads";
import { Judge } from "../workspace/lintPaths.ts";
import { readSet } from "../workspace/loadSet.ts";
import { nodeFiles } from "../workspace/nodeFiles.ts";
import { TextReader } from "../workspace/readText.ts";
import { answerOf, type WorkerRun } from "../workspace/setWorkers.ts";
import { shippedAssets } from "./shippedAssets.ts";
import type { Answer, Question } from "./threads.ts";

/** One thread of `SetThreads`: judges the sets it is given, one after the other. */
export function runThread(): void {
  const request = {
    ...(workerData as WorkerRun),
    paths: [],
    configPath: null,
    honourIgnoreFiles: true,
    rubrics: shippedAssets,
    model: () => shippedAssets.model(),
  };
  const judge = new Judge(nodeFiles, request);
  const isBuiltIn = (id: string) => shippedAssets.rubricIds.includes(id);
  const answer = async ({ number, place }: Question): Promise<Answer> => {
    const reader = new TextReader(nodeFiles);
    const read = await readSet(reader, place, { ...request, trusted: true });
    return { number, visited: await answerOf(read, isBuiltIn, (set) => judge.judge(set, reader)) };
  };
  let tail: Promise<void> = Promise.resolve();
  parentPort?.on("message", (question: Question) => {
    tail = tail.then(async () => parentPort?.postMessage(await answer(question)));
  });
}
