import { ABSENT, type Place, type ScopeVerdict } from "./scopeVerdict.ts";
import type { ElementVerdict, Evidence, PlacedScope } from "./verdict.ts";

/** A scope with what was decided of each element of its clause. */
export interface JudgedScope {
  readonly placed: PlacedScope;
  /** In the order of the clause's elements. */
  readonly verdicts: readonly ScopeVerdict[];
  /** Evidence in the scope's document, kept so that an edit elsewhere leaves it as it is. */
  readonly evidence: Map<ScopeVerdict, readonly Evidence[]>;
}

/** Over all scopes of a clause the strongest outcome wins; evidence of that outcome is kept from every scope. */
const STRENGTH = { contradicted: 3, stated: 2, deferred: 1, missing: 0 } as const;

/** What is decided of the clause's element at `index` over all its scopes. */
export function combined(index: number, scopes: readonly JudgedScope[]): ElementVerdict {
  const best = strongest(index, scopes);
  let decisive: readonly JudgedScope[] | null = null;
  /** Found when asked for, as the evidence is: a clause may be tagged in hundreds of documents. */
  const deciders = (): readonly JudgedScope[] => {
    decisive ??= scopes.filter(({ verdicts }) => decides(verdicts[index] ?? ABSENT, best));
    return decisive;
  };
  let evidence: readonly Evidence[] | null = null;
  return {
    outcome: best.outcome,
    reason: best.reason,
    lacks: best.lacks,
    get nearest() {
      return nearestOf(index, deciders());
    },
    get claimed() {
      return best.outcome === "stated" && deciders().every(({ verdicts }) => verdicts[index]?.claimed);
    },
    get evidence() {
      evidence ??= deciders().flatMap((judged) => evidenceOf(judged, judged.verdicts[index] ?? ABSENT));
      return evidence;
    },
    get because() {
      const [decider] = deciders();
      if (!decider) return [];
      const places = decider.verdicts[index]?.because().slice(0, 5) ?? [];
      return places.map((place) => evidenceAt(decider.placed, place).span);
    },
  };
}

/** Of what is missing one scope decides, of anything else all that say the same. */
function decides(verdict: ScopeVerdict, best: ScopeVerdict): boolean {
  return best.outcome === "missing" ? verdict === best : verdict.outcome === best.outcome;
}

function strongest(index: number, scopes: readonly JudgedScope[]): ScopeVerdict {
  let best = scopes[0]?.verdicts[index] ?? ABSENT;
  for (const { verdicts } of scopes) {
    const verdict = verdicts[index] ?? ABSENT;
    if (stronger(verdict, best)) best = verdict;
  }
  return best;
}

/** Among equals the one that has more to say: a `missing` with a nearest passage before a bare one. */
function stronger(a: ScopeVerdict, b: ScopeVerdict): boolean {
  if (STRENGTH[a.outcome] !== STRENGTH[b.outcome]) return STRENGTH[a.outcome] > STRENGTH[b.outcome];
  if (a.claimed !== b.claimed) return b.claimed;
  return a.outcome === "missing" && a.nearest !== null && b.nearest === null;
}

function nearestOf(index: number, scopes: readonly JudgedScope[]): Evidence | null {
  for (const { placed, verdicts } of scopes) {
    const nearest = verdicts[index]?.nearest;
    if (nearest) return evidenceAt(placed, nearest);
  }
  return null;
}

/** Where the evidence of one of the scope's verdicts stands. */
export function evidenceOf({ placed, evidence }: JudgedScope, verdict: ScopeVerdict): readonly Evidence[] {
  const known = evidence.get(verdict);
  if (known) return known;
  const found = verdict.evidence.map((place) => evidenceAt(placed, place));
  evidence.set(verdict, found);
  return found;
}

function evidenceAt({ document, scope }: PlacedScope, place: Place): Evidence {
  const start = document.units[scope.firstUnit + place.unit]?.span.start ?? 0;
  return { document, span: { start: start + place.start, end: start + place.end } };
}
