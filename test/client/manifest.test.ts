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
    viewsWelcome: { contents: string }[];
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

  it("offers in an empty view, in either language, what exists", () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    const offered = ["package.nls.json", "package.nls.zh-cn.json"].map((name) =>
      manifest.contributes.viewsWelcome.map(({ contents }) =>
        [...(json(name)[contents.slice(1, -1)] ?? "").matchAll(/\]\(command:([\w.]+)\)/g)].map(
          (match) => match[1] ?? "",
        ),
      ),
    );
    expect(offered[0]).toEqual(offered[1]);
    for (const commands of offered.flat()) {
      expect(commands.length).toBeGreaterThan(0);
      expect(known).toEqual(expect.arrayContaining(commands));
    }
  });

  it("shows the pages of the walkthrough as a policy has to be", () => {
    for (const name of ["sample.md", "sample.nls.zh-cn.md"]) {
      const example = /```markdown\n(.*?)```/s.exec(read(`client/walkthrough/${name}`))?.[1] ?? "";
      expect(example, name).toMatch(/^---\n(?:[^\n]+\n)*clauses:\n {2}"8\.5": (.+)\n---\n\n## \1\n/);
    }
  });

  it("leads through the walkthrough by commands and pages that exist", () => {
    const known = manifest.contributes.commands.map(({ command }) => command);
    const steps = manifest.contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    expect(steps).toHaveLength(4);
    for (const { description, media, completionEvents } of steps) {
      // VS Code takes the page in its own language where there is one.
      for (const page of [media.markdown, media.markdown.replace(/md$/, "nls.zh-cn.md")]) {
        expect(existsSync(join(ROOT, page)), page).toBe(true);
      }
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
