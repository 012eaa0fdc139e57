import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SetPlace } from "../workspace/discover.ts";
import type { SetWorkers, VisitedSet, WorkerRun } from "../workspace/setWorkers.ts";
import { setEngineForThreads } from "./engine.ts";

/**
 * Threads warm up each for itself and pass reports as text: 200 files take longer with two of them than without. From so
 * many files on they take no longer on two cores, less on more, and save the memory of all sets but theirs.
 */
export const LARGE = 1000;
const MOST_THREADS = 8;
/** Sets that a thread has been given and not answered: enough that it never waits. */
const AHEAD = 2;

/** A thread holds one set at a time; without limits its memory would grow before it is cleared. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

/** A question to a thread, and its answer. */
export interface Question {
  readonly number: number;
  readonly place: SetPlace;
}

export interface Answer {
  readonly number: number;
  /** Null where the set has to be judged by whoever asks. */
  readonly visited: VisitedSet | null;
}

/** Threads of this process that judge sets. A thread that fails leaves its sets to whoever asks. */
export class SetThreads implements SetWorkers {
  private readonly script: URL;
  private workers: Worker[] = [];
  private waiting: readonly SetPlace[] = [];
  private next = 0;
  private readonly answers = new Map<SetPlace, Promise<VisitedSet | null>>();
  private readonly settle: ((visited: VisitedSet | null) => void)[] = [];

  constructor(script: URL) {
    this.script = script;
  }

  start(run: WorkerRun, places: readonly SetPlace[]): boolean {
    const files = places.reduce((sum, place) => sum + place.candidates.length, 0);
    if (files < LARGE) return false;
    const count = Math.min(availableParallelism(), MOST_THREADS, places.length);
    this.waiting = places;
    for (const [number, place] of places.entries()) {
      this.answers.set(
        place,
        new Promise((resolve) => {
          this.settle[number] = resolve;
        }),
      );
    }
    setEngineForThreads();
    this.workers = Array.from({ length: count }, () => this.newWorker(run));
    return true;
  }

  async visit(place: SetPlace): Promise<VisitedSet | null> {
    const visited = (await this.answers.get(place)) ?? null;
    this.answers.delete(place);
    return visited;
  }

  end(): void {
    for (const worker of this.workers) void worker.terminate();
    this.workers = [];
  }

  private newWorker(run: WorkerRun): Worker {
    const worker = new Worker(this.script, { workerData: run, resourceLimits: LIMITS });
    const open = new Set<number>();
    const give = (): void => {
      const place = this.waiting[this.next];
      if (!place) return;
      const number = this.next++;
      open.add(number);
      worker.postMessage({ number, place } satisfies Question);
    };
    worker.on("message", ({ number, visited }: Answer) => {
      open.delete(number);
      give();
      this.settle[number]?.(visited);
    });
    const fail = (): void => {
      for (const number of open) this.settle[number]?.(null);
      open.clear();
      this.workers = this.workers.filter((other) => other !== worker);
      // With no thread left, everything that waits is left to whoever asks.
      if (this.workers.length > 0) return;
      for (; this.next < this.waiting.length; this.next++) this.settle[this.next]?.(null);
    };
    worker.on("error", fail);
    worker.on("exit", fail);
    for (let given = 0; given < AHEAD; given++) give();
    return worker;
  }
}
