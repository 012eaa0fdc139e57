/**
 * Work on the workspace happens one piece after another. A newer text of a file replaces one that waits, so that a fast
 * typist never builds up a backlog; whoever asks a question waits until everything before it is done.
 */
export class WorkQueue {
  private tail: Promise<void> = Promise.resolve();
  private readonly waiting = new Map<string, () => Promise<void>>();
  private readonly failed: (error: unknown) => void;

  constructor(failed: (error: unknown) => void) {
    this.failed = failed;
  }

  /** Runs after everything that was added before; of several jobs with one key that still wait only the last runs. */
  add(key: string, job: () => Promise<void>): void {
    const queued = this.waiting.has(key);
    this.waiting.set(key, job);
    if (queued) return;
    this.tail = this.tail.then(async () => {
      const newest = this.waiting.get(key);
      this.waiting.delete(key);
      try {
        await newest?.();
      } catch (error) {
        this.failed(error);
      }
    });
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.tail;
      await seen;
    } while (seen !== this.tail);
  }
}
