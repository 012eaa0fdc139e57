import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { diagnosticsOf } from "../../server/src/language/diagnostics.ts";
import { openSet } from "./fixture.ts";

const ONE = `---
effective: 2026-01-01
clauses:
  8.3: 时限
  8.55: 时限
---

## 时限

接到投诉 24 小时内回电。本店保留最终解释权。

<!-- clausemark-disable-next-line law/return-refusal -- 法务同意 -->
柜体保修 5 年。
`;
const TWO = `---
effective: 2026-01-01
clauses:
  6.2: 保修
---

## 保修

柜体保修 10 年。
`;

async function diagnose(relatedInformation = true, locale: "zh-CN" | "en" = "zh-CN") {
  const { live } = await openSet({ "a.md": ONE, "b.md": TWO });
  const style = { locale, positionEncoding: "utf-16", relatedInformation } as const;
  return (file: string) => diagnosticsOf(live, file, style);
}

describe("diagnostics", () => {
  it("carry the rule, its page, its severity and what the range covers", async () => {
    const found = (await diagnose())("a.md").find(({ code }) => code === "coverage/contradiction");
    expect(found).toMatchObject({
      source: "clausemark",
      severity: DiagnosticSeverity.Error,
      range: { start: { line: 9, character: 0 } },
      codeDescription: { href: expect.stringMatching(/docs\/rules\.md#coverage\/contradiction$/) },
    });
    expect(found?.message).toContain("2 小时");
  });

  it("have a page for every rule that they name", async () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/rules.md"), "utf8");
    const found = (await diagnose())("a.md");
    expect(found.length).toBeGreaterThan(3);
    for (const { code } of found) expect(page).toContain(`<a id="${code}"></a>`);
  });

  it("lead to the other places of a conflict, where the client knows such places", async () => {
    const conflict = (related: boolean) =>
      diagnose(related).then((of) => of("a.md").find(({ code }) => code === "consistency/conflicting-value"));
    expect((await conflict(true))?.relatedInformation?.map(({ location }) => location.uri)).toEqual([
      expect.stringContaining("b.md"),
    ]);
    expect((await conflict(false))?.relatedInformation).toBeUndefined();
  });

  it("lead to so many places of a large conflict as one reads, each value among them", async () => {
    const others = Array.from({ length: 60 }, (_, at) => [`c${String(at).padStart(2, "0")}.md`, TWO] as const);
    const last = TWO.replace("10 年", "8 年");
    const { live } = await openSet({ "a.md": ONE, ...Object.fromEntries(others), "z.md": last });
    const found = diagnosticsOf(live, "a.md", {
      locale: "zh-CN",
      positionEncoding: "utf-16",
      relatedInformation: true,
    });
    const places = found.find(({ code }) => code === "consistency/conflicting-value")?.relatedInformation ?? [];
    expect(places).toHaveLength(20);
    expect(places.map(({ message }) => message)).toEqual([...Array(19).fill(places[0]?.message), places[19]?.message]);
    expect(places[0]?.location.uri).toMatch(/c00\.md$/);
    expect(places[19]?.location.uri).toMatch(/z\.md$/);
  });

  it("fade what can go, and name the fixes that there are", async () => {
    const found = (await diagnose())("a.md");
    const unused = found.find(({ code }) => code === "suppression/unused");
    expect(unused?.tags).toEqual([DiagnosticTag.Unnecessary]);
    const slip = found.find(({ code }) => code === "tag/unknown-clause");
    expect(slip?.data).toEqual({ fixes: ["correct-reference"] });
  });

  it("are worded in the language asked for, and none stand in a file that the set does not have", async () => {
    const of = await diagnose(true, "en");
    expect(of("a.md").find(({ code }) => code === "coverage/contradiction")?.message).toMatch(/clause/i);
    expect(of("c.md")).toEqual([]);
  });
});
