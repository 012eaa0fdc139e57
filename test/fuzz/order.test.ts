import fc from "fast-check";
import { describe, expect } from "vitest";
import { FORMATS } from "../../server/src/cli/formats.ts";
import { property } from "./effort.ts";
import { judgeAnew, outcomesOf, type Texts } from "./judged.ts";
import { reportOf } from "./sound.ts";
import { policy, readSet } from "./texts.ts";

const CONFIG = { "clausemark.yaml": "standard: t-cgcc-customized-goods\n" };
const SETS = ["samples/hongda-risky", "samples/yunshan-meets"].map(readSet);

async function json(texts: Texts): Promise<string> {
  return FORMATS.json(reportOf(await judgeAnew(texts)));
}

async function outcomes(texts: Texts): Promise<unknown> {
  const [set] = await judgeAnew(texts);
  return set && { score: set.checked.assessment.score, outcomes: [...outcomesOf(set)] };
}

describe("the order of documents", () => {
  const documents = fc.array(policy, { minLength: 2, maxLength: 4 });
  const shuffled = documents.chain((texts) => {
    const named = texts.map((text, index): [string, string] => [`${index}/a.md`, text]);
    return fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length }));
  });
  property("in which they are found changes no byte of the report", shuffled, 6, async ([one, other]) => {
    const [first, second] = [one, other].map((files) => ({ ...CONFIG, ...Object.fromEntries(files) }));
    expect(await json(second ?? {})).toBe(await json(first ?? {}));
  });

  const renamed = fc.constantFrom(...SETS).chain((set) => {
    const names = Object.keys(set).filter((name) => name.endsWith(".md"));
    return fc.tuple(fc.constant(set), fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length }));
  });
  property("by their names changes no outcome and no score", renamed, 4, async ([set, names, others]) => {
    const moved = Object.fromEntries(names.map((name, index) => [others[index] ?? name, set[name] ?? ""]));
    expect(await outcomes({ ...set, ...moved })).toEqual(await outcomes(set));
  });
});
