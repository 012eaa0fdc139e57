import { describe, expect, it } from "vitest";
import { createDetectContext, statedPassages } from "../../../server/src/core/detect/detect.ts";
import { lint } from "../../../server/src/core/rules/lint.ts";
import type { RuleContext } from "../../../server/src/core/rules/rule.ts";
import { openFiles, policy } from "./check.ts";

const FILES = {
  "a.md": policy("  8.1: 投诉", "## 投诉\n\n见[价目表](prices.xlsx)。本店保留最终解释权。"),
  "b.md": policy("  8.5: 退换", "## 退换\n\n签收后七日内可以退换。\n\n## 联系\n\n电话待定，____。"),
};

/** The same set with facts that have never been used: nothing is remembered with them. */
function anew(context: RuleContext): RuleContext {
  return { ...context, facts: { ...context.facts } };
}

describe("findings remembered by document", () => {
  it("are the document's until it changes, and then only its own are found anew", async () => {
    const { context } = await openFiles(FILES);
    const other = await openFiles({ ...FILES, "b.md": `${FILES["b.md"]}\n特价商品概不退换。\n` });
    const before = lint(context, "batch");
    const document = other.context.assessment.set.documents[1];
    const set = { ...context.assessment.set };
    const documents = set.documents.map((each, index) => (index === 1 && document ? document : each));
    let asked = 0;
    const lawHits = context.facts.lawHits;
    Object.assign(context.facts, {
      lawHits: (of: Parameters<typeof lawHits>[0]) => {
        if (of.path === "a.md") asked++;
        return lawHits(of);
      },
    });
    const edited = { ...context, assessment: { ...other.context.assessment, set: { ...set, documents } } };
    const after = lint(edited, "batch");
    expect(asked).toBe(0);
    expect(after).toEqual(lint(anew(edited), "batch"));
    expect(after.findings.length).toBeGreaterThan(before.findings.length);
  });

  it("are asked for again where something else is known of the world", async () => {
    const { context } = await openFiles(FILES);
    const broken = (of: RuleContext) =>
      lint(of, "batch").findings.filter(({ rule }) => rule === "document/broken-link");
    const facts = { ...context.facts, exists: () => true };
    expect(broken(context)).toHaveLength(1);
    expect(broken({ ...context, facts })).toEqual([]);
    expect(broken(context)).toHaveLength(1);
  });

  it("follow the configuration and the surface", async () => {
    const plain = await openFiles(FILES);
    const configured = await openFiles({
      ...FILES,
      "clausemark.yaml": "standard: t-cgcc-customized-goods\nrules:\n  document/placeholder: off\n",
    });
    const context: RuleContext = {
      ...plain.context,
      assessment: {
        ...plain.context.assessment,
        set: { ...plain.context.assessment.set, config: configured.context.assessment.set.config },
      },
    };
    const placeholders = (of: RuleContext) =>
      lint(of, "batch").findings.filter(({ rule }) => rule === "document/placeholder").length;
    expect(placeholders(plain.context)).toBeGreaterThan(0);
    expect(placeholders(context)).toBe(0);
    expect(placeholders(plain.context)).toBeGreaterThan(0);
    expect(lint(plain.context, "editor")).toEqual(lint(anew(plain.context), "editor"));
  });
});

describe("passages that state an element", () => {
  it("are those of the document's own sections", async () => {
    const { context } = await openFiles(FILES);
    const [first, second] = context.assessment.set.documents;
    const detect = createDetectContext(context.facts.rubric, null);
    if (!first || !second) throw new Error("two policies");
    expect(statedPassages(first, detect)).toEqual([]);
    const written = statedPassages(second, detect).map(({ start, end }) => second.source.slice(start, end));
    expect(written).toContain("签收后七日内可以退换。");
  });
});
