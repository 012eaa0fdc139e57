import type { LawHit } from "../../detect/lawTerms.ts";
import { message } from "../../messages/catalogue.ts";
import { citation, citations } from "../../messages/law.ts";
import type { Message } from "../../messages/message.ts";
import type { LawTerm, Rubric } from "../../rubric/rubric.ts";
import { excerpt } from "../../text/excerpt.ts";
import type { RuleMeta } from "../finding.ts";
import { groupBy } from "../group.ts";
import type { DocumentRule } from "../rule.ts";
import { wordingFixes } from "./wordingFix.ts";

/** One rule per risky term of the rubric; which passages they hit is decided in `detect/lawTerms.ts`. */
export function lawRules(rubric: Rubric): readonly DocumentRule[] {
  return rubric.lawTerms.map((term) => ({
    meta: lawMeta(term),
    *findIn(document, facts) {
      const hits = hitsOf(facts.lawHits(document), term.id);
      if (hits.length === 0) return;
      const says = lawMessage(rubric, term);
      for (const hit of hits) {
        const text = document.source.slice(hit.span.start, hit.span.end);
        yield {
          message: says(excerpt(text, 60)),
          file: document.path,
          span: hit.span,
          fixes: wordingFixes(document, term, hit, facts.stated(document)),
        };
      }
    },
  }));
}

const BY_TERM = new WeakMap<readonly LawHit[], ReadonlyMap<string, readonly LawHit[]>>();

/** The hits of one term: every rule asks for its own among those of every document. */
function hitsOf(hits: readonly LawHit[], term: string): readonly LawHit[] {
  if (hits.length === 0) return hits;
  const byTerm = BY_TERM.get(hits) ?? groupBy(hits, (hit) => hit.term.id);
  BY_TERM.set(hits, byTerm);
  return byTerm.get(term) ?? [];
}

function lawMeta(term: LawTerm): RuleMeta {
  return {
    id: `law/${term.id}`,
    severity: term.severity,
    name: term.name,
    why: term.message,
    remedy: { zh: `可写：${term.replacement}`, en: `A wording that passes: ${term.replacement}` },
  };
}

/** Articles are cited only where the law has been read; 不构成法律意见 stands in every text. */
function lawMessage(rubric: Rubric, term: LawTerm): (text: string) => Message {
  const cited = term.basis.flatMap((basis) => {
    const law = rubric.laws.get(basis.law);
    return law?.certainty === "read" ? [citation(law.name, basis.article)] : [];
  });
  const basis = cited.length > 0 ? citations(cited) : null;
  const family = term.kind === "absence" ? "law/absence" : "law/term";
  return (text) => {
    const args = { text, reason: term.message, replacement: term.replacement };
    return basis ? message(family, { ...args, basis }) : message(`${family}/unverified`, args);
  };
}
