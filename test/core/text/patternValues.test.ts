import { describe, expect, it } from "vitest";
import { BLANK_PATTERNS } from "../../../server/src/core/text/valuesBlank.ts";
import { CONTACT_PATTERNS } from "../../../server/src/core/text/valuesContact.ts";
import { REFERENCE_PATTERNS } from "../../../server/src/core/text/valuesReference.ts";
import { WORD_PATTERNS } from "../../../server/src/core/text/valuesWords.ts";
import { corpusPolicies } from "../policy/corpus.ts";

const PATTERNS = [...CONTACT_PATTERNS, ...REFERENCE_PATTERNS, ...WORD_PATTERNS, ...BLANK_PATTERNS];

/** Matches with as few digits and letters as they may have. */
const LEAST = ["请拨95123", "拨打 2345-6789", "电话 223344", "ab123456abcdefghjk", "符合gb18", "依q/x12执行"];

describe("what a pattern says its matches have", () => {
  const claims = PATTERNS.filter(({ digits, latin }) => digits !== undefined || latin === true);
  const texts = [...LEAST, ...corpusPolicies().map(({ source }) => source.normalize("NFKC").toLowerCase())];

  it.each(claims.map((claim) => [claim.kind, claim.pattern.source.slice(0, 30), claim] as const))(
    "holds for all of them: %s %s",
    (_, __, { pattern, digits, latin }) => {
      const matches = texts.flatMap((text) => [...text.matchAll(pattern)].map(([match]) => match));
      expect(matches.length).toBeGreaterThan(0);
      const fewest = Math.min(...matches.map((match) => match.replace(/\D/g, "").length));
      expect(fewest).toBe(digits ?? fewest);
      if (latin) expect(matches.filter((match) => !/[a-z]/.test(match))).toEqual([]);
    },
  );
});
