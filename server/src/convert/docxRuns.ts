import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { PhrasingContent } from "mdast";

/** Words of a paragraph with their emphasis; pictures are added to `images` and stand as their description. */
export function runsOf(
  nodes: readonly PhrasingContent[],
  images: string[],
  style: Omit<IRunOptions, "text"> = {},
): ParagraphChild[] {
  return nodes.flatMap((node) => runsOfOne(node, images, style));
}

function runsOfOne(node: PhrasingContent, images: string[], style: Omit<IRunOptions, "text">): ParagraphChild[] {
  switch (node.type) {
    case "text":
      return [new TextRun({ ...style, text: node.value.replace(/\s*\n\s*/g, " ") })];
    case "strong":
      return runsOf(node.children, images, { ...style, bold: true });
    case "emphasis":
      return runsOf(node.children, images, { ...style, italics: true });
    case "delete":
      return runsOf(node.children, images, { ...style, strike: true });
    case "inlineCode":
      return [new TextRun({ ...style, text: node.value, font: "Consolas" })];
    case "break":
      return [new TextRun({ break: 1 })];
    case "link":
      return /^(?:https?|mailto|tel):/i.test(node.url)
        ? [
            new ExternalHyperlink({
              link: node.url,
              children: runsOf(node.children, images, { ...style, style: "Hyperlink" }),
            }),
          ]
        : runsOf(node.children, images, style);
    case "linkReference":
      return runsOf(node.children, images, style);
    case "image":
    case "imageReference":
      images.push(node.alt || ("url" in node ? node.url : node.identifier));
      return node.alt ? [new TextRun({ ...style, text: `（${node.alt}）` })] : [];
    case "html":
      return /^<br\s*\/?>$/i.test(node.value) ? [new TextRun({ break: 1 })] : [];
    case "footnoteReference":
      return [];
  }
}
