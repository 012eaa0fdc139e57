import type { PolicyDocument, UnitContent } from "../../policy/document.ts";
import { type LikelyClause, likeliest, type TopicSums, topicSums } from "./likelyClause.ts";
import type { Section } from "./sections.ts";
import type { Topics } from "./topicModel.ts";

/** The clause that each section, its parts included, is most likely about, by heading. */
export function likelyClauses(
  topics: Topics,
  document: PolicyDocument,
  sections: readonly Section[],
): ReadonlyMap<number, LikelyClause | null> {
  const count = topics.clauses.length;
  const totals = new Map<number, { sums: Float64Array; known: number }>();
  for (const [index, { heading, firstUnit }] of sections.entries()) {
    const endUnit = sections[index + 1]?.firstUnit ?? document.units.length;
    const own = ownSums(topics, document, firstUnit, endUnit);
    for (let at = heading; at >= 0; at = document.headings[at]?.parent ?? -1) {
      const total = totals.get(at) ?? { sums: new Float64Array(count), known: 0 };
      totals.set(at, total);
      total.known += own.known;
      for (let k = 0; k < count; k++) total.sums[k] = (total.sums[k] ?? 0) + (own.sums[k] ?? 0);
    }
  }
  return new Map([...totals].map(([heading, total]) => [heading, likeliest(topics, total)]));
}

/** What stands between one heading and the next, with what was made of it. */
interface Known {
  readonly contents: readonly (UnitContent | undefined)[];
  readonly sums: TopicSums;
}

/** By the content that a section begins with: an edit reads the section it stands in again, and no text stays that is gone. */
const KNOWN = new WeakMap<Topics, WeakMap<UnitContent, Known>>();

function ownSums(topics: Topics, { units }: PolicyDocument, firstUnit: number, endUnit: number): TopicSums {
  const sections = KNOWN.get(topics) ?? new WeakMap<UnitContent, Known>();
  KNOWN.set(topics, sections);
  const first = units[firstUnit]?.content;
  const known = first && sections.get(first);
  const isSame =
    known?.contents.length === endUnit - firstUnit &&
    known.contents.every((content, at) => content === units[firstUnit + at]?.content);
  if (known && isSame) return known.sums;
  const own = units.slice(firstUnit, endUnit);
  const sums = topicSums(topics, own);
  if (first) sections.set(first, { contents: own.map((unit) => unit.content), sums });
  return sums;
}
