import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a server keeps the settings of its user. */
export function settingsFile(userData: string): string {
  return join(userData, "User", "settings.json");
}

/** Changes settings of the user while VS Code runs; it reads the file again by itself. */
export function changeSettings(userData: string, changes: Readonly<Record<string, unknown>>): void {
  const file = settingsFile(userData);
  const current = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...current, ...changes }));
}
