import fc from "fast-check";

/** Starts of lines and inline pieces that Markdown may read in more than one way, between plain Chinese text. */
const LINE_STARTS = [
  "",
  "",
  "",
  "",
  "# ",
  "## ",
  "#",
  "####### ",
  "- ",
  "+ ",
  "* ",
  "-",
  "1. ",
  "2) ",
  "10. ",
  "1.",
  "> ",
  ">",
  "| ",
  "|",
  "  ",
  "    ",
  "\t",
  "---",
  "===",
  "***",
  "```",
  "~~~",
  "<!-- x -->",
  "<!--",
  "-->",
  "<div>",
  "</div>",
  "|-|-|",
  "|---|",
  ":-",
  "[a]: b",
  "【",
  "**",
  "：",
];

const INLINE = [
  "退换货",
  "七日内",
  "。",
  "，",
  "：",
  "（一）",
  "a b",
  "5.1",
  "*",
  "**",
  "***",
  "_",
  "__",
  "~",
  "~~",
  "`",
  "``",
  "[",
  "](b)",
  "!",
  "![",
  "<br>",
  "<",
  ">",
  "&amp;",
  "&",
  "\\",
  "\\*",
  "|",
  " | ",
  "#",
  "𠮷",
  "😀",
  "\u200b",
  "  ",
  "https://a.example",
  "a_b",
  "-",
  "+",
  "1. ",
  "\u00a0",
  "　",
  "**甲**",
  "**a**",
  "“",
  "”",
];

const EOLS = ["\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\r\n\r\n", "\r", " \n", "  \n", "\n \n", "\n\n\n"];

const line = fc
  .tuple(
    fc.constantFrom(...LINE_STARTS),
    fc.array(fc.constantFrom(...INLINE), { maxLength: 5 }),
    fc.constantFrom(...EOLS),
  )
  .map(([start, inline, eol]) => start + inline.join("") + eol);

/** Any Markdown, mostly broken. */
export const markdown: fc.Arbitrary<string> = fc.array(line, { maxLength: 12 }).map((all) => all.join(""));

const CALM_STARTS = ["", "", "# ", "- ", "- ", "1. ", "2. ", "| ", "| ", "|-|-|", "<!-- x -->", "+ ", "3) "];
const CALM_INLINE = [
  "退换货",
  "七日内",
  "。",
  "：",
  "a b",
  "5.1",
  "**甲**",
  "**",
  "**注意：**",
  " | ",
  " |",
  "-",
  "#",
  "~",
  "_",
  "&",
  "𠮷",
  ">",
  "1. ",
];

const calmLine = fc
  .tuple(
    fc.constantFrom(...CALM_STARTS),
    fc.array(fc.constantFrom(...CALM_INLINE), { maxLength: 4 }),
    fc.constantFrom("\n", "\n\n", "\r\n"),
  )
  .map(([start, inline, eol]) => start + inline.join("") + eol);

/** Markdown as people write it, with slips: much of it is read without the parser. */
export const calmMarkdown: fc.Arbitrary<string> = fc.array(calmLine, { maxLength: 8 }).map((all) => all.join(""));
