import { FORMAT_NAMES, FORMATS } from "../cli/formats.ts";
import { reportOf } from "../cli/reportOf.ts";
import { shippedAssets } from "../cli/shippedAssets.ts";
import { LOCALES } from "../core/messages/message.ts";
import { isDate } from "../core/policy/isDate.ts";
import { jsonReport } from "../core/report/json.ts";
import type { JsonReport } from "../core/report/jsonTypes.ts";
import { PLAIN } from "../core/report/paint.ts";
import { localDate } from "../session/localDate.ts";
import { lintPaths } from "../workspace/lintPaths.ts";
import { nodeFiles } from "../workspace/nodeFiles.ts";
import { OverlayFiles } from "../workspace/overlayFiles.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { Files } from "../workspace/ports.ts";
import type { Report } from "./report.ts";

export type * from "./report.ts";

declare const CLAUSEMARK_VERSION: string;

/** An output format of the command line. */
export type Format =
  | "stylish"
  | "json"
  | "sarif"
  | "junit"
  | "github"
  | "gitlab"
  | "markdown"
  | "html"
  | "csv"
  | "badge";

export interface LintOptions {
  /** Folder that paths are relative to and that files are named from; the process's working folder by default. */
  cwd?: string;
  /** Configuration to use instead of looking for `clausemark.yaml`, relative to `cwd`. */
  config?: string;
  /** Day that certificates and review dates are judged by, as `2026-12-31`; today by default. */
  asOf?: string;
  /** Language of the report; the configuration's, else Chinese, by default. */
  locale?: "zh-CN" | "en";
  /** Honour `.gitignore` and `.clausemarkignore`; true by default. */
  ignore?: boolean;
  /** List errors only; counts and scores stay whole. */
  quiet?: boolean;
}

export interface LintResult {
  /** What `clausemark --format json` writes. */
  report: Report;
  /** Paths that select nothing to check, and why. */
  unmatched: { path: string; why: "absent" | "no-match" | "no-policy" | "not-a-policy" | "excluded" }[];
  /** The report in a format of the command line. */
  format(name: Format): string;
}

/** Version of the package. */
export const version: string = CLAUSEMARK_VERSION;

/** Names that `format` takes. */
export const formats: readonly Format[] = FORMAT_NAMES;

/**
 * Checks the policies that files, folders or patterns select (the working folder by default). A score is always its whole
 * set's. Files that cannot be read are named in `report.summary.unreadable`; an option that makes no sense rejects with a
 * `TypeError`.
 */
export async function lint(paths: string | readonly string[] = ".", options: LintOptions = {}): Promise<LintResult> {
  return run(nodeFiles, typeof paths === "string" ? [paths] : paths, options);
}

/** Checks a text as if it stood in a file, which need not exist; the other policies of the file's set are read. */
export async function lintText(text: string, filename: string, options: LintOptions = {}): Promise<LintResult> {
  const files = new OverlayFiles(nodeFiles);
  files.set(resolvePath(withSlashes(options.cwd ?? process.cwd()), withSlashes(filename)), text);
  return run(files, [filename], options);
}

async function run(files: Files, paths: readonly string[], options: LintOptions): Promise<LintResult> {
  refuseNonsense(options);
  const { cwd, config, asOf, locale, ignore, quiet } = options;
  const workingFolder = resolvePath(withSlashes(process.cwd()), withSlashes(cwd ?? "."));
  const configPath = config === undefined ? null : resolvePath(workingFolder, withSlashes(config));
  if (configPath !== null && (await files.stat(configPath))?.kind !== "file") {
    throw new TypeError(`config: there is no file ${config}`);
  }
  const day = asOf ?? localDate(new Date());
  const linted = await lintPaths(files, {
    workingFolder,
    paths: paths.map(withSlashes),
    configPath,
    honourIgnoreFiles: ignore ?? true,
    asOf: day,
    locale: locale ?? null,
    surface: "batch",
    rubrics: shippedAssets,
    model: () => shippedAssets.model(),
  });
  const input = reportOf(linted, { version, asOf: day, locale, quiet });
  return {
    report: { ...(jsonReport(input) as Mutable<JsonReport>), tool: { name: "clausemark", version } },
    unmatched: [...linted.unmatched],
    format(name) {
      if (!formats.includes(name)) throw new TypeError(`format: ${name} is none of ${formats.join(", ")}`);
      return FORMATS[name](input, { width: null, paint: PLAIN });
    },
  };
}

/** A report is made for its caller, who may do with it as they like. */
type Mutable<T> = { -readonly [Key in keyof T]: Mutable<T[Key]> };

/** Callers without types get an answer as well. */
function refuseNonsense({ asOf, locale }: LintOptions): void {
  if (asOf !== undefined && !isDate(asOf)) throw new TypeError(`asOf: ${asOf} is no day written like 2026-12-31`);
  if (locale !== undefined && !LOCALES.includes(locale)) {
    throw new TypeError(`locale: ${locale} is none of ${LOCALES.join(", ")}`);
  }
}

function withSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}
