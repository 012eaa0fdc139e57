import { message } from "../../messages/catalogue.ts";
import { nearest } from "../../yaml/nearest.ts";
import { entryOf, readYaml } from "../../yaml/read.ts";
import { removeEntry } from "../../yaml/removeEntry.ts";
import type { Fix } from "../finding.ts";
import type { Rule } from "../rule.ts";
import { type EditedFile, referenceFix } from "../tag/referenceFix.ts";

/** Claims of `notApplicable` that the standard does not allow or the policies belie. */
export const configNotApplicable: Rule = {
  meta: {
    id: "config/not-applicable",
    severity: "error",
    name: { zh: "“不适用”的声明不成立", en: "Not-applicable claim does not hold" },
    why: {
      zh: "只有标准注明条件的条款才可以声明不适用，而且政策文本不能同时写了该条款的内容。",
      en: "Only clauses the standard makes conditional can be declared not applicable, and not while the policies answer them.",
    },
    remedy: { zh: "删去这条声明，或改正政策文本。", en: "Remove the claim, or correct the policy." },
  },
  *find({ assessment }) {
    const { config, configFile } = assessment.set;
    if (!config || !configFile) return;
    const conditional = assessment.rubric.clauses
      .filter((clause) => clause.conditional !== null)
      .map((clause) => clause.id);
    for (const claim of config.notApplicable) {
      const found = claim.clause.value;
      const entry = assessment.clauses.find((candidate) => candidate.clause.id === found);
      const place = { file: configFile.path, span: claim.clause.span };
      if (!entry) {
        const guess = nearest(found, conditional);
        const isFree = config.notApplicable.every(({ clause }) => clause.value !== guess);
        yield {
          ...place,
          message: message("config/not-applicable/unknown-clause", { found, nearest: guess ?? "" }),
          fixes: guess && isFree ? [referenceFix(configFile, claim.clause.span, guess, false)] : [],
        };
      } else if (!entry.clause.conditional) {
        const expected = conditional.join("、");
        yield {
          ...place,
          clause: found,
          message: message("config/not-applicable/not-conditional", { found, expected }),
          fixes: removalFix(configFile, found),
        };
      } else if (claim.reason.trim() === "") {
        yield { ...place, clause: found, message: message("config/not-applicable/no-reason", { found }) };
      } else if (entry.status !== "notApplicable") {
        const stated = entry.elements.find((item) => item.verdict.outcome === "stated");
        const evidence = stated?.verdict.evidence[0];
        yield {
          ...place,
          clause: found,
          message: message("config/not-applicable/stated", {
            clause: found,
            title: entry.clause.title,
            element: stated?.element.name ?? "",
          }),
          fixes: removalFix(configFile, found),
          related: evidence
            ? [{ file: evidence.document.path, span: evidence.span, message: message("coverage/nearest") }]
            : [],
        };
      }
    }
  },
};

/** Takes the claim back; with its last claim the key `notApplicable` goes as well. */
function removalFix(file: EditedFile, clause: string): readonly Fix[] {
  const { root } = readYaml(file.source);
  const claims = root?.kind === "map" ? entryOf(root, "notApplicable")?.value : null;
  if (root?.kind !== "map" || claims?.kind !== "map") return [];
  const cut = removeEntry(file.source, claims, clause) ?? removeEntry(file.source, root, "notApplicable");
  if (!cut) return [];
  return [
    {
      kind: "not-applicable",
      title: message("fix/withdraw-claim", { clause }),
      safe: false,
      edits: [{ file: file.path, span: cut, text: "", snippet: false }],
    },
  ];
}
