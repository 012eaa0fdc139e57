import fc from "fast-check";
import { describe, expect } from "vitest";
import type { LivePolicySet } from "../../server/src/workspace/liveFolder.ts";
import { property } from "./effort.ts";
import { judge, outcomesOf, type Texts } from "./judged.ts";
import { readSet, setFolders } from "./texts.ts";

const SETS = setFolders().filter((folder) => Object.keys(readSet(folder)).some((name) => name.endsWith(".md")));

/** Sentences about nothing that the standard asks for. */
const UNRELATED = [
  "公司创立于 2009 年，总部设在滨河路。",
  "我们热爱木头的纹理与光影。",
  "附近有一座公园，欢迎散步。",
  "店里养着一只橘猫，名叫年糕。",
  "展厅每个季度更换一次布置。",
];

async function only(texts: Texts): Promise<LivePolicySet> {
  const [set] = await judge(texts);
  if (!set) throw new Error("no set");
  return set;
}

/** Places between blocks where a paragraph may stand without parting a line from the list that it introduces. */
function gaps(text: string): readonly number[] {
  const body = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)?.[0].length ?? 0;
  return [...text.slice(body).matchAll(/(?<=[^\n])\n\n(?=[^\s\n])/g)]
    .map(({ index }) => body + index)
    .filter((at) => {
      const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
      const after = text.slice(at + 2, text.indexOf("\n", at + 2));
      const parts = /[：:]\W*$/.test(before) || /^(?:[-*+>|]|\d+[.)]|[（(①-⑳❶-❿])/.test(after);
      return /^#/.test(after) || !parts;
    });
}

describe("the score follows the text", () => {
  const padded = fc
    .tuple(fc.constantFrom(...SETS), fc.nat(), fc.nat(), fc.constantFrom(...UNRELATED))
    .map(([folder, file, gap, sentence]) => ({ folder, file, gap, sentence }));

  property("an unrelated paragraph lowers no element", padded, 14, async ({ folder, file, gap, sentence }) => {
    const texts = readSet(folder);
    const names = Object.keys(texts).filter((name) => name.endsWith(".md"));
    const name = names[file % names.length] ?? "";
    const text = texts[name] ?? "";
    const at = gaps(text)[gap % Math.max(1, gaps(text).length)];
    if (at === undefined) return;
    const before = outcomesOf(await only(texts));
    const longer = { ...texts, [name]: `${text.slice(0, at)}\n\n${sentence}${text.slice(at)}` };
    const after = outcomesOf(await only(longer));
    const lost = [...before].filter(([id, outcome]) => outcome === "stated" && after.get(id) !== "stated");
    expect(lost, `${name} at ${at}: ${text.slice(Math.max(0, at - 30), at + 30)}`).toEqual([]);
  });

  const stated = fc.tuple(fc.constantFrom(...SETS), fc.nat());

  property("without its evidence an element is not stated", stated, 12, async ([folder, index]) => {
    let texts = readSet(folder);
    const all = [...outcomesOf(await only(texts))].filter(([, outcome]) => outcome === "stated");
    const [id] = all[index % Math.max(1, all.length)] ?? [];
    if (id === undefined) return;
    // Evidence ends with the best passages: where others say it as well, they are what is named next.
    for (let round = 0; ; round++) {
      const passages = evidenceOf(await only(texts), id);
      if (passages.length === 0) break;
      expect(round, `${id} of ${folder} is still stated by ${JSON.stringify(passages)}`).toBeLessThan(25);
      texts = withoutPassages(texts, passages);
    }
  });
});

interface Passage {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Passages that state the element; empty where it is not stated. */
function evidenceOf({ checked }: LivePolicySet, id: string): readonly Passage[] {
  return checked.assessment.clauses.flatMap(({ clause, elements }) =>
    elements
      .filter(({ element, verdict }) => `${clause.id}/${element.id}` === id && verdict.outcome === "stated")
      .flatMap(({ verdict }) => verdict.evidence.map(({ document, span }) => ({ file: document.path, ...span }))),
  );
}

function withoutPassages(texts: Texts, passages: readonly Passage[]): Texts {
  const next: Record<string, string> = { ...texts };
  for (const { file, start, end } of passages.toSorted((a, b) => b.start - a.start)) {
    expect(end, `a passage of ${file} has words`).toBeGreaterThan(start);
    next[file] = (next[file] ?? "").slice(0, start) + (next[file] ?? "").slice(end);
  }
  return next;
}
