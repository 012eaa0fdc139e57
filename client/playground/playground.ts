/** The page that lints without a server of its own: the language server runs in a worker made from this very page. */
import {
  type FindParams,
  type FindResult,
  FS_FIND,
  FS_READ,
  FS_STAT,
  type InitializationAssets,
  type InitializationOptions,
  type Place,
  RENDER,
  type ReadParams,
  type ReadResult,
  type RenderParams,
  type RenderResult,
  type StatParams,
  type StatResult,
} from "../../server/src/protocol.ts";
import { placeOf, renew } from "../webview/renew.ts";
import { type Diagnostic, findingItem } from "./findingItem.ts";
import { ServerLink } from "./serverLink.ts";
import { BLANK, type PageLocale, type PageWord, pageWord } from "./words.ts";

/** What the build laid into the page. */
interface PageData {
  readonly worker: string;
  readonly assets: InitializationAssets;
  /** Texts by name. */
  readonly sample: Readonly<Record<string, string>>;
}

const FOLDER = "playground://page/policies";
/** A burst of keystrokes is one change. */
const PAUSE = 120;

const element = <T extends HTMLElement>(id: string, kind: new () => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${id}`);
  return found;
};
const editor = element("editor", HTMLTextAreaElement);
const files = element("files", HTMLSelectElement);
const preview = element("root", HTMLElement);
const findings = element("findings", HTMLUListElement);
const picker = element("picker", HTMLInputElement);

const data = JSON.parse(element("data", HTMLScriptElement).textContent ?? "") as PageData;
const link = new ServerLink(new Worker(URL.createObjectURL(new Blob([data.worker], { type: "text/javascript" }))));
const texts = new Map<string, { text: string; version: number }>();
const diagnostics = new Map<string, readonly Diagnostic[]>();
let locale: PageLocale = "zh-CN";
let timer: ReturnType<typeof setTimeout> | undefined;

link.on<{ uri: string; diagnostics: readonly Diagnostic[] }>("textDocument/publishDiagnostics", (message) => {
  diagnostics.set(message.uri, message.diagnostics);
  if (message.uri === files.value) showFindings();
});

link.on<FindParams>(FS_FIND, ({ extensions, names }): FindResult => {
  const wanted = (name: string) => names.includes(name) || extensions.some((end) => name.endsWith(end));
  return { uris: [...texts.keys()].filter((uri) => wanted(nameOf(uri))) };
});
link.on<ReadParams>(FS_READ, ({ uri }): ReadResult => {
  const known = texts.get(uri);
  if (!known) return { base64: null };
  return { base64: btoa(String.fromCharCode(...new TextEncoder().encode(known.text))) };
});
link.on<StatParams>(FS_STAT, ({ uri }): StatResult => {
  if (uri === FOLDER) return { kind: "directory", size: 0 };
  const known = texts.get(uri);
  return known ? { kind: "file", size: known.text.length } : { kind: "absent", size: 0 };
});

void start();

async function start(): Promise<void> {
  label();
  const initializationOptions: InitializationOptions = {
    assets: data.assets,
    locale,
    fileSchemes: ["playground"],
  };
  await link.request("initialize", {
    processId: null,
    rootUri: FOLDER,
    workspaceFolders: [{ uri: FOLDER, name: "policies" }],
    capabilities: { textDocument: { publishDiagnostics: { relatedInformation: false } } },
    initializationOptions,
  });
  link.notify("initialized", {});
  replaceAll(data.sample);
}

/** Closes what is open and opens these texts instead. */
function replaceAll(contents: Readonly<Record<string, string>>): void {
  for (const uri of texts.keys()) link.notify("textDocument/didClose", { textDocument: { uri } });
  texts.clear();
  diagnostics.clear();
  files.replaceChildren();
  add(contents);
}

function add(contents: Readonly<Record<string, string>>): void {
  let first = "";
  // The configuration comes first, so that the set is whole when its policies arrive.
  for (const [name, text] of Object.entries(contents).sort(([a], [b]) => Number(isConfig(b)) - Number(isConfig(a)))) {
    const uri = `${FOLDER}/${encodeURIComponent(name)}`;
    if (texts.has(uri)) change(uri, text);
    else {
      texts.set(uri, { text, version: 1 });
      const languageId = isConfig(name) ? "yaml" : "markdown";
      link.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
      files.append(new Option(name, uri));
    }
    if (first === "" && !isConfig(name)) first = uri;
  }
  show(first || files.value);
  void showPreview();
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(FOLDER.length + 1));
}

function isConfig(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function change(uri: string, text: string): void {
  const known = texts.get(uri);
  if (!known || known.text === text) return;
  texts.set(uri, { text, version: known.version + 1 });
  link.notify("textDocument/didChange", {
    textDocument: { uri, version: known.version + 1 },
    contentChanges: [{ text }],
  });
  // The server answers when the change is judged, also where the text is no policy any more.
  void showPreview();
}

function show(uri: string): void {
  files.value = uri;
  const text = texts.get(uri)?.text ?? "";
  if (editor.value !== text) editor.value = text;
  showFindings();
}

function showFindings(): void {
  const items = (diagnostics.get(files.value) ?? []).map((diagnostic) => findingItem(diagnostic, locale, select));
  const none = document.createElement("li");
  none.textContent = pageWord("none", locale);
  findings.replaceChildren(...(items.length > 0 ? items : [none]));
}

async function showPreview(): Promise<void> {
  const uri = policy();
  try {
    if (uri === null) throw new Error("no policy");
    const { text } = await render("preview", uri);
    renew(preview, element("side", HTMLElement), text);
  } catch {
    const note = document.createElement("p");
    note.className = "state empty";
    note.textContent = pageWord("empty", locale);
    preview.replaceChildren(note);
  }
  preview.setAttribute("aria-busy", "false");
}

function render(kind: RenderParams["kind"], uri: string): Promise<RenderResult> {
  return link.request<RenderResult>(RENDER, { uri, kind } satisfies RenderParams);
}

/** The policy in the editor, else any of the set. */
function policy(): string | null {
  const uris = [files.value, ...texts.keys()];
  return uris.find((uri) => texts.has(uri) && !isConfig(uri)) ?? null;
}

function select({ uri, range }: Place): void {
  if (texts.has(uri)) show(uri);
  const lines = editor.value.split(/\r\n|\r|\n/);
  const offset = (line: number, character: number) =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + character;
  const start = offset(range.start.line, range.start.character);
  // Browsers scroll to the caret when focus comes back, not when the selection changes.
  editor.setSelectionRange(start, start);
  editor.blur();
  editor.focus();
  editor.setSelectionRange(start, offset(range.end.line, range.end.character));
}

async function download(kind: "report" | "notice"): Promise<void> {
  const uri = policy();
  if (uri === null) return;
  const { text } = await render(kind, uri);
  const anchor = document.createElement("a");
  const type = kind === "report" ? "text/html" : "text/markdown";
  anchor.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  anchor.download = kind === "report" ? "clausemark-report.html" : "customer-notice.md";
  anchor.click();
}

function label(): void {
  document.documentElement.lang = locale;
  document.title = pageWord("title", locale);
  for (const labelled of document.querySelectorAll<HTMLElement>("[data-word]")) {
    const text = pageWord(labelled.dataset.word as PageWord, locale);
    if (labelled.dataset.label === undefined) labelled.textContent = text;
    else labelled.setAttribute("aria-label", text);
  }
}

/** UTF-8 where the bytes are; else what files of Chinese Windows are written in. */
async function readText(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

editor.addEventListener("input", () => {
  clearTimeout(timer);
  const uri = files.value;
  timer = setTimeout(() => change(uri, editor.value), PAUSE);
});
files.addEventListener("change", () => show(files.value));
picker.addEventListener("change", async () => {
  const read = await Promise.all([...(picker.files ?? [])].map(async (file) => [file.name, await readText(file)]));
  picker.value = "";
  if (read.length > 0) replaceAll(Object.fromEntries(read) as Record<string, string>);
});
preview.addEventListener("click", (event) => {
  const place = placeOf(event.target);
  if (!place) return;
  event.preventDefault();
  select(place);
});
element("open", HTMLButtonElement).addEventListener("click", () => picker.click());
element("fresh", HTMLButtonElement).addEventListener("click", () => replaceAll({ "policy.md": BLANK }));
element("sample", HTMLButtonElement).addEventListener("click", () => replaceAll(data.sample));
element("report", HTMLButtonElement).addEventListener("click", () => void download("report"));
element("notice", HTMLButtonElement).addEventListener("click", () => void download("notice"));
element("language", HTMLButtonElement).addEventListener("click", () => {
  locale = locale === "zh-CN" ? "en" : "zh-CN";
  label();
  link.notify("workspace/didChangeConfiguration", { settings: { clausemark: { locale } } });
  void showPreview();
});
