import ignore, { type Ignore } from "ignore";
import { below, parentFolder } from "./paths.ts";

/** Ignore files that are honoured in every folder, the product's own after git's. */
export const IGNORE_NAMES: readonly string[] = [".gitignore", ".clausemarkignore"];

interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * What nested ignore files exclude, with git's rules: a deeper file overrides a higher one, and nothing inside an
 * excluded folder can be brought back.
 */
export class IgnoreRules {
  static readonly none = new IgnoreRules([]);

  private readonly layers: readonly Layer[];
  private readonly folders = new Map<string, boolean>();

  private constructor(layers: readonly Layer[]) {
    this.layers = layers;
  }

  /** These rules and the lines of one more ignore file, which stands in `folder`. */
  with(folder: string, text: string): IgnoreRules {
    const lines = text.split(/\r?\n/).filter(isCheap);
    return new IgnoreRules([...this.layers, { folder, rules: ignore().add(lines) }]);
  }

  excludes(path: string, kind: "file" | "folder"): boolean {
    if (this.layers.length === 0) return false;
    if (kind === "folder") return this.excludesFolder(path);
    const parent = parentFolder(path);
    return (parent !== null && this.excludesFolder(parent)) || this.decides(path);
  }

  private excludesFolder(path: string): boolean {
    const known = this.folders.get(path);
    if (known !== undefined) return known;
    const parent = this.layers.some((layer) => below(path, layer.folder) !== null) ? parentFolder(path) : null;
    const excluded = parent !== null && (this.excludesFolder(parent) || this.decides(path, "/"));
    this.folders.set(path, excluded);
    return excluded;
  }

  /** The deepest ignore file that says anything about the path decides; later files of one folder come first. */
  private decides(path: string, suffix = ""): boolean {
    let decided: boolean | null = null;
    let depth = -1;
    for (const { folder, rules } of this.layers) {
      const relative = below(path, folder);
      if (relative === null || folder.length < depth) continue;
      const { ignored, unignored } = rules.test(relative + suffix);
      if (!ignored && !unignored) continue;
      decided = ignored;
      depth = folder.length;
    }
    return decided ?? false;
  }
}

/**
 * The package makes a regular expression of every line, and each wild card multiplies the ways in which it can fail. Lines
 * with more of them than anybody writes are passed over: what they would hide is read.
 */
function isCheap(line: string): boolean {
  const overFolders = line.match(/\*\*/g)?.length ?? 0;
  const inNames = Math.max(0, ...line.split("/").map((name) => name.match(/(?<!\*)\*(?!\*)/g)?.length ?? 0));
  return line.length <= 1000 && overFolders <= 3 && inNames <= 3;
}
