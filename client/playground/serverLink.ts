/** JSON-RPC with the language server in a worker: requests, notifications, and answers to what the server asks. */
export class ServerLink {
  private readonly worker: Worker;
  private readonly pending = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  private readonly listeners = new Map<string, (params: unknown) => unknown>();
  private counter = 0;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Packet>) => this.receive(data));
  }

  request<T>(method: string, params: unknown): Promise<T> {
    const id = ++this.counter;
    this.worker.postMessage({ jsonrpc: "2.0", id, method, params });
    return new Promise<T>((resolve, reject) => {
      this.pending.set(id, { resolve: (value) => resolve(value as T), reject });
    });
  }

  notify(method: string, params: unknown): void {
    this.worker.postMessage({ jsonrpc: "2.0", method, params });
  }

  /** What the listener returns is the answer where the server asks for one. */
  on<T>(method: string, listener: (params: T) => unknown): void {
    this.listeners.set(method, (params) => listener(params as T));
  }

  private receive({ id, method, params, result, error }: Packet): void {
    if (method !== undefined) {
      const answer = this.listeners.get(method)?.(params) ?? null;
      // No request may stay without an answer, even one that the page does not know.
      if (id !== undefined) this.worker.postMessage({ jsonrpc: "2.0", id, result: answer });
      return;
    }
    const waiting = this.pending.get(Number(id));
    this.pending.delete(Number(id));
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}

interface Packet {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
