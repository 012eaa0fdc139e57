/** What `import` and `export` convert with, in one file of the build: it is larger than everything else together. */
export { importDocument } from "./importDocument.ts";
export { publishedDocx } from "./publishedDocx.ts";
export { publishedHtml } from "./publishedHtml.ts";
