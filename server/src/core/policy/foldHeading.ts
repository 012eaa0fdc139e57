/** What heading texts and tags are compared by: NFKC, invisible characters gone, blanks single, trimmed. */
export function foldHeading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** GitHub's anchor of a heading: lower case, punctuation dropped, blanks to hyphens. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- ]/gu, "")
    .replace(/ /g, "-");
}
