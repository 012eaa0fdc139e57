import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { checkConfig } from "../../../server/src/core/config/checkConfig.ts";
import { parseConfig } from "../../../server/src/core/config/parseConfig.ts";
import { compileRubric } from "../../../server/src/core/rubric/compile.ts";
import { compilePattern } from "../../../server/src/core/rubric/pattern/compilePattern.ts";
import { ROOT } from "../../../server/tools/builtIn.ts";
import { edited, YAML_PIECES } from "../../fuzz/edits.ts";

const GYM = readFileSync(join(ROOT, "rubric/examples/gym-house-rules.yaml"), "utf8").slice(0, 6000);
const CONFIG =
  "standard: x\nenterprise: {name: 云杉, serviceManager: {name: 李敏}}\nrules: {a/b: off}\nevidence: [{clause: 4.1, file: a}]\n";

it("compiling a rubric never throws, and problems stand inside the file", () => {
  fc.assert(
    fc.property(edited(GYM, YAML_PIECES), (source) => {
      for (const { span } of compileRubric([{ path: "r.yaml", source }]).problems) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});

it("reading a configuration never throws, and problems stand inside the file", () => {
  fc.assert(
    fc.property(edited(CONFIG, YAML_PIECES), (source) => {
      const { config, problems } = parseConfig("c.yaml", source, ["a/b"]);
      const more = config ? checkConfig(config, { pass: 90, clauses: [], vocabulary: [] }) : [];
      for (const { span } of [...problems, ...more]) {
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(source.length);
      }
    }),
    { numRuns: 300, seed: 7 },
  );
});

it("compiling a pattern never throws", () => {
  const token = fc.constantFrom(
    "退",
    "货",
    "a",
    "(",
    "(?:",
    "(?<n>",
    "(?!",
    "(?<=",
    ")",
    "[",
    "[^",
    "]",
    "-",
    "|",
    "*",
    "+",
    "?",
    "{2,5}",
    "{3}",
    ".",
    "^",
    "$",
    "\\d",
    "\\s",
    "\\1",
    "\\k<n>",
    "\\u4e00",
    "\\p{L}",
    "\\",
    "（",
    "Ａ",
    "😀",
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      const place = { value: tokens.join(""), span: { start: 0, end: 1 }, at: "", file: "" };
      const compiled = compilePattern(place);
      expect(compiled instanceof RegExp || compiled.code.startsWith("rubric/pattern-")).toBe(true);
    }),
    { numRuns: 3000, seed: 7 },
  );
});
