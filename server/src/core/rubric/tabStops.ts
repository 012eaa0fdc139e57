/** A tab stop of a skeleton, `${1:hint}` or `${1}`, or an escaped character that stands for itself. */
export const TAB_STOP = /\$\{(\d+)(?::((?:[^\\$}]|\\.)*))?\}|\\([\\$}])/gsu;

/** A skeleton with every tab stop replaced; a stop without a hint has an empty one. */
export function fillTabStops(skeleton: string, fill: (number: number, hint: string) => string): string {
  return skeleton.replace(TAB_STOP, (_, number?: string, hint?: string, escaped?: string) => {
    if (escaped !== undefined) return escaped;
    return fill(Number(number), (hint ?? "").replace(/\\([\\$}])/g, "$1"));
  });
}

/** A skeleton as it reads before its blanks are filled. */
export function withoutTabStops(skeleton: string): string {
  return fillTabStops(skeleton, (_, hint) => hint);
}

/** Text that stands for itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, (character) => `\\${character}`);
}
