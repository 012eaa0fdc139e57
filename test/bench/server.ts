import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Client, FULL } from "../protocol/harness.ts";
import { residentOf } from "./inTurn.ts";

/** The built server on one folder, as an editor that pulls diagnostics uses it. */
export class BenchServer {
  readonly client = new Client();
  private readonly versions = new Map<string, number>();
  private readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async start(folder: string): Promise<BenchServer> {
    const server = new BenchServer(folder);
    await server.client.initialize([pathToFileURL(folder).href], FULL);
    return server;
  }

  uri(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async open(name: string): Promise<string> {
    const text = readFileSync(join(this.folder, name), "utf8");
    this.versions.set(name, 1);
    await this.client.open(this.uri(name), text);
    return text;
  }

  /** Milliseconds from sending a change to having its file's diagnostics. */
  async change(name: string, changes: readonly unknown[]): Promise<number> {
    const version = (this.versions.get(name) ?? 0) + 1;
    this.versions.set(name, version);
    const started = performance.now();
    void this.client.change(this.uri(name), version, changes);
    await this.client.pull(this.uri(name));
    return performance.now() - started;
  }

  /** Resident memory in MiB. */
  memory(): number {
    return residentOf(this.client.pid);
  }

  async stop(): Promise<void> {
    await this.client.stop();
  }
}
