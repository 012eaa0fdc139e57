import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Finding } from "../rules/finding.ts";
import { normalise } from "../text/normalise.ts";
import type { Sources } from "./sources.ts";

/**
 * A name for each finding of a set that survives edits elsewhere: made of its rule, clause, element and the normalised
 * text it stands on, and counted where the same occurs again. Neither file names nor positions go in, so that moving a
 * section keeps what a baseline knows of it. Give the findings of the whole set, in their order.
 */
export function fingerprints(findings: readonly Finding[], sources: Sources): ReadonlyMap<Finding, string> {
  const occurrences = new Map<string, number>();
  const names = new Map<Finding, string>();
  for (const finding of findings) {
    const text = normalise(sources.text(finding.file, finding.span)).text.replace(/\s+/g, "");
    const key = [finding.rule, finding.clause ?? "", finding.element ?? "", text].join("\0");
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    names.set(finding, bytesToHex(sha256(utf8ToBytes(`${key}\0${occurrence}`))).slice(0, 16));
  }
  return names;
}
