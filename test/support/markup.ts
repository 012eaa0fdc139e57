/** What a strict reader of XML or of our HTML sees; throws where tags do not match or an attribute is not quoted. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const VOID = new Set(["meta", "br", "link"]);
const TAG = /<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;

export function tagsOf(markup: string): readonly Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  for (let at = markup.indexOf("<"); at >= 0; at = markup.indexOf("<", at)) {
    if (markup.startsWith("<?xml", at) || markup.startsWith("<!DOCTYPE", at)) {
      at = markup.indexOf(">", at);
      continue;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(markup);
    if (!match) throw new Error(`no tag at ${markup.slice(at, at + 80)}`);
    const [whole, closing, name = "", attributes = "", selfClosing] = match;
    if (closing) {
      const expected = open.pop();
      if (expected !== name) throw new Error(`</${name}> where </${expected}> was due`);
    } else {
      const pairs = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
      tags.push({ name, attributes: Object.fromEntries(pairs.map(([, key = "", value = ""]) => [key, value])) });
      if (!selfClosing && !VOID.has(name)) open.push(name);
    }
    at += whole.length;
    if (name === "style" && !closing) at = markup.indexOf("</style>", at);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(", ")}`);
  return tags;
}

export function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}
