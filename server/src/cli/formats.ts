import { formatHtml } from "../core/report/html/page.ts";
import { formatJson } from "../core/report/json.ts";
import type { Paint } from "../core/report/paint.ts";
import type { ReportInput } from "../core/report/reportInput.ts";
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
  html: formatHtml,
} as const satisfies Readonly<Record<string, Formatter>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
