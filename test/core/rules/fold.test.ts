import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { message } from "../../../server/src/core/messages/catalogue.ts";
import type { Finding } from "../../../server/src/core/rules/finding.ts";
import { foldSharedCauses } from "../../../server/src/core/rules/fold.ts";
import { contains, overlaps, type Span } from "../../../server/src/core/span.ts";

const LAW: Readonly<Record<string, readonly string[]>> = { "law/a": ["8.5"], "law/b": ["8.1", "8.5"] };
const TERMS = Object.entries(LAW).map(([rule, clauses]) => ({ id: rule.slice(4), clauses }));

const spans: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(1200), fc.oneof(fc.nat(4), fc.nat(700)))
  .map(([start, length]) => ({ start, end: start + length }));

const SAID = {
  lacks: message("lacks/empty-scope"),
  element: "退换",
  clause: "8.5",
  title: "退换",
  points: "1",
  fix: "写明",
};

const finding: fc.Arbitrary<Finding> = fc
  .record({
    rule: fc.constantFrom("coverage/disclosure", "document/placeholder", "law/a", "law/b"),
    file: fc.constantFrom("a.md", "b.md"),
    span: spans,
    clause: fc.constantFrom("8.1", "8.5", "7.6"),
  })
  .map((known) => ({
    ...known,
    severity: "error",
    message: known.rule === "coverage/disclosure" ? message("coverage/deferred", SAID) : message("lacks/empty-scope"),
    element: null,
    related: [],
    fixes: [],
  }));

/** Which finding takes in which, looked for among all of them. */
function taken(all: readonly Finding[]): ReadonlyMap<Finding, Finding> {
  const coverage = (finding: Finding) => finding.message.id === "coverage/deferred";
  const fits = (host: Finding, guest: Finding): boolean => {
    if (host === guest || host.file !== guest.file) return false;
    if (guest.rule === "document/placeholder") return overlaps(host.span, guest.span);
    const isOfClause = coverage(host) && LAW[guest.rule]?.includes(host.clause ?? "");
    return isOfClause === true && contains(host.span, guest.span);
  };
  const hosts = all.filter((finding) => coverage(finding) || finding.rule.startsWith("law/"));
  return new Map(
    all.flatMap((guest) =>
      hosts
        .filter((host) => fits(host, guest))
        .slice(0, 1)
        .map((host) => [guest, host] as const),
    ),
  );
}

describe("findings of one cause", () => {
  it("are joined with the first that fits, wherever they stand", () => {
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 60 }), (all) => {
        const joined = taken(all);
        const expected = all
          .filter((finding) => !joined.has(finding))
          .map((finding) => {
            const guests = all.filter((guest) => joined.get(guest) === finding);
            const related = guests.map(({ rule, file, span, message }) => ({ rule, file, span, message }));
            return { ...finding, related };
          });
        expect(foldSharedCauses(all, TERMS)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
