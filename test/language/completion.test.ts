import { describe, expect, it } from "vitest";
import type { CompletionItem } from "vscode-languageserver-types";
import { completion } from "../../server/src/language/completion.ts";
import { toOffset } from "../../server/src/language/convert.ts";
import type { SetOptions } from "./fixture.ts";
import { type Asked, inEveryForm } from "./marked.ts";

interface Case {
  /** Files with the cursor `‸` in one of them. */
  readonly before: Readonly<Record<string, string>>;
  /** Label that is chosen, and the file with the cursor as it then is; tab stops keep their hints. */
  readonly choose?: string;
  readonly after?: string;
  /** Labels that come first, in this order. */
  readonly first?: readonly string[];
  /** All labels, in any order. */
  readonly all?: readonly string[];
  readonly absent?: readonly string[];
  readonly suggestions?: SetOptions["suggestions"];
}

function chosen({ context }: Asked, item: CompletionItem): string {
  const edit = item.textEdit;
  if (!edit) throw new Error("no text edit");
  const range = "replace" in edit ? edit.replace : edit.range;
  const [start, end] = [range.start, range.end].map((at) => toOffset(context.text, at, context.positionEncoding));
  const text = edit.newText.replace(/\$\{\d+(?::([^}]*))?\}/g, "$1");
  return context.text.source.slice(0, start) + text + context.text.source.slice(end);
}

async function check({ before, choose, after, first, all, absent, suggestions = [] }: Case): Promise<void> {
  await inEveryForm(
    before,
    (asked) => {
      const { items } = completion(asked.context, asked.position);
      const labels = items.map((item) => item.label);
      if (first) expect(labels.slice(0, first.length)).toEqual(first);
      if (all) expect([...labels].sort()).toEqual([...all].sort());
      for (const label of absent ?? []) expect(labels).not.toContain(label);
      if (choose === undefined) return;
      const item = items.find(({ label }) => label === choose);
      expect(labels).toContain(choose);
      if (!item || after === undefined) return;
      expect(chosen(asked, item).replaceAll("\r\n", "\n")).toBe(after.replaceAll("\r\n", "\n"));
      // The client filters by what is typed, from the start of the word to the cursor.
      const range = item.textEdit && "insert" in item.textEdit ? item.textEdit.insert : undefined;
      const typed = range
        ? asked.context.text.source.slice(
            toOffset(asked.context.text, range.start, asked.context.positionEncoding),
            toOffset(asked.context.text, range.end, asked.context.positionEncoding),
          )
        : "";
      expect(isSubsequence(typed, item.filterText ?? ""), `${typed} finds ${item.filterText}`).toBe(true);
    },
    { suggestions },
  );
}

function isSubsequence(typed: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === typed[at]) at++;
  return at === typed.length;
}

const BODY = "# 𠮷🙂办法\n\n## 退换: 流程\n\n内容。\n\n## 售前\n\n### 联系\n\n## 售后\n\n### 联系\n";
const policy = (front: string, body = BODY) => ({ "a.md": `---\n${front}\n---\n\n${body}` });

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

describe("completion in the configuration", () => {
  const config = (text: string) => ({ "clausemark.yaml": text, "a.md": policy("clauses:\n  8.1: 联系")["a.md"] ?? "" });
  const S = "standard: t-cgcc-customized-goods\n";

  it("offers settings, nested ones too", async () => {
    await check({
      before: config(`${S}tar‸`),
      absent: ["standard"],
      choose: "target",
      after: `${S}target: 90`,
    });
    await check({
      before: config(`${S}enterprise:\n  ‸`),
      all: ["name", "serviceManager"],
      choose: "name",
      after: `${S}enterprise:\n  name: `,
    });
    await check({
      before: config(`${S}enterprise:\n  serviceManager: { name: 𠮷, ‸ }`),
      all: ["certificate", "validUntil"],
    });
    await check({ before: config(`${S}ev‸`), choose: "evidence", after: `${S}evidence:\n  - clause: ` });
    await check({
      before: config(`${S}evidence:\n  - clause: "4.1"\n    f‸`),
      choose: "file",
      after: `${S}evidence:\n  - clause: "4.1"\n    file: `,
    });
  });

  it("offers values", async () => {
    await check({ before: config("standard: ‸"), all: ["t-cgcc-customized-goods"] });
    await check({
      before: config(`${S}locale: z‸`),
      all: ["zh-CN", "en"],
      choose: "zh-CN",
      after: `${S}locale: zh-CN`,
    });
    await check({
      before: config(`${S}rules: { coverage/practice: ‸ }`),
      all: ["error", "warning", "info", "hint", "off"],
    });
    await check({
      before: config(`${S}evidence:\n  - clause: "4.1"\n    element: service‸`),
      choose: "service-manager",
      after: `${S}evidence:\n  - clause: "4.1"\n    element: service-manager`,
      absent: ["complaint-channels"],
    });
  });

  it("offers rules with their names, conditional clauses, and concepts", async () => {
    await check({
      before: config(`${S}rules:\n  law/final‸`),
      choose: "law/final-interpretation",
      after: `${S}rules:\n  law/final-interpretation: `,
    });
    await check({
      before: config(`${S}notApplicable: { "‸" }`),
      all: ["5.8", "6.6", "7.5", "8.6"],
      choose: "5.8",
      after: `${S}notApplicable: { "5.8":  }`,
    });
    await check({ before: config(`${S}vocabulary:\n  compl‸`), choose: "complain" });
  });

  it("offers nothing in comments and texts", async () => {
    await check({ before: config(`${S}# 说明 ‸`), all: [] });
    await check({ before: config(`${S}enterprise:\n  name: 云‸`), all: [] });
  });
});

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
