import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { ROOT } from "../support/built.ts";
import { edited, YAML_PIECES } from "./edits.ts";
import { property } from "./effort.ts";
import { judge } from "./judged.ts";
import { expectSound } from "./sound.ts";

const POLICY =
  '---\ntitle: 退换\nversion: "1"\neffective: 2026-01-01\nclauses:\n  8.5: 退换货\n  8.1: [投诉, 退换货]\n---\n\n# 退换货\n\n开料之前可以退，退款 5 个工作日内到账。\n\n# 投诉\n\n电话 400-820-1234。\n';
const CONFIG =
  'standard: t-cgcc-customized-goods\nenterprise:\n  name: 云杉\n  serviceManager: { name: 李敏, certificate: GL-1, validUntil: 2027-06-30 }\ndocuments: ["**/*.md"]\ntarget: 90\nlocale: zh-CN\nrules: { law/price-not-arabic: off, coverage/practice: warning }\nnotApplicable: { "5.8": 全部使用国产原材料 }\nevidence: [{clause: "4.1", file: a.pdf}]\n';
const GYM = readFileSync(join(ROOT, "rubric/examples/gym-house-rules.yaml"), "utf8");

describe("any file that is not prose", () => {
  const header = POLICY.slice(0, POLICY.indexOf("\n# "));
  const body = POLICY.slice(header.length);
  const twice = edited(header, YAML_PIECES).chain((text) => edited(text, YAML_PIECES));
  property("front matter", twice, 40, async (head) => {
    const texts = { "a.md": head + body };
    expectSound(await judge(texts), texts);
  });

  property(
    "clausemark.yaml",
    edited(CONFIG, YAML_PIECES).chain((text) => edited(text, YAML_PIECES)),
    40,
    async (config) => {
      const texts = { "clausemark.yaml": config, "a.md": POLICY };
      expectSound(await judge(texts), texts);
    },
  );

  property("a house rubric", edited(GYM, YAML_PIECES), 6, async (rubric) => {
    const texts = { "clausemark.yaml": "standard: ./house.yaml\n", "house.yaml": rubric, "a.md": POLICY };
    const sets = await judge(texts);
    expectSound(sets, texts);
    const [set] = sets;
    // A rubric that cannot be used says why; one that can be is scored by.
    const refused = set?.checked.result.findings.some(({ rule }) => rule === "config/standard");
    expect(set?.loaded.rubric.id === "" ? refused : !refused).toBe(true);
  });

  const word = fc.constantFrom(...YAML_PIECES, "standard", "clauses", "rules", "documents", "a", "8.5", "退");
  property("a file of nothing but marks", fc.array(word, { maxLength: 30 }), 40, async (words) => {
    const text = Buffer.from(words.join("")).toString();
    const texts = { "clausemark.yaml": text, "a.md": `---\nclauses:\n${text}\n---\n# 退\n` };
    expectSound(await judge(texts), texts);
  });
});
