import { message } from "../core/messages/catalogue.ts";
import { FORMAT_NAMES, type FormatName } from "./formats.ts";
import { oneOf, UsageError } from "./usageError.ts";

export interface RequestedOutput {
  readonly format: FormatName;
  /** As written; null for standard output. */
  readonly file: string | null;
}

/** Pairs `--format` and `--output-file` in the order they are written: a file belongs to the format before it. */
export class OutputList {
  private readonly requested: { format: FormatName; file: string | null }[] = [];
  private pendingFile: string | null = null;

  addFormat(name: string): this {
    if (this.pendingFile !== null) {
      throw new UsageError(message("usage/output-before-format", { file: this.pendingFile }));
    }
    this.requested.push({ format: oneOf("--format", name, FORMAT_NAMES), file: null });
    return this;
  }

  addFile(file: string): this {
    const last = this.requested.at(-1);
    const taken = last ? last.file : this.pendingFile;
    if (taken !== null) {
      throw new UsageError(message("usage/two-output-files", { format: last?.format ?? "stylish" }));
    }
    if (last) last.file = file;
    else this.pendingFile = file;
    return this;
  }

  /** What to write where; without any `--format`, what the command writes by default. */
  outputs(stdout: "stylish" | "json" | "diff"): readonly RequestedOutput[] {
    if (this.requested.length === 0) {
      return stdout === "diff" && this.pendingFile === null
        ? []
        : [{ format: stdout === "json" ? "json" : "stylish", file: this.pendingFile }];
    }
    const formats = this.requested.filter((output) => output.file === null).map((output) => output.format);
    const onStdout = stdout === "diff" ? ["diff", ...formats] : formats;
    if (onStdout.length > 1) throw new UsageError(message("usage/two-on-stdout", { formats: onStdout.join(", ") }));
    const files = this.requested.flatMap((output) => output.file ?? []);
    const twice = files.find((file, index) => files.indexOf(file) !== index);
    if (twice !== undefined) throw new UsageError(message("usage/same-output-file", { file: twice }));
    return this.requested;
  }
}
