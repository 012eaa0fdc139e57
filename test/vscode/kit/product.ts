import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

/** Publisher and name of the extension under test. */
export const EXTENSION = "clausemark.clausemark";

/** Path of the packaged extension that every suite installs; throws when `npm run package` has not made it. */
export function packagedExtension(): string {
  const version = (manifest("package.json") as { readonly version: string }).version;
  const name = `clausemark-${version}.vsix`;
  if (!readdirSync(ROOT).includes(name)) throw new Error(`${name} is missing; run "npm run package"`);
  return join(ROOT, name);
}

interface CommandEntry {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

/** A command as F1 lists it: its title in English behind its category. */
export function commandTitle(id: string): string {
  const entry = commandEntry(id);
  return [entry.category, entry.title].flatMap((text) => (text === undefined ? [] : [worded(text)])).join(": ");
}

/** A command as a menu lists it. */
export function menuTitle(id: string): string {
  return worded(commandEntry(id).title);
}

function commandEntry(id: string): CommandEntry {
  const { contributes } = manifest("package.json") as { contributes: { commands: readonly CommandEntry[] } };
  const entry = contributes.commands.find(({ command }) => command === id);
  if (entry === undefined) throw new Error(`package.json has no command ${id}`);
  return entry;
}

/** Title in English of a contributed view. */
export function viewTitle(id: string): string {
  const { contributes } = manifest("package.json") as {
    contributes: { views: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>> };
  };
  const view = Object.values(contributes.views)
    .flat()
    .find((candidate) => candidate.id === id);
  if (view === undefined) throw new Error(`package.json has no view ${id}`);
  return worded(view.name);
}

/** `%key%` in the manifest stands for an entry of package.nls.json. */
function worded(text: string): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  if (key === undefined) return text;
  const entry = (manifest("package.nls.json") as Record<string, string | { readonly message: string }>)[key];
  if (entry === undefined) throw new Error(`package.nls.json has no "${key}"`);
  return typeof entry === "string" ? entry : entry.message;
}

function manifest(name: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, name), "utf8"));
}
