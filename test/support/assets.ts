import type { Assets } from "../../server/src/cli/world.ts";
import type { Rubric } from "../../server/src/core/rubric/rubric.ts";
import { BUILT_IN_IDS, compileBuiltIn, readModel } from "../../server/tools/builtIn.ts";

const rubrics = new Map<string, Rubric>();

/** The standard from its YAML and the trained model, compiled once per test file. */
export const sourceAssets: Assets = {
  rubricIds: BUILT_IN_IDS,
  rubric: async (id) => {
    const known = rubrics.get(id);
    if (known || !BUILT_IN_IDS.includes(id)) return known ?? null;
    const { rubric } = compileBuiltIn(id);
    if (rubric) rubrics.set(id, rubric);
    return rubric;
  },
  model: async () => readModel(),
};
