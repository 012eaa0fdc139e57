import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policy, writeFolders } from "./generate.ts";
import { Random } from "./random.ts";

/** Bytes of the documents C1, C2 and C3. */
export const SIZES = { C1: 8_192, C2: 100_000, C3: 1_000_000 } as const;
export type Size = keyof typeof SIZES;

/** The generated files, written when they are first asked for and removed at the end. */
export class Corpus {
  readonly folder = mkdtempSync(join(tmpdir(), "clausemark-bench-"));
  private readonly made = new Set<string>();

  /** A folder with one policy, `policy.md`. */
  single(size: Size): string {
    return this.make(size.toLowerCase(), (folder) => {
      writeFileSync(join(folder, "clausemark.yaml"), "standard: t-cgcc-customized-goods\n");
      writeFileSync(join(folder, "policy.md"), this.text(size));
    });
  }

  text(size: Size): string {
    return policy(new Random(1), SIZES[size]);
  }

  /** Files of 8 KB, each folder of 20 a set (C4: 1,000, C5: 10,000). */
  folders(files: number): string {
    return this.make(`folders-${files}`, (folder) => writeFolders(folder, files, 4));
  }

  /** One set of documents of 8 KB. */
  set(documents: number): string {
    return this.make(`set-${documents}`, (folder) => {
      const random = new Random(7);
      writeFileSync(join(folder, "clausemark.yaml"), "standard: t-cgcc-customized-goods\n");
      for (let index = 0; index < documents; index++) {
        writeFileSync(join(folder, `policy-${String(index).padStart(3, "0")}.md`), policy(random, SIZES.C1));
      }
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private make(name: string, fill: (folder: string) => void): string {
    const folder = join(this.folder, name);
    if (!this.made.has(name)) {
      mkdirSync(folder, { recursive: true });
      fill(folder);
      this.made.add(name);
    }
    return folder;
  }
}
