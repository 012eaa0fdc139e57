import { describe, expect, it } from "vitest";
import { completion } from "../../server/src/language/completion.ts";
import { check, chosen, policy } from "./completion.fixture.ts";
import { inEveryForm } from "./marked.ts";

describe("completion of skeletons", () => {
  const body = (line: string) => policy("clauses:\n  8.1: 联系", `# 𠮷\n\n🙂\n\n${line}\n\n## 联系\n\n`);
  const labels = async (line: string) => {
    let found: string[] = [];
    await inEveryForm(body(line), ({ context, position }) => {
      const list = completion(context, position);
      expect(list.isIncomplete).toBe(true);
      found = list.items.map(({ label }) => label.split(" ")[0] ?? "");
    });
    return found;
  };

  it.each([
    ["8.5‸", ["8.5"]],
    ["９.‸", ["9.1", "9.2", "9.3", "9.4", "9.5", "9.6"]],
    ["投诉渠道‸", ["8.1"]],
    ["return-fees‸", ["8.5"]],
    ["Return-Fee‸", ["8.5"]],
  ])("%s", async (line, ids) => {
    expect(await labels(line)).toEqual(ids);
  });

  it("puts the skeleton in place of what was typed, and the client keeps it", () =>
    inEveryForm(body("return-fees‸"), (asked) => {
      const [item] = completion(asked.context, asked.position).items;
      if (!item) throw new Error("no item");
      expect(item.filterText).toBe("return-fees");
      expect(item.insertTextFormat).toBe(2);
      expect(item.textEdit?.newText).toContain("${1:【待填");
      expect(chosen(asked, item)).toMatch(/🙂(\r?\n)\1(?!return-fees)[^#]*【待填[^#]*## 联系/);
      const plain = { ...asked.context, capabilities: { ...asked.context.capabilities, snippets: false } };
      const [old] = completion(plain, asked.position).items;
      expect(old?.textEdit?.newText).not.toContain("${");
      expect(old?.insertTextFormat).toBeUndefined();
    }));

  it("proposes the clauses of the section where nothing is typed", () =>
    inEveryForm(policy("clauses:\n  8.1: 联系", "## 联系\n\n‸\n\n"), ({ context, position }) => {
      expect(completion(context, position).items.map(({ label }) => label)).toEqual(["8.1 投诉渠道"]);
    }));

  it.each(["正文里写 8.5‸", "- 8.5‸", "8.5‸ 后面还有", "```\n8.5‸\n```", "不会有这样的词‸"])(
    "leaves prose in peace: %s",
    async (line) => {
      await inEveryForm(body(line), ({ context, position }) => {
        expect(completion(context, position).items).toEqual([]);
      });
    },
  );

  it("offers nothing in Markdown that is no policy", () =>
    inEveryForm({ "a.md": "# 说明\n\n8.5‸\n" }, ({ context, position }) => {
      expect(completion(context, position).items).toEqual([]);
    }));
});

describe("completion of comments", () => {
  it("names comments, rules and elements", async () => {
    await check({
      before: policy("clauses:\n  8.5: 售后", "## 售后\n\n<!-- clausemark-ev‸ -->\n"),
      choose: "clausemark-evidence",
      after: policy("clauses:\n  8.5: 售后", "## 售后\n\n<!-- clausemark-evidence  -->\n")["a.md"],
    });
    await check({
      before: policy("clauses:\n  8.5: 售后", "## 售后\n\n<!-- clausemark-evidence ‸ -->\n"),
      first: ["8.5/return-conditions"],
      absent: ["8.1/complaint-channels"],
    });
    await check({
      before: policy("clauses: [8.5]", "<!-- clausemark-disable-next-line law/final‸ -->\n\n"),
      choose: "law/final-interpretation",
      after: policy(
        "clauses: [8.5]",
        "<!-- clausemark-disable-next-line law/final-interpretation -- 在此写明理由 -->\n\n",
      )["a.md"],
    });
    await check({
      before: policy("# clausemark-d‸\nclauses: [8.5]"),
      absent: ["clausemark-nothing"],
      choose: "clausemark-disable-next-line",
    });
  });

  it("leaves reasons, other comments and headings alone", async () => {
    await check({ before: policy("clauses: [8.5]", "<!-- clausemark-disable-line law/x -- 理‸ -->\n"), all: [] });
    await check({ before: policy("clauses: [8.5]", "<!-- 备注‸ -->\n"), all: [] });
    await check({ before: policy("clauses: [8.5]", "# cl‸\n"), all: [] });
  });
});
