/** The file that the command line and its threads are loaded from: one, so that its compiled code can be kept. */

type RunProcess = typeof import("./runProcess.ts").runProcess;

export async function runProcess(...given: Parameters<RunProcess>): ReturnType<RunProcess> {
  return (await import("./runProcess.ts")).runProcess(...given);
}

export async function runThread(): Promise<void> {
  (await import("./runThread.ts")).runThread();
}
