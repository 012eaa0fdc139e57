import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (name: string) => readFileSync(join(ROOT, name), "utf8");
const json = (name: string) => JSON.parse(read(name)) as Record<string, string>;
const manifest = JSON.parse(read("package.json")) as {
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, unknown> };
    walkthroughs: { steps: { description: string; media: { markdown: string }; completionEvents: string[] }[] }[];
  };
};
const sources = readdirSync(join(ROOT, "client/src")).map((name) => read(`client/src/${name}`));

describe("the manifest of the extension", () => {
  it("declares the commands that are registered, no more and no fewer", () => {
    const registered = [...read("client/src/commands.ts").matchAll(/^ {4}"(clausemark\.\w+)":/gm)].map(
      (match) => match[1],
    );
    expect(registered.length).toBeGreaterThan(10);
    expect(manifest.contributes.commands.map(({ command }) => command).sort()).toEqual(registered.sort());
  });

  it("words every key in both languages", () => {
    const used = new Set([...read("package.json").matchAll(/"%([\w.]+)%"/g)].map((match) => match[1] ?? ""));
    for (const name of ["package.nls.json", "package.nls.zh-cn.json"]) {
      expect(Object.keys(json(name)).sort(), name).toEqual([...used].sort());
    }
    for (const [key, text] of Object.entries(json("package.nls.zh-cn.json"))) {
      if (key !== "displayName") expect(text, key).toMatch(/\p{Script=Han}/u);
    }
  });

  it("translates every text of the client", () => {
    const texts = sources.flatMap((source) =>
      [...source.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => JSON.parse(`"${match[1]}"`) as string),
    );
    expect(texts.length).toBeGreaterThan(10);
    for (const name of ["bundle.l10n.json", "bundle.l10n.zh-cn.json"]) {
      expect(Object.keys(json(`client/l10n/${name}`)).sort(), name).toEqual([...new Set(texts)].sort());
    }
  });

  it("leads through the walkthrough by commands and pages that exist", () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    expect(steps).toHaveLength(4);
    for (const { description, media, completionEvents } of steps) {
      expect(existsSync(join(ROOT, media.markdown)), media.markdown).toBe(true);
      const words = json("package.nls.json")[description.slice(1, -1)] ?? "";
      const offered = [...words.matchAll(/command:([\w.]+)/g)].map((match) => match[1] ?? "");
      expect(offered.length).toBeGreaterThan(0);
      expect([...offered, ...completionEvents.map((event) => event.replace("onCommand:", ""))]).toSatisfy(
        (commands: string[]) => commands.every((command) => known.includes(command)),
      );
      // A step is done by what its own buttons do.
      expect(completionEvents.map((event) => event.replace("onCommand:", "")).sort()).toEqual([...offered].sort());
    }
  });
});
