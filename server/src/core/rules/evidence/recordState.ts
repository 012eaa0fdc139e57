import type { EvidenceRecord } from "../../config/config.ts";
import { daysBetween } from "../document/dates.ts";

/** Certificates are announced this many days before they expire. */
const NOTICE_DAYS = 60;

/** A record that expires soon still holds. */
export type RecordState = "valid" | "expiring" | "expired" | "missing";

/** `exists` is null where nobody looked; then the file is taken to be there. */
export function recordState(record: EvidenceRecord, asOf: string, exists: boolean | null): RecordState {
  if (exists === false) return "missing";
  return record.validUntil ? dueState(record.validUntil.value, asOf) : "valid";
}

/** Valid through its last day. */
export function dueState(validUntil: string, asOf: string): Exclude<RecordState, "missing"> {
  const left = daysBetween(asOf, validUntil);
  if (left < 0) return "expired";
  return left <= NOTICE_DAYS ? "expiring" : "valid";
}
