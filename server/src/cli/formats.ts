import { formatBadge } from "../core/report/badge.ts";
import { formatCsv } from "../core/report/csv.ts";
import { formatGithub } from "../core/report/github.ts";
import { formatGitlab } from "../core/report/gitlab.ts";
import { formatHtml } from "../core/report/html/page.ts";
import { formatJson } from "../core/report/json.ts";
import { formatJunit } from "../core/report/junit.ts";
import { formatMarkdown } from "../core/report/markdown.ts";
import type { Paint } from "../core/report/paint.ts";
import type { ReportInput } from "../core/report/reportInput.ts";
import { formatSarif } from "../core/report/sarif.ts";
import { formatStylish } from "../core/report/stylish.ts";

export interface FormatOptions {
  readonly width: number | null;
  readonly paint: Paint;
}

type Formatter = (input: ReportInput, options: FormatOptions) => string;

/** Every output format by name; help, validation and documentation follow this table. */
export const FORMATS = {
  stylish: formatStylish,
  json: formatJson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
  gitlab: formatGitlab,
  markdown: formatMarkdown,
  html: formatHtml,
  csv: formatCsv,
  badge: formatBadge,
} as const satisfies Readonly<Record<string, Formatter>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
