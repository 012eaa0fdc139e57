import { type ChildProcessByStdio, execFile, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/** Trees of large repositories are long. */
const MAX_OUTPUT = 512 * 1024 * 1024;

export class GitError extends Error {
  /** `ENOENT` where there is no git, else what git said. */
  readonly detail: string;
  readonly absent: boolean;

  constructor(detail: string, absent: boolean) {
    super(detail);
    this.name = "GitError";
    this.detail = detail;
    this.absent = absent;
  }
}

/** Runs git in a folder and gives what it writes; rejects with a `GitError`. Nothing is ever written to the repository. */
export function git(folder: string, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, encoding: "buffer" as const, maxBuffer: MAX_OUTPUT, env: gitEnvironment() };
    execFile("git", [...OFFLINE, ...args], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else {
        const said = stderr.toString("utf8").trim();
        reject(new GitError(said === "" ? error.message : said, error.code === "ENOENT"));
      }
    });
  });
}

/** A partial clone would fetch what it lacks; nothing here may use the network. */
const OFFLINE: readonly string[] = ["-c", "protocol.allow=never"];

/** Messages in English, no lock for housekeeping, and on Windows no `git.exe` of the folder that is checked. */
function gitEnvironment(): NodeJS.ProcessEnv {
  if (process.platform === "win32") process.env.NoDefaultCurrentDirectoryInExePath = "1";
  return { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_NO_LAZY_FETCH: "1" };
}

/** One `git cat-file --batch`, asked for one object after the other. */
export class ObjectReader {
  private readonly child: ChildProcessByStdio<Writable, Readable, null>;
  private readonly chunks: AsyncIterator<Buffer>;
  private buffered: Buffer = Buffer.alloc(0);
  private last: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.child = spawn("git", [...OFFLINE, "cat-file", "--batch"], {
      cwd: folder,
      env: gitEnvironment(),
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.child.on("error", () => this.child.stdout.destroy());
    this.child.stdin.on("error", () => {});
    this.chunks = this.child.stdout[Symbol.asyncIterator]();
  }

  /** Bytes of an object; null where there is none. */
  read(id: string): Promise<Buffer | null> {
    const next = this.last.then(() => this.readNow(id));
    this.last = next.catch(() => null);
    return next;
  }

  end(): void {
    this.child.stdin.end();
  }

  private async readNow(id: string): Promise<Buffer | null> {
    this.child.stdin.write(`${id}\n`);
    const size = /^\S+ \S+ (\d+)$/.exec(await this.line())?.[1];
    if (size === undefined) return null;
    const content = await this.take(Number(size));
    await this.take(1);
    return content;
  }

  private async line(): Promise<string> {
    for (let end = this.buffered.indexOf(10); ; end = this.buffered.indexOf(10)) {
      if (end < 0) await this.more();
      else return (await this.take(end + 1)).subarray(0, -1).toString("utf8");
    }
  }

  private async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > this.buffered.length) {
      parts.push(this.buffered);
      missing -= this.buffered.length;
      this.buffered = Buffer.alloc(0);
      await this.more();
    }
    parts.push(this.buffered.subarray(0, missing));
    this.buffered = this.buffered.subarray(missing);
    return Buffer.concat(parts);
  }

  private async more(): Promise<void> {
    const next = await this.chunks.next().catch(() => ({ done: true as const, value: undefined }));
    if (next.done) throw new GitError("git cat-file ended early", false);
    this.buffered = this.buffered.length === 0 ? next.value : Buffer.concat([this.buffered, next.value]);
  }
}
