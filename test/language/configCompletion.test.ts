import { describe, it } from "vitest";
import { check, policy } from "./completion.fixture.ts";

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
