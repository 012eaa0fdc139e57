import { assess } from "../../../server/src/core/assessment/assess.ts";
import { createDetectContext, createJudge } from "../../../server/src/core/detect/detect.ts";
import { parsePolicy } from "../../../server/src/core/policy/parse.ts";
import { PieceCache } from "../../../server/src/core/policy/pieces.ts";
import { compileBuiltIn, readModel } from "../../../server/tools/builtIn.ts";
import { policy } from "../generate.ts";
import { Random } from "../random.ts";
import { atMost, milliseconds, noted, type Row } from "../row.ts";
import { median, quantile } from "../statistics.ts";

const WARM_UP = 200;

/** Judging a policy of 8 KB with 15 tagged clauses whose text was never seen before, in a warm process. */
export const detection: Row = {
  id: "detection",
  async measure({ edits }) {
    const { rubric } = compileBuiltIn("t-cgcc-customized-goods");
    if (!rubric) throw new Error("the built-in standard does not compile");
    const context = createDetectContext(rubric, readModel());
    const judge = createJudge(context);
    const random = new Random(11);
    const [parsing, judging]: [number[], number[]] = [[], []];
    for (let run = 0; run < WARM_UP + edits; run++) {
      const text = policy(random, 8192, 15);
      const start = performance.now();
      const document = parsePolicy(`policy-${run}.md`, text, new PieceCache());
      const parsed = performance.now();
      assess({ root: ".", config: null, configFile: null, documents: [document] }, rubric, judge, "2026-01-01");
      const judged = performance.now();
      if (run < WARM_UP) continue;
      parsing.push(parsed - start);
      judging.push(judged - parsed);
    }
    return [
      atMost(
        "detection of a policy of 8 KB with 15 clauses, new text, warm process",
        median(judging),
        1.5,
        milliseconds,
      ),
      noted("the same, p95", milliseconds(quantile(judging, 0.95))),
      noted("parsing it before", milliseconds(median(parsing))),
    ];
  },
};
