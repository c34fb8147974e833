/** Readings and decisions in; the record as rules and persons make it together, and what became of each decision, out. */
import type { Decision, Outcome } from "#model/decision.ts";
import type { CaseRecord, Reading } from "#model/reading.ts";
import { type Linker, makeRecord } from "../read-report.ts";
import { withAdded } from "./added-claims.ts";
import { makeClaimFinder } from "./claim-anchors.ts";
import { decideClaims, withoutRejected } from "./decided-claims.ts";
import { openLedger } from "./ledger.ts";
import { constraintsOf } from "./link-decisions.ts";
import { pinsOf } from "./pins.ts";

/** The record's readings are those given, with decided values in place of those that were read, and rejected claims marked. */
export type DecidedRecord = Readonly<{ record: CaseRecord; outcomes: readonly Outcome[] }>;

/**
 * Depends on neither the order of `readings` nor on rules that no longer read what they read when it was decided.
 *
 * @param decisions  oldest first: where two contradict each other, the later holds
 */
export function makeDecidedRecord(
  readings: readonly Reading[],
  decisions: readonly Decision[],
  linker: Linker,
): DecidedRecord {
  const ledger = openLedger(decisions);
  const told = withAdded(readings, ledger);
  const find = makeClaimFinder(told);
  const decided = decideClaims(told, find, ledger);
  const constraints = constraintsOf(find, ledger);
  const record = makeRecord(withoutRejected(decided), linker, {
    constraints,
    pinsOf: (linked) => pinsOf(linked, find, ledger),
  });
  return { record: { ...record, readings: decided }, outcomes: ledger.outcomes() };
}

/** The readings alone, as persons decided them. */
export function decidedReadings(readings: readonly Reading[], decisions: readonly Decision[]): readonly Reading[] {
  const ledger = openLedger(decisions);
  const told = withAdded(readings, ledger);
  return decideClaims(told, makeClaimFinder(told), ledger);
}
