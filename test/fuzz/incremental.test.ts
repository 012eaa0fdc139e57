import fc from "fast-check";
import { describe, expect } from "vitest";
import { LiveFolder } from "../../server/src/workspace/liveFolder.ts";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { OverlayFiles } from "../../server/src/workspace/overlayFiles.ts";
import { sourceAssets } from "../support/assets.ts";
import { asStored } from "./edits.ts";
import { property } from "./effort.ts";
import { AS_OF } from "./judged.ts";
import { policy } from "./texts.ts";

const CONFIG = "standard: t-cgcc-customized-goods\nenterprise: { name: 云杉 }\n";

const PIECES = [
  "",
  "改",
  "\n",
  "\r\n",
  "---\n",
  "clauses: [8.1]\n",
  "## 退换货\n\n",
  "- 7 日内退款\n",
  "| 项目 | 价格 |\n|---|---|\n| 上门 | 50 元 |\n",
  "另行通知。",
  "<!-- clausemark-disable -->\n\n",
  "```\n",
  "> ",
  "    ",
  "[a](b.md)",
];

const edit = fc.record({ file: fc.nat(3), at: fc.nat(), cut: fc.nat(30), put: fc.constantFrom(...PIECES) });

function world(files: OverlayFiles) {
  const { rubric, rubricIds, model } = sourceAssets;
  return { files, rubrics: { rubric, rubricIds }, model, trusted: true, today: () => AS_OF };
}

/** Everything that was found, by value. */
function found(folder: LiveFolder): unknown {
  return folder.all().map(({ loaded, checked }) => ({
    documents: loaded.set.documents.map(({ path, source, problems, tags, scopes }) => ({
      path,
      source,
      problems,
      tags,
      scopes,
    })),
    score: checked.assessment.score,
    outcomes: checked.assessment.clauses.map(({ clause, status, elements }) => [
      clause.id,
      status,
      elements.map(({ verdict: { outcome, reason, evidence, because } }) => {
        return [outcome, reason, evidence.map(({ document, span }) => [document.path, span]), because];
      }),
    ]),
    findings: checked.result.findings,
    suppressed: checked.result.suppressed,
  }));
}

describe("edit by edit", () => {
  const session = fc.tuple(
    fc.array(policy, { minLength: 3, maxLength: 3 }),
    fc.array(edit, { minLength: 1, maxLength: 10 }),
  );

  property("a folder kept up to date is the folder read anew", session, 5, async ([policies, edits]) => {
    const names = ["/w/clausemark.yaml", "/w/a.md", "/w/b.md", "/w/c/d.md"];
    const texts = new Map(names.map((name, index) => [name, index === 0 ? CONFIG : (policies[index - 1] ?? "")]));
    const files = new OverlayFiles(memoryFiles({}));
    for (const [name, text] of texts) files.set(name, text);
    const live = new LiveFolder("/w", world(files));
    await live.load();
    for (const { file, at, cut, put } of edits) {
      const name = names[file] ?? "";
      const before = texts.get(name) ?? "";
      const start = at % (before.length + 1);
      const after = asStored(before.slice(0, start) + put + before.slice(start + cut));
      texts.set(name, after);
      files.set(name, after);
      if (!(await live.update(name, after))) await live.load();
      const fresh = new LiveFolder("/w", world(files));
      await fresh.load();
      expect(found(live)).toEqual(found(fresh));
    }
  });
});
