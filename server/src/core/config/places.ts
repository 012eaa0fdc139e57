import type { Span } from "../span.ts";
import type { YamlNode } from "../yaml/node.ts";

/** Where every value of a file stands, by its dotted path. */
export function placesOf(root: YamlNode): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const walk = (node: YamlNode, at: string): void => {
    places.set(at, node.span);
    switch (node.kind) {
      case "scalar":
        return;
      case "sequence":
        for (const [index, item] of node.items.entries()) walk(item, `${at}[${index}]`);
        return;
      case "map":
        for (const { key, keySpan, value } of node.entries) {
          const path = at === "" ? key : `${at}.${key}`;
          if (value) walk(value, path);
          else places.set(path, keySpan);
        }
    }
  };
  walk(root, "");
  return places;
}
