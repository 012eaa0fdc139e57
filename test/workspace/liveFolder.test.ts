import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { LiveFolder } from "../../server/src/workspace/liveFolder.ts";
import { memoryFiles } from "../../server/src/workspace/memoryFiles.ts";
import { OverlayFiles } from "../../server/src/workspace/overlayFiles.ts";
import { compileBuiltIn, readModel } from "../../server/tools/builtIn.ts";
import { Random } from "../bench/random.ts";

const ROOT = join(import.meta.dirname, "../..");
const EDITS = 500;
const SNIPPETS = [
  "改",
  "\n\n",
  "## 新的一节\n\n",
  "- 24 小时内回复\n",
  "| 项目 | 价格 |\n|---|---|\n| 上门 | XX 元 |\n",
  "**注意：**",
  "另行通知。",
  "<!-- clausemark-disable-next-line coverage/disclosure -- 复核过 -->\n",
  "😀𠮷",
  "  8.8: 退换货\n",
  "```\n",
  "> ",
];

const rubric = compileBuiltIn("t-cgcc-customized-goods").rubric;
const model = readModel();

function world(base: OverlayFiles) {
  const id = "t-cgcc-customized-goods";
  const rubrics = { rubricIds: [id], rubric: async (wanted: string) => (wanted === id ? rubric : null) };
  return { files: base, rubrics, model: async () => model, trusted: true, today: () => "2026-11-24" };
}

function summary(folder: LiveFolder): string {
  const sets = folder.all().map(({ checked }) => ({
    score: checked.assessment.score,
    outcomes: checked.assessment.clauses.flatMap((entry) =>
      entry.elements.map(({ verdict }) => [
        verdict.outcome,
        verdict.evidence.map(({ document, span }) => [document.path, span]),
      ]),
    ),
    findings: checked.result.findings,
  }));
  return JSON.stringify(sets);
}

it(`gives after each of ${EDITS} seeded edits what a fresh reading gives`, async () => {
  const names = ["客户须知.md", "门店服务公约.md"];
  const texts = new Map(
    names.map((name) => [`/w/${name}`, readFileSync(join(ROOT, "samples/hongda-risky", name), "utf8")]),
  );
  const files = new OverlayFiles(memoryFiles({ "/w/clausemark.yaml": "standard: t-cgcc-customized-goods\n" }));
  for (const [path, text] of texts) files.set(path, text);
  const live = new LiveFolder("/w", world(files));
  await live.load();
  expect(live.all()).toHaveLength(1);
  const random = new Random(20261124);
  let incremental = 0;
  for (let edit = 0; edit < EDITS; edit++) {
    const path = `/w/${random.pick(names)}`;
    const before = texts.get(path) ?? "";
    const start = random.between(0, before.length);
    const removed = random.next() < 0.5 ? random.between(0, 12) : 0;
    const inserted = random.next() < 0.7 ? random.pick(SNIPPETS) : "";
    // Now and then the text is put back, so that edits do not only ever destroy.
    const restored =
      random.next() < 0.08 ? readFileSync(join(ROOT, "samples/hongda-risky", path.slice(3)), "utf8") : null;
    const after = restored ?? before.slice(0, start) + inserted + before.slice(start + removed);
    texts.set(path, after);
    files.set(path, after);
    if (await live.update(path, after)) incremental++;
    else await live.load();
    const fresh = new LiveFolder("/w", world(files));
    await fresh.load();
    expect(summary(live), `edit ${edit} of ${path}`).toBe(summary(fresh));
  }
  expect(incremental).toBeGreaterThan(EDITS / 2);
}, 240_000);

it("compares what documents promise after each edit as a fresh reading does", async () => {
  const policy = (fee: number) =>
    `---\nclauses:\n  "7.5": 收费\n---\n\n## 收费\n\n上门费 ${fee} 元/次。\n\n衣柜保修期 5 年。\n`;
  const files = new OverlayFiles(memoryFiles({ "/w/clausemark.yaml": "standard: t-cgcc-customized-goods\n" }));
  const names = ["a.md", "b.md", "c.md", "d.md"];
  for (const name of names) files.set(`/w/${name}`, policy(80));
  const live = new LiveFolder("/w", world(files));
  await live.load();
  const said: string[] = [];
  for (const [name, fee] of [
    ["b.md", 90],
    ["d.md", 70],
    ["a.md", 90],
    ["b.md", 80],
    ["d.md", 90],
    ["b.md", 90],
  ] as const) {
    files.set(`/w/${name}`, policy(fee));
    expect(await live.update(`/w/${name}`, policy(fee))).toBe(true);
    const fresh = new LiveFolder("/w", world(files));
    await fresh.load();
    expect(summary(live)).toBe(summary(fresh));
    const conflicts = live.all().flatMap(({ checked }) => checked.result.findings);
    said.push(
      conflicts
        .filter(({ rule }) => rule === "consistency/conflicting-value")
        .map(({ file, related }) => [file, ...related.map((place) => place.message.args.value)].join(" "))
        .join("; "),
    );
  }
  expect(said).toEqual([
    "a.md 90 元/次 80 元/次 80 元/次",
    "a.md 90 元/次 80 元/次 70 元/次",
    "a.md 90 元/次 80 元/次 70 元/次",
    "a.md 80 元/次 80 元/次 70 元/次",
    "a.md 80 元/次 80 元/次 90 元/次",
    "a.md 90 元/次 80 元/次 90 元/次",
  ]);
}, 60_000);

it("says once that a standard cannot be used, and nothing of the settings of its rules", async () => {
  const config = "standard: t-cgcc-customized-good\nrules: { law/final-interpretation: off }\n";
  const policy = readFileSync(join(ROOT, "samples/hongda-risky/客户须知.md"), "utf8");
  const live = new LiveFolder(
    "/w",
    world(new OverlayFiles(memoryFiles({ "/w/clausemark.yaml": config, "/w/a.md": policy }))),
  );
  await live.load();
  const rules = live.all().flatMap(({ checked }) => checked.result.findings.map((finding) => finding.rule));
  expect(rules.filter((rule) => rule.startsWith("config/"))).toEqual(["config/standard"]);
});

it("follows records of a policy while they are edited", async () => {
  const policy = (file: string) => `---\nevidence: [{ clause: "8.1", file: ${file} }]\nclauses: [8.1]\n---\n\n# 甲\n`;
  const files = new OverlayFiles(memoryFiles({ "/w/a.md": policy("a.pdf"), "/w/a.pdf": "" }));
  const live = new LiveFolder("/w", world(files));
  await live.load();
  const missing = () =>
    live.all().flatMap(({ checked }) => checked.result.findings.filter(({ rule }) => rule === "evidence/missing"));
  expect(missing()).toHaveLength(0);
  for (const [file, count] of [
    ["b.pdf", 1],
    ["a.pdf", 0],
  ] as const) {
    files.set("/w/a.md", policy(file));
    expect(await live.update("/w/a.md", policy(file))).toBe(true);
    expect(missing()).toHaveLength(count);
  }
});

it("follows links to headings of other policies and other files while they are edited", async () => {
  const policy = (body: string) =>
    `---\nversion: "1"\nclauses:\n  8.1: 投诉\n---\n\n## 投诉\n\n电话 400-820-6655。${body}\n`;
  const files = new OverlayFiles(memoryFiles({ "/w/clausemark.yaml": "standard: t-cgcc-customized-goods\n" }));
  const put = (name: string, text: string) => files.set(`/w/${name}`, text);
  put("甲.md", policy("[退](乙.md#退货)、[价](价目表.md#上门)"));
  put("乙.md", policy("\n\n## 退货\n\n7 天内可退。"));
  put("价目表.md", "# 上门\n\n50 元。\n");
  const live = new LiveFolder("/w", world(files));
  await live.load();
  const broken = () =>
    live
      .all()
      .flatMap(({ checked }) => checked.result.findings)
      .filter((finding) => finding.rule === "document/broken-link")
      .map((finding) => `${finding.file} ${finding.message.args.destination}`);
  /** As the server does: a file that the folder cannot take alone reloads it. */
  const edit = async (name: string, text: string): Promise<boolean> => {
    put(name, text);
    const taken = await live.update(`/w/${name}`, text);
    if (!taken) await live.load();
    return taken;
  };
  expect(broken()).toEqual([]);
  expect(await edit("乙.md", policy("\n\n## 退换货\n\n7 天内可退。"))).toBe(true);
  expect(broken()).toEqual(["甲.md 退货"]);
  expect(await edit("价目表.md", "# 上门\n\n60 元。\n")).toBe(true);
  await edit("价目表.md", "# 到家\n\n60 元。\n");
  expect(broken()).toEqual(["甲.md 退货", "甲.md 上门"]);
  await edit("甲.md", policy("[退](乙.md#退换货)、[价](价目表.md#到家)"));
  expect(broken()).toEqual([]);
});

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const CONFIG = "standard: t-cgcc-customized-goods\n";
const policyOf = (text: string) => `---\nclauses:\n  8.3: 时限\n---\n\n## 时限\n\n${text}\n`;

/** A folder over files that count how often they are listed. */
async function counted(files: Readonly<Record<string, string>>, folder = "/w", isWorkspace = true) {
  const overlay = new OverlayFiles(memoryFiles(files));
  let listed = 0;
  const counting = {
    find: (...args: Parameters<OverlayFiles["find"]>) => {
      listed++;
      return overlay.find(...args);
    },
    read: overlay.read.bind(overlay),
    stat: overlay.stat.bind(overlay),
  };
  const live = new LiveFolder(folder, { ...world(overlay), files: counting }, isWorkspace);
  await live.load();
  return { live, overlay, listed: () => listed };
}

it("reads the folder once, not at every keystroke, for a policy that an ignore file leaves out", async () => {
  const { live, overlay, listed } = await counted({
    "/w/.clausemarkignore": "草稿.md\n",
    "/w/clausemark.yaml": CONFIG,
    "/w/a.md": policyOf("2 小时内回电。"),
    "/w/草稿.md": policyOf("24 小时内回电。"),
  });
  const type = async (text: string) => {
    overlay.set("/w/草稿.md", text);
    const taken = await live.update("/w/草稿.md", text);
    if (!taken) await live.load();
    return taken;
  };
  expect(await type(policyOf("改一"))).toBe(false);
  const before = listed();
  for (const text of ["改二", "改三", "改四"]) expect(await type(policyOf(text))).toBe(true);
  expect(listed()).toBe(before);
  expect(live.setOf("/w/草稿.md")).toBeNull();
  // What an ignore file leaves out may be another thing after any other reading.
  overlay.set("/w/.clausemarkignore", "");
  await live.load();
  expect(live.setOf("/w/草稿.md")).not.toBeNull();
});

it.each([
  [true, null],
  [false, "/r/clausemark.yaml"],
])("looks for the configuration above its folder unless that is a workspace folder (%s)", async (isWorkspace, path) => {
  const { live } = await counted(
    {
      "/r/.git/HEAD": "",
      "/r/.gitignore": "w/draft.md\n",
      "/r/clausemark.yaml": CONFIG,
      "/r/w/a.md": policyOf("2 小时内回电。"),
      "/r/w/draft.md": policyOf("2 小时内回电。"),
    },
    "/r/w",
    isWorkspace,
  );
  const set = live.setOf("/r/w/a.md");
  expect(set?.place.configPath).toBe(path);
  // The ignore files of the repository count all the same.
  expect(live.setOf("/r/w/draft.md")).toBeNull();
});

it("tells early of an open document what no other document can change", async () => {
  const files = {
    "/w/clausemark.yaml": CONFIG,
    "/w/a.md": `${policyOf("24 小时内回电。")}本店保留最终解释权。\n`,
    "/w/b.md": policyOf("接到投诉当场登记编号，7 天内解决。"),
  };
  const live = new LiveFolder("/w", world(new OverlayFiles(memoryFiles(files))));
  const early: string[][] = [];
  const ready = async () => {
    const found = live.earlyOf("/w/a.md")?.checked.result.findings ?? [];
    early.push(found.map(({ file, rule }) => `${file} ${rule}`));
    expect(live.all()).toEqual([]);
  };
  await live.load(undefined, undefined, { paths: () => ["/w/a.md"], ready });
  expect(early).toHaveLength(1);
  expect(early[0]).toContain("a.md coverage/contradiction");
  expect(early[0]).toContain("a.md law/final-interpretation");
  const rules = live.all().flatMap(({ checked }) => checked.result.findings.map(({ file, rule }) => `${file} ${rule}`));
  expect(rules).toEqual(expect.arrayContaining(early[0] ?? []));
  expect(rules.length).toBeGreaterThan(early[0]?.length ?? 0);
  expect(live.earlyOf("/w/a.md")).toBeNull();
  await live.load(undefined, undefined, { paths: () => ["/w/a.md"], ready });
  expect(early).toHaveLength(1);
});

it("takes no text that it would not read from a file", async () => {
  const text = readFileSync(join(ROOT, "samples/hongda-risky/客户须知.md"), "utf8");
  const files = new OverlayFiles(memoryFiles({ "/w/a.md": text, "/w/b.md": text }));
  const live = new LiveFolder("/w", world(files));
  await live.load();
  files.set("/w/a.md", `${text}\0`);
  if (!(await live.update("/w/a.md", `${text}\0`))) await live.load();
  const fresh = new LiveFolder("/w", world(files));
  await fresh.load();
  expect(summary(live)).toBe(summary(fresh));
  expect(live.all().flatMap(({ loaded }) => loaded.set.documents.map(({ path }) => path))).toEqual(["b.md"]);
});

it("keeps no earlier text of a policy that is edited here and there", async () => {
  const text = (channel: string, days: number) =>
    `---\nclauses:\n  8.1: 投诉\n  8.3: 时限\n---\n\n## 投诉\n\n投诉电话 400-820-${channel}。\n\n## 时限\n\n投诉 ${days} 天内解决。\n`;
  const files = new OverlayFiles(memoryFiles({ "/w/a.md": text("1000", 1) }));
  const live = new LiveFolder("/w", world(files));
  await live.load();
  const earlier: WeakRef<object>[] = [];
  for (let edit = 2; edit < 10; edit++) {
    for (const { loaded } of live.all())
      for (const document of loaded.set.documents) earlier.push(new WeakRef(document));
    const next = edit % 2 === 0 ? text(String(1000 + edit), edit - 1) : text(String(1000 + edit - 1), edit);
    files.set("/w/a.md", next);
    expect(await live.update("/w/a.md", next)).toBe(true);
  }
  // What a weak reference was asked for stays until the task ends.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  // The last one may still be at hand somewhere, but nothing older.
  expect(earlier).toHaveLength(8);
  expect(earlier.filter((document) => document.deref() !== undefined).length).toBeLessThanOrEqual(1);
});

it("remembers what was typed just now and nothing from long ago, however often the folder says the same", async () => {
  const text = (sign: string) => policyOf(sign.repeat(4000));
  const same = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`/w/${at}.md`, text("同")]));
  const live = new LiveFolder("/w", world(new OverlayFiles(memoryFiles(same))));
  await live.load();
  const type = async (at: number): Promise<unknown> => {
    expect(await live.update("/w/0.md", text(String.fromCharCode(0x4e00 + at)))).toBe(true);
    const document = live.all()[0]?.loaded.set.documents.find(({ path }) => path === "0.md");
    return document?.units.at(-1)?.content ?? null;
  };
  const first = await type(0);
  expect(await type(1)).not.toBe(first);
  expect(await type(0)).toBe(first);
  for (let edit = 1; edit < 40; edit++) await type(edit);
  expect(await type(0)).toEqual(first);
  expect(await type(0)).not.toBe(first);
});

it("forgets the scopes of tags that are typed anew, and judges on as if it had not", async () => {
  const headings = Array.from({ length: 150 }, (_, at) => `## 时限${at}\n\n投诉 ${at} 天内解决。\n`).join("\n");
  const tagged = (at: number) => `---\nclauses:\n  8.3: 时限${at}\n---\n\n${headings}`;
  const live = new LiveFolder("/w", world(new OverlayFiles(memoryFiles({ "/w/a.md": tagged(0) }))));
  await live.load();
  const sizes: number[] = [];
  for (let at = 1; at < 150; at++) {
    expect(await live.update("/w/a.md", tagged(at))).toBe(true);
    sizes.push(live.all()[0]?.detect.cache.size ?? Number.POSITIVE_INFINITY);
  }
  expect(Math.max(...sizes)).toBeLessThan(60);
  const fresh = new LiveFolder("/w", world(new OverlayFiles(memoryFiles({ "/w/a.md": tagged(149) }))));
  await fresh.load();
  expect(summary(live)).toBe(summary(fresh));
});
