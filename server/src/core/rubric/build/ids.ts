import type { Located } from "../../yaml/located.ts";
import { requireMembers } from "../../yaml/shape.ts";
import { type BuildContext, complain } from "./context.ts";

const NAME = { shape: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, like: "return-fees" };
const NUMBER = { shape: /^[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*$/u, like: "8.5" };

/** Ids of elements, concepts, rules and rubrics are lower-case words; those of clauses and sections mostly numbers. */
export function checkId(id: Located<string>, kind: "name" | "number", context: BuildContext): void {
  const { shape, like } = kind === "name" ? NAME : NUMBER;
  if (!shape.test(id.value)) complain(context, id, "rubric/id-shape", { found: id.value, expected: like });
}

/** Every id after its first use is a problem; gives the items whose id is their own. */
export function withOwnId<T extends { readonly id?: Located<string> }>(
  items: readonly Located<T>[],
  kind: "name" | "number",
  context: BuildContext,
): readonly Located<T & { readonly id: Located<string> }>[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const { id } = item.value;
    requireMembers(item.value, ["id"], item, context.problems);
    if (id === undefined) return [];
    checkId(id, kind, context);
    if (seen.has(id.value)) {
      complain(context, id, "rubric/duplicate-id", { found: id.value });
      return [];
    }
    seen.add(id.value);
    return [{ ...item, value: { ...item.value, id } }];
  });
}
