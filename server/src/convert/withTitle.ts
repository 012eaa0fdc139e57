import { parsePolicy } from "../core/policy/parse.ts";

/** A title fits on a line and is no sentence. */
const TITLE = /^(?:\*\*)?[^\s*#>|\-\d`<[!][^。；：:!?！？|\n]{1,38}?(?:\*\*)?$/;

/** The document's title; a first line that reads like one and is no heading yet becomes it. */
export function withTitle(markdown: string): { readonly markdown: string; readonly title: string | null } {
  const { headings } = parsePolicy("", markdown);
  const first = headings.find(({ level, text }) => level === 1 && text !== "");
  if (first) return { markdown, title: first.text };
  const [line = "", ...rest] = markdown.trimStart().split("\n");
  if (!TITLE.test(line) || (rest[0] ?? "") !== "" || /^第[一二三四五六七八九十\d]+[章条节]/.test(line)) {
    return { markdown, title: null };
  }
  const title = line.replace(/^\*\*|\*\*$/g, "");
  return {
    markdown: [`# ${title}`, ...rest].join("\n"),
    title: parsePolicy("", `# ${title}`).headings[0]?.text ?? title,
  };
}
