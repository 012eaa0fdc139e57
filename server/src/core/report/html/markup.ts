/** Markup that is safe to show: only `html` makes it, so every text in it has been escaped once. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a `${...}` of `html`: texts and numbers are escaped, nothing is left out, lists are joined. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** Markup from a template: the template is trusted, everything put into it is not. */
export function html(template: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(template.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

/** An attribute with the space before it, or nothing where the value is absent. */
export function attribute(name: string, value: string | number | null | undefined): Markup {
  return value === null || value === undefined ? new Markup("") : html` ${new Markup(name)}="${value}"`;
}

/**
 * Escaped for text and for attributes in either kind of quotes. Control characters are dropped, and characters that
 * change the order of what follows are named, so that a line reads as it is written.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `<U+${code}>`;
    })
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

function render(content: Content): string {
  if (content === null || content === undefined || content === false) return "";
  if (content instanceof Markup) return content.text;
  return typeof content === "object" ? content.map(render).join("") : escapeHtml(String(content));
}
