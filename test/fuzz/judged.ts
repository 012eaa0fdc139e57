import { LiveFolder, type LivePolicySet } from "../../server/src/workspace/liveFolder.ts";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import type { Files } from "../../server/src/workspace/ports.ts";
import { sourceAssets } from "../support/assets.ts";

/** Texts by path below one folder. */
export type Texts = Readonly<Record<string, string>>;

export const AS_OF = "2026-11-24";
const FOLDER = "/shop-root";

/** Reads, judges and lints files from memory, by a folder that remembers what it judged before. */
export async function judge(texts: Texts): Promise<readonly LivePolicySet[]> {
  world.files = stored(texts);
  await remembering.load();
  return remembering.all();
}

/** The same without a memory. */
export async function judgeAnew(texts: Texts): Promise<readonly LivePolicySet[]> {
  const folder = new LiveFolder(FOLDER, { ...world, files: stored(texts) });
  await folder.load();
  return folder.all();
}

/** Outcomes of the elements of tagged clauses, by `clause/element`. */
export function outcomesOf({ checked }: LivePolicySet): ReadonlyMap<string, string> {
  return new Map(
    checked.assessment.clauses.flatMap(({ clause, elements }) =>
      elements.map(({ element, verdict }): [string, string] => [`${clause.id}/${element.id}`, verdict.outcome]),
    ),
  );
}

function stored(texts: Texts): Files {
  return memoryFiles(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${FOLDER}/${path}`, text])));
}

const world = {
  files: stored({}),
  rubrics: sourceAssets,
  model: () => sourceAssets.model(),
  trusted: true,
  today: () => AS_OF,
};
const remembering = new LiveFolder(FOLDER, world);
