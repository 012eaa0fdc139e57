import { fileProblem } from "./located.ts";
import { nearest } from "./nearest.ts";
import type { ReadContext, Reader } from "./shape.ts";

/** A text that is not empty. */
export const text: Reader<string> = (node, at, context) => {
  if (node.kind !== "scalar") {
    context.problems.push(fileProblem(at, node.span, "file/not-text"));
    return undefined;
  }
  if (node.text.trim() === "") {
    context.problems.push(fileProblem(at, node.span, "file/empty-text"));
    return undefined;
  }
  return node.text;
};

/** One of a few words. */
export function oneOf<const T extends string>(values: readonly T[]): Reader<T> {
  return scalar(
    "file/not-one-of",
    (written) => values.find((value) => value === written),
    (written) => ({
      expected: values.join(", "),
      nearest: nearest(written, values),
    }),
  );
}

export const boolean: Reader<boolean> = scalar("file/not-boolean", (written) =>
  written === "true" ? true : written === "false" ? false : undefined,
);

/** A plain decimal number within limits. */
export function number(least: number, most: number): Reader<number> {
  return scalar(
    "file/not-number",
    (written) => {
      const value = /^\d{1,9}(?:\.\d{1,6})?$/.test(written) ? Number(written) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
    () => ({ expected: most === Number.POSITIVE_INFINITY ? `≥ ${least}` : `${least}–${most}` }),
  );
}

/** Points as written (0.25, 2.5), kept as an integer of quarter points. */
export const quarterPoints: Reader<number> = scalar("file/not-points", (written) => {
  const quarters = /^\d{1,6}(?:\.\d{1,4})?$/.test(written) ? Number(written) * 4 : Number.NaN;
  return Number.isInteger(quarters) ? quarters : undefined;
});

/** A scalar that `parse` understands; otherwise the problem `code` says what was found. */
export function scalar<T>(
  code: string,
  parse: (written: string) => T | undefined,
  words: (written: string) => { expected?: string; nearest?: string | null } = () => ({}),
): Reader<T> {
  return (node, at, context: ReadContext) => {
    const written = text(node, at, context)?.trim();
    if (written === undefined) return undefined;
    const value = parse(written);
    if (value === undefined)
      context.problems.push(fileProblem(at, node.span, code, { found: written, ...words(written) }));
    return value;
  };
}
