import { describe, expect, it } from "vitest";
import { toOffset, toRange } from "../../server/src/language/convert.ts";
import { inlayHints } from "../../server/src/language/inlayHints.ts";
import { inEveryForm } from "./marked.ts";
import { withChanges } from "./navigation.fixture.ts";

const ON = { settings: { codeLens: true, inlayHints: true } };

/** Behind every mark stands the hint it names. */
async function check(files: Record<string, string>, english = false): Promise<void> {
  const changes = english ? { ...ON, locale: "en" as const } : ON;
  await inEveryForm(
    files,
    ({ context, marks }) => {
      const whole = toRange(context.text, { start: 0, end: context.text.source.length }, context.positionEncoding);
      const found = inlayHints(context, whole).map(({ position, label }) => ({
        at: toOffset(context.text, position, context.positionEncoding),
        label,
      }));
      expect(found).toEqual(marks.map(({ end, what }) => ({ at: end, label: what })));
    },
    changes,
  );
}

const MARKED = withChanges({
  "售后/退换.md": [
    ["售后 > 联系我们]", "⟦售后 > 联系我们⟧(退换货办法 0/3)]"],
    ["8.1: 售后 > 联系我们", "8.1: ⟦售后 > 联系我们⟧(投诉渠道 2/2)"],
    ['7.6: "*"', '7.6: ⟦"*"⟧(缺陷预防与召回 0/3)'],
  ],
});

describe("inlay hints", () => {
  it("name the clause and its points behind its last reference", () => check(MARKED));

  it("are worded in the language asked for", () =>
    check({ "a.md": "---\nclauses: [⟦8.1⟧(Complaint channels 0/2)]\n---\n𠮷\n" }, true));

  it("stay inside the range asked for, and are off by default", async () => {
    await inEveryForm(
      MARKED,
      ({ context, marks }) => {
        const [, second] = marks;
        const range = toRange(context.text, second ?? { start: 0, end: 0 }, context.positionEncoding);
        expect(inlayHints(context, range)).toHaveLength(1);
        expect(inlayHints({ ...context, settings: { codeLens: true, inlayHints: false } }, range)).toEqual([]);
      },
      ON,
    );
  });
});
