import { confidenceText } from "../convert/confidenceText.ts";
import type { Imported } from "../convert/importDocument.ts";
import { message } from "../core/messages/catalogue.ts";
import type { Message } from "../core/messages/message.ts";

/** A long list of pictures or links helps nobody. */
const MOST_NAMES = 5;

/** What became of a document: its headings, the tags proposed for them, and what was left out. */
export function importReport(file: string, imported: Imported): readonly Message[] {
  const { headings, promoted, tags, footnotes, leftOut } = imported;
  const of = (kind: Imported["leftOut"][number]["kind"]) => leftOut.filter((each) => each.kind === kind);
  const images = of("image");
  const around = of("navigation");
  return [
    message("import/report", { file, headings, promoted: promoted > 0 ? promoted : "" }),
    ...tags.map((tag) =>
      message(tag.sure ? "import/proposal" : "import/proposal-unsure", {
        confidence: confidenceText(tag),
        clause: tag.clause,
        title: tag.title,
        heading: tag.target,
      }),
    ),
    ...(tags.some(({ sure }) => sure) ? [] : [message("import/nothing-proposed")]),
    ...(footnotes > 0 ? [message("import/footnotes", { count: footnotes })] : []),
    ...(images.length > 0 ? [message("import/images", { count: images.length, names: namesOf(images) })] : []),
    ...of("numbering").map(({ name }) => message("import/numbering", { count: name })),
    ...of("margins").map(() => message("import/margins")),
    ...of("comments").map(() => message("import/comments")),
    ...(around.length > 0 ? [message("import/navigation", { names: namesOf(around) })] : []),
  ];
}

function namesOf(leftOut: Imported["leftOut"]): string {
  const names = leftOut.map(({ name }) => name).filter((name) => name !== "");
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join("、")} …` : names.join("、");
}
