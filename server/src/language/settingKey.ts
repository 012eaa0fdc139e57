import type { Span } from "../core/span.ts";
import type { YamlNode } from "../core/yaml/node.ts";
import { readYaml } from "../core/yaml/read.ts";
import type { LanguageContext } from "./context.ts";
import { touches } from "./target.ts";

export interface DescribedKey {
  readonly span: Span;
  /** Message id of what the key means; it need not exist. */
  readonly description: string;
}

/** The key at an offset of the front matter or of `clausemark.yaml`. */
export function keyAt(context: LanguageContext, offset: number): DescribedKey | null {
  const { document, isConfig, text } = context;
  if (document) {
    const entry = document.frontMatter?.entries.find(({ keySpan }) => touches(keySpan, offset));
    return entry ? { span: entry.keySpan, description: `editor/key/${entry.key}` } : null;
  }
  const { root } = isConfig ? readYaml(text.source) : { root: null };
  return root ? keyIn(root, "", offset) : null;
}

function keyIn(node: YamlNode, path: string, offset: number): DescribedKey | null {
  switch (node.kind) {
    case "scalar":
      return null;
    case "sequence":
      return firstOf(node.items, (item) => keyIn(item, path, offset));
    case "map":
      return firstOf(node.entries, ({ key, keySpan, value }) => {
        const own = path === "" ? key : `${path}.${key}`;
        if (touches(keySpan, offset)) return { span: keySpan, description: `editor/setting/${own}` };
        return value ? keyIn(value, own, offset) : null;
      });
  }
}

function firstOf<T>(items: readonly T[], find: (item: T) => DescribedKey | null): DescribedKey | null {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return null;
}
