import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { parsePolicy } from "../../src/core/policy/parse.ts";
import type { Example, Label } from "./corpus.ts";

interface Wordings {
  readonly clause: string;
  readonly element: string;
  readonly advice?: string;
  readonly frame?: string;
  readonly variants?: readonly string[];
  readonly nearMisses?: readonly { readonly text: string; readonly why: string }[];
}

/** Wordings that begin with a unit of measure need a number before them. */
const BEGINS_WITH_UNIT = /^(?:小时|分钟|天|日|工作日|个|年|元|%|％|公里|名|人|次)/;

/** The field's own wordings as examples: a variant in its plain sentence states its element, a near miss does not. */
export function readWordings(file: string): readonly Example[] {
  const all = parse(readFileSync(file, "utf8"), { schema: "failsafe" }) as readonly Wordings[];
  return all.flatMap((given) => {
    if (given.advice === "true") return [];
    const frame = given.frame ?? "{}。";
    const stated = (given.variants ?? []).map((variant) =>
      example(given, frame.replace("{}", BEGINS_WITH_UNIT.test(variant) ? `2 ${variant}` : variant), "stated"),
    );
    const missed = (given.nearMisses ?? []).map(({ text }) => example(given, text, "missing"));
    return [...stated, ...missed];
  });
}

function example(given: Wordings, text: string, label: Label): Example {
  const document = parsePolicy("wording.md", text);
  return {
    author: "wordings",
    source: "wording",
    name: `${given.clause}/${given.element}`,
    style: label,
    clause: given.clause,
    scopes: [{ document, firstUnit: 0, endUnit: document.units.length }],
    labels: new Map([[given.element, label]]),
  };
}
