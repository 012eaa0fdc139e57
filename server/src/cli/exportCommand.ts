import type { Relink } from "../convert/publishedHtml.ts";
import { message } from "../core/messages/catalogue.ts";
import { DEFAULT_LOCALE, type Locale } from "../core/messages/message.ts";
import { word } from "../core/messages/word.ts";
import type { PolicyDocument } from "../core/policy/document.ts";
import { customerNotice } from "../core/report/notice.ts";
import { publishedPolicy, publishedTitle } from "../core/report/publish.ts";
import { type LintRun, lintPaths } from "../workspace/lintPaths.ts";
import { below, join, parentFolder, resolvePath } from "../workspace/paths.ts";
import { remarks } from "./lintOnce.ts";
import { NewFiles } from "./newFile.ts";
import type { ExportFlags, ExportFormat } from "./program.ts";
import { printError } from "./usageError.ts";
import { configPathOf } from "./userPaths.ts";
import { EXIT, type ExitCode, type World } from "./world.ts";

const DEFAULT_FOLDER = "published";
const EXTENSIONS: Readonly<Record<ExportFormat, string>> = { markdown: "md", html: "html", docx: "docx" };

/** A text to publish, and where below the output folder; without extension. */
interface Publication {
  readonly name: string;
  readonly title: string;
  readonly markdown: string;
  readonly locale: Locale;
}

/** `clausemark export [dir]`: every policy as its readers get it, and with `--notice` the customer notice of every set. */
export async function exportCommand(written: string | undefined, flags: ExportFlags, world: World): Promise<ExitCode> {
  const path = written ?? ".";
  const run = await lintPaths(world.files, {
    workingFolder: world.workingFolder,
    paths: [path],
    configPath: await configPathOf(flags.config, world),
    honourIgnoreFiles: true,
    asOf: world.today(),
    surface: "batch",
    locale: flags.locale,
    rubrics: world.assets,
    model: () => world.assets.model(),
  });
  const locale = flags.locale ?? run.sets[0]?.report.locale ?? DEFAULT_LOCALE;
  for (const text of remarks(run, world)) printError(world.error, text, locale);
  const publications = await publicationsOf(run.sets, path, flags.notice ?? false, world);
  if (publications.length === 0) printError(world.error, message("export/none", { folder: path }), locale);
  const complex = run.sets.flatMap(({ report, selects }) =>
    report.assessment.set.documents.filter((document) => selects(document.path) && isTooComplex(document)),
  );
  for (const { path: file } of complex) printError(world.error, message("export/too-complex", { file }), locale);
  const folder = resolvePath(world.workingFolder, flags.outputDir ?? DEFAULT_FOLDER);
  const published = new Set(publications.map(({ name }) => name));
  const target = new NewFiles(world, locale, flags.force ?? false);
  let complete =
    run.unmatched.length === 0 && run.unreadable.length === 0 && publications.length > 0 && complex.length === 0;
  for (const publication of publications) {
    const format = flags.format ?? "markdown";
    const { content, images } = await rendered(publication, format, published, world);
    const file = `${publication.name}.${EXTENSIONS[format]}`;
    complete = (await target.write(join(folder, file), content)) && complete;
    if (images.length > 0) {
      const names = images.join("、");
      printError(world.error, message("export/images", { file, count: images.length, names }), locale);
    }
  }
  return complete ? EXIT.clean : EXIT.trouble;
}

/** Below the output folder, files keep their places below the folder that is exported. */
async function publicationsOf(
  sets: LintRun["sets"],
  path: string,
  notice: boolean,
  world: World,
): Promise<readonly Publication[]> {
  const absolute = (shown: string) => resolvePath(world.workingFolder, shown);
  const stat = await world.files.stat(absolute(path));
  const top = stat?.kind === "file" ? (parentFolder(absolute(path)) ?? "/") : absolute(path);
  const placed = (shown: string) => below(absolute(shown), top) ?? "";
  return sets.flatMap(({ report, selects }): readonly Publication[] => {
    const { assessment, locale } = report;
    const policies = assessment.set.documents
      .filter((document) => selects(document.path) && !isTooComplex(document))
      .map((document) => ({
        name: placed(document.path).replace(/\.\w+$/, ""),
        title: publishedTitle(document),
        markdown: publishedPolicy(document, locale),
        locale,
      }));
    if (!notice) return policies;
    const name = word(message("export/notice"), locale);
    const folder = placed(assessment.set.root);
    const markdown = customerNotice(report);
    const title = /^# (.*)$/m.exec(markdown)?.[1] ?? name;
    return [...policies, { name: folder === "" ? name : join(folder, name), title, markdown, locale }];
  });
}

/** The parser would take too long over it, and was not asked. */
function isTooComplex({ problems }: PolicyDocument): boolean {
  return problems.some(({ kind }) => kind === "too-complex");
}

interface Rendered {
  readonly content: string | Uint8Array;
  /** Descriptions of pictures that stand in words. */
  readonly images: readonly string[];
}

async function rendered(
  { name, markdown, title, locale }: Publication,
  format: ExportFormat,
  published: ReadonlySet<string>,
  world: World,
): Promise<Rendered> {
  switch (format) {
    case "markdown":
      return { content: markdown, images: [] };
    case "html": {
      const { publishedHtml } = await world.conversions();
      return { content: publishedHtml(markdown, title, locale, relinked(name, published)), images: [] };
    }
    case "docx": {
      const { publishedDocx } = await world.conversions();
      const { bytes, images } = await publishedDocx(markdown, title);
      return { content: bytes, images };
    }
  }
}

/** A link to a policy that is published as well leads to its page. */
function relinked(name: string, published: ReadonlySet<string>): Relink {
  const folder = name.includes("/") ? name.slice(0, name.lastIndexOf("/")) : "";
  return (destination) => {
    const [, written = "", anchor = ""] = /^([^?#:]+)\.md(#.*)?$/i.exec(destination) ?? [];
    const target = written === "" ? "" : resolvePath(`/${folder}`, decoded(written)).slice(1);
    return published.has(target) ? `${written}.html${anchor}` : destination;
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
