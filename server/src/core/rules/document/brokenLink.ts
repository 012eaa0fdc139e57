import { message } from "../../messages/catalogue.ts";
import { anchorsOf, hasAnchor } from "../../policy/anchors.ts";
import type { PolicyDocument, PolicyLink } from "../../policy/document.ts";
import { span } from "../../span.ts";
import { nearest } from "../../yaml/nearest.ts";
import type { Fix } from "../finding.ts";
import type { DocumentRule, Report } from "../rule.ts";
import { correctionFix } from "../tag/referenceFix.ts";

/** Links to files and to headings, of the document itself or of another Markdown file; web addresses are never fetched. */
export const brokenLink: DocumentRule = {
  meta: {
    id: "document/broken-link",
    severity: "error",
    name: { zh: "链接打不开", en: "Broken link" },
    why: {
      zh: "链接指向的文件或标题不存在，顾客点开会落空；指向价目表的链接断了，收费就等于没有告知。",
      en: "The file or heading a link points to does not exist; a broken link to a price list means the price was not told.",
    },
    remedy: {
      zh: "改正路径或标题锚点，或把内容直接写在文中。",
      en: "Correct the path or anchor, or write the content here.",
    },
  },
  *findIn(document, facts) {
    let own: readonly string[] | null = null;
    for (const link of document.links) {
      if (isWeb(link.destination)) continue;
      const file = linkedFile(link.destination);
      if (file !== null && facts.exists(document.path, file) === false) {
        yield {
          message: message("document/broken-link", { destination: file }),
          file: document.path,
          span: link.destinationSpan,
        };
        continue;
      }
      const anchor = linkedAnchor(link.destination);
      if (anchor === null) continue;
      if (file === null) own ??= anchorsOf(document);
      const anchors = file === null ? own : facts.anchors(document.path, file);
      if (anchors !== null && !hasAnchor(anchors, anchor)) yield missingAnchor(document, link, anchor, file, anchors);
    }
  },
};

function missingAnchor(
  document: PolicyDocument,
  link: PolicyLink,
  anchor: string,
  target: string | null,
  anchors: readonly string[],
): Report {
  const guess = nearest(anchor, anchors);
  return {
    message: message("document/broken-link/anchor", {
      destination: anchor,
      target: target ?? "",
      nearest: guess ?? "",
    }),
    file: document.path,
    span: link.destinationSpan,
    fixes: guess ? [anchorFix(document, link, guess)] : [],
  };
}

/** Only what stands behind the `#` is written anew, so that the path keeps its own spelling. */
function anchorFix(document: PolicyDocument, { destinationSpan }: PolicyLink, anchor: string): Fix {
  const hash = document.source.slice(destinationSpan.start, destinationSpan.end).indexOf("#");
  const at = span(destinationSpan.start + Math.max(0, hash), destinationSpan.end);
  return correctionFix(document, at, `#${anchor}`);
}

/** The file a link points to, relative to its document's folder; null for web addresses and places in the document itself. */
export function linkedFile(destination: string): string | null {
  const [path = ""] = splitAnchor(destination);
  return path === "" || isWeb(destination) ? null : decode(path);
}

/** What a link names behind `#`, in its own document or in the file it points to; null for web addresses and none. */
export function linkedAnchor(destination: string): string | null {
  const [, anchor = ""] = splitAnchor(destination);
  return anchor === "" || isWeb(destination) ? null : decode(anchor);
}

function splitAnchor(destination: string): readonly string[] {
  const at = destination.indexOf("#");
  return at < 0
    ? [destination.replace(/\?.*$/, "")]
    : [destination.slice(0, at).replace(/\?.*$/, ""), destination.slice(at + 1)];
}

function isWeb(destination: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(destination) || destination.startsWith("//") || destination.startsWith("/");
}

/** A malformed escape is taken as it is written. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });
}
