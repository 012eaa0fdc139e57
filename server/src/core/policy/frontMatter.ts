import { Recent } from "../recent.ts";
import { type Span, shift, span } from "../span.ts";
import { startOf } from "../text/characters.ts";
import { detached } from "../text/detached.ts";
import type { YamlEntry } from "../yaml/node.ts";
import type { FileProblem } from "../yaml/problem.ts";
import { readYaml, type YamlComment } from "../yaml/read.ts";
import { scanClauseLines } from "./clauseLines.ts";
import { type RawTag, readTags } from "./clauseTags.ts";
import type { FrontMatter, FrontMatterEntry, PolicyProblem } from "./document.ts";
import { type Fences, findFences } from "./fences.ts";
import { clausesKeyIn } from "./frontMatterOnly.ts";
import { entryProblems, schemaProblem, syntaxProblemOf } from "./frontMatterProblems.ts";

export interface ReadFrontMatter {
  readonly frontMatter: FrontMatter | null;
  readonly isPolicy: boolean;
  readonly tags: readonly RawTag[];
  readonly problems: readonly PolicyProblem[];
  readonly comments: readonly YamlComment[];
}

const NONE: ReadFrontMatter = {
  frontMatter: null,
  isPolicy: false,
  tags: [],
  problems: [],
  comments: [],
};

/** Beyond this, front matter is not what a person writes, and YAML takes its time. UTF-16 units. */
const LONGEST = 50_000;

/** Reads the front matter with YAML's failsafe schema. What cannot be read is a problem; tags that still can be are kept. */
export function readFrontMatter(source: string): ReadFrontMatter {
  const fences = findFences(source);
  if (!fences) return NONE;
  const text = source.slice(0, fences.span.end);
  const known = READ.get(text);
  if (known) return known;
  const read = readBetween(source.slice(fences.content.start, fences.content.end), fences);
  READ.set(detached(text), read);
  return read;
}

/** Most edits are below the front matter: what was read last, in UTF-16 units of its text. */
const READ = new Recent<string, ReadFrontMatter>(20_000, (text) => text.length);

function readBetween(text: string, fences: Fences): ReadFrontMatter {
  const base = fences.content.start;
  const found = clausesKeyIn(text);
  if (text.length > LONGEST) return tooLong(fences, found && shift(found, base));
  const yaml = readYaml(text, base);
  const problems: PolicyProblem[] = [];
  if (!fences.closed) problems.push(unclosed(fences.span));
  const entries = yaml.root?.kind === "map" ? yaml.root.entries : [];
  if (yaml.root && yaml.root.kind !== "map" && found === null) {
    problems.push(schemaProblem(yaml.root.span, "front-matter/not-map", startOf(text.trim(), 60)));
  }
  for (const entry of entries) problems.push(...entryProblems(entry));
  const clauses = entries.find((entry) => entry.key === "clauses");
  const { tags, repeats } = tagsOf(text, base, clauses, yaml.problems, problems);
  const slips = yaml.problems.filter((problem) => !repeats.includes(problem)).map(syntaxProblemOf);
  return {
    frontMatter: {
      span: fences.span,
      content: fences.content,
      entries: entries.map(plainEntry),
      clausesKey: clauses?.keySpan ?? (found && shift(found, base)),
      evidence: entries.find((entry) => entry.key === "evidence")?.value ?? null,
    },
    isPolicy: found !== null,
    tags,
    problems: [...slips, ...problems],
    comments: yaml.comments,
  };
}

/** Slips after which the keys that were read may be garbled; there the lines tell better what was meant. */
const GARBLES = new Set(["yaml/syntax", "yaml/full-width-colon", "yaml/no-space", "yaml/tab", "yaml/too-deep"]);

function tagsOf(
  text: string,
  base: number,
  clauses: YamlEntry | undefined,
  slips: readonly FileProblem[],
  problems: PolicyProblem[],
): { readonly tags: readonly RawTag[]; readonly repeats: readonly FileProblem[] } {
  const garbled = !clauses || slips.some((slip) => GARBLES.has(slip.code));
  const repeats = slips.filter((slip) => slip.code === "yaml/duplicate-key" && slip.at.startsWith("clauses."));
  const lines = garbled || repeats.length > 0 ? scanClauseLines(text, base) : [];
  if (garbled && (lines.length > 0 || !clauses)) return { tags: lines, repeats: [] };
  const tags = clauses ? readTags(clauses, problems) : [];
  // A clause that points to the same place twice is a matter of tags; one that points elsewhere is lost in YAML.
  const again = lines.filter(
    (line) =>
      repeats.some((slip) => slip.span.start === line.clauseSpan.start) &&
      tags.some((tag) => tag.clause === line.clause && tag.target === line.target),
  );
  return {
    tags: [...tags, ...again].sort((a, b) => a.targetSpan.start - b.targetSpan.start),
    repeats: repeats.filter((slip) => again.some((tag) => tag.clauseSpan.start === slip.span.start)),
  };
}

function plainEntry(entry: YamlEntry): FrontMatterEntry {
  return {
    key: entry.key,
    keySpan: entry.keySpan,
    valueSpan: entry.value?.span ?? null,
    text: entry.value?.kind === "scalar" ? entry.value.text : null,
  };
}

function unclosed(at: Span): PolicyProblem {
  const marks = span(at.start, Math.min(at.end, at.start + 3));
  return { kind: "front-matter-syntax", span: marks, detail: { code: "front-matter/unclosed", found: "---" } };
}

function tooLong(fences: Fences, clausesKey: Span | null): ReadFrontMatter {
  const at = span(fences.span.start, fences.span.start + 3);
  return {
    ...NONE,
    frontMatter: { span: fences.span, content: fences.content, entries: [], clausesKey, evidence: null },
    isPolicy: clausesKey !== null,
    problems: [{ kind: "too-complex", span: at, detail: { code: "document/too-complex/front-matter" } }],
  };
}
