import { describe, expect, it } from "vitest";
import { completion } from "../../server/src/language/completion.ts";
import { check, policy } from "./completion.fixture.ts";
import { inEveryForm } from "./marked.ts";

describe("completion of front-matter keys", () => {
  it("offers the keys that are not there yet", () =>
    check({
      before: policy("title: 𠮷\nre‸\nclauses:\n  8.1: 联系"),
      choose: "review",
      after: policy("title: 𠮷\nreview: 2027-11-24\nclauses:\n  8.1: 联系")["a.md"],
      all: ["version", "effective", "review"],
    }));

  it("works in a front matter that is just being written", async () => {
    await check({
      before: { "a.md": "---\ntitle: 𠮷\ncla‸" },
      choose: "clauses",
      after: "---\ntitle: 𠮷\nclauses:\n  ",
    });
    await check({ before: { "a.md": "---\ntitle: 𠮷\n\ncla‸" }, all: [] });
  });

  it("replaces only the key where its colon is there", () =>
    check({
      before: policy("ver‸sion: 1\nclauses: [8.1]"),
      choose: "version",
      after: policy("version: 1\nclauses: [8.1]")["a.md"],
    }));

  it("proposes dates", async () => {
    await check({ before: policy("effective: ‸\nclauses: [8.1]"), all: ["2026-11-24"] });
    await check({
      before: policy("review: '20‸'\nclauses: [8.1]"),
      choose: "2027-11-24",
      after: policy("review: '2027-11-24'\nclauses: [8.1]")["a.md"],
    });
  });
});

describe("completion of clause ids", () => {
  it("offers what no document answers first, without what this one does", () =>
    check({
      before: policy("clauses:\n  8.1: 联系\n  ‸"),
      first: ["4.1", "4.2"],
      absent: ["8.1"],
      choose: "8.5",
      after: policy("clauses:\n  8.1: 联系\n  8.5: ")["a.md"],
    }));

  it("keeps quotes, the colon and the rest of the line", async () => {
    await check({
      before: policy('clauses:\n  "8.‸9": 联系'),
      choose: "8.5",
      after: policy('clauses:\n  "8.5": 联系')["a.md"],
    });
    await check({
      before: policy("clauses: { 8.1: 联系, ‸ }"),
      choose: "8.5",
      after: policy("clauses: { 8.1: 联系, 8.5:  }")["a.md"],
    });
  });

  it("is an item in a list of clauses", async () => {
    await check({ before: policy("clauses: [8.1, 8‸]"), choose: "8.5", after: policy("clauses: [8.1, 8.5]")["a.md"] });
    await check({
      before: policy("clauses:\n- 8.1\n- ‸"),
      choose: "8.5",
      after: policy("clauses:\n- 8.1\n- 8.5")["a.md"],
    });
  });

  it("finds a clause by its title and says what it is", () =>
    inEveryForm(policy("clauses:\n  投诉‸"), ({ context, position }) => {
      const item = completion(context, position).items.find(({ label }) => label === "8.1");
      expect(item?.filterText).toContain("投诉渠道");
      expect(item?.detail).toBe("投诉渠道 · 0/2 分，未标注");
      expect(JSON.stringify(item?.documentation)).toContain("投诉渠道（两种以上）");
    }));
});

describe("completion of headings", () => {
  it("quotes where YAML needs it and names parents where a text occurs twice", async () => {
    await check({
      before: policy("clauses:\n  8.5: ‸"),
      all: ["𠮷🙂办法", "退换: 流程", "售前", "售前 > 联系", "售后", "售后 > 联系", "*"],
      choose: "退换: 流程",
      after: policy('clauses:\n  8.5: "退换: 流程"')["a.md"],
    });
    await check({
      before: policy("clauses:\n  8.5: '退‸'"),
      choose: "退换: 流程",
      after: policy("clauses:\n  8.5: '退换: 流程'")["a.md"],
    });
    await check({
      before: policy('clauses:\n  8.5: "‸'),
      choose: "售后 > 联系",
      after: policy('clauses:\n  8.5: "售后 > 联系"')["a.md"],
    });
  });

  it("adds the blank that YAML wants behind the colon", () =>
    check({ before: policy("clauses:\n  8.5:‸"), choose: "*", after: policy('clauses:\n  8.5: "*"')["a.md"] }));

  it("completes lists and leaves out what the clause has already", async () => {
    await check({
      before: policy("clauses:\n  8.5: [售前, ‸]"),
      absent: ["售前"],
      choose: "售后",
      after: policy("clauses:\n  8.5: [售前, 售后]")["a.md"],
    });
    await check({
      before: policy("clauses:\n  8.5:\n    - 售前\n    - ‸"),
      absent: ["售前"],
      choose: "售后",
      after: policy("clauses:\n  8.5:\n    - 售前\n    - 售后")["a.md"],
    });
  });

  it("puts first what suggests itself, then what no tag points to", () =>
    check({
      before: policy("clauses:\n  8.1: 𠮷🙂办法\n  8.5: ‸"),
      first: ["售后 > 联系", "退换: 流程"],
      suggestions: [{ heading: 5, clause: "8.5", confidence: 0.99 }],
    }));
});
