import type { PolicyDocument, Unit, UnitContent } from "../../policy/document.ts";
import { addSums, type LikelyClause, likeliest, type TopicSums, topicSums } from "./likelyClause.ts";
import type { Section } from "./sections.ts";
import type { Topics } from "./topicModel.ts";

/** The clause that each section, its parts included, is most likely about, by heading. */
export function likelyClauses(
  topics: Topics,
  document: PolicyDocument,
  sections: readonly Section[],
): ReadonlyMap<number, LikelyClause | null> {
  const totals = new Map<number, TopicSums>();
  for (const [index, { heading, firstUnit }] of sections.entries()) {
    const endUnit = sections[index + 1]?.firstUnit ?? document.units.length;
    const own = ownSums(topics, document, firstUnit, endUnit);
    for (let at = heading; at >= 0; at = document.headings[at]?.parent ?? -1) {
      const total = totals.get(at);
      totals.set(at, total ? addSums(total, own) : own);
    }
  }
  return new Map([...totals].map(([heading, total]) => [heading, rememberedLikeliest(topics, total)]));
}

/** Of a section without parts the sums are its own, and the same objects as before an edit elsewhere. */
const LIKELY = new WeakMap<TopicSums, LikelyClause | null>();

function rememberedLikeliest(topics: Topics, sums: TopicSums): LikelyClause | null {
  const known = LIKELY.get(sums);
  if (known !== undefined) return known;
  const found = likeliest(topics, sums);
  LIKELY.set(sums, found);
  return found;
}

/** What stands between one heading and the next, with what was made of it. */
interface Known {
  readonly units: readonly Unit[];
  readonly sums: TopicSums;
}

/** By the content that a section begins with, so that no text stays that is gone. */
const KNOWN = new WeakMap<Topics, WeakMap<UnitContent, Known>>();

function ownSums(topics: Topics, document: PolicyDocument, firstUnit: number, endUnit: number): TopicSums {
  const sections = KNOWN.get(topics) ?? new WeakMap<UnitContent, Known>();
  KNOWN.set(topics, sections);
  const first = document.units[firstUnit]?.content;
  const known = first && sections.get(first);
  const isSame =
    known?.units.length === endUnit - firstUnit &&
    known.units.every(({ content }, at) => content === document.units[firstUnit + at]?.content);
  if (known && isSame) return known.sums;
  const units = document.units.slice(firstUnit, endUnit);
  const sums = known ? editedSums(topics, known, units) : topicSums(topics, units);
  if (first) sections.set(first, { units, sums });
  return sums;
}

/** An edit reads what it changed of a section: the sums are whole numbers, so that they come out the same. */
function editedSums(topics: Topics, before: Known, units: readonly Unit[]): TopicSums {
  const shorter = Math.min(before.units.length, units.length);
  let start = 0;
  while (start < shorter && before.units[start]?.content === units[start]?.content) start++;
  let end = 0;
  while (end < shorter - start && before.units.at(-1 - end)?.content === units.at(-1 - end)?.content) end++;
  const gone = before.units.slice(start, before.units.length - end);
  const added = units.slice(start, units.length - end);
  if (gone.length + added.length >= units.length) return topicSums(topics, units);
  return addSums(addSums(before.sums, topicSums(topics, gone), -1), topicSums(topics, added));
}
