/** An incident in, the same with its tolls held together by another policy out. */
import { suggestedByRule } from "#model/by-rule.ts";
import type { CopyGroup } from "#model/copies.ts";
import type { PinnedIncident, PinnedValue } from "#model/decision.ts";
import type { CountPolicyName, Incident, Reconciled } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { reconcileIncidents } from "#stages/7-reconcile/reconcile-incidents.ts";
import type { Linker } from "./read-report.ts";

/**
 * Only tolls, and the title that tells them, depend on the policy; what persons decided of a toll holds under each.
 *
 * @param readings  of the incident's reports and of its timeline, as persons decided them, without rejected claims
 * @param copies    the groups that its reports are in
 */
export function byPolicy(
  incident: Incident,
  policy: CountPolicyName,
  {
    readings,
    copies,
    linker,
  }: Readonly<{ readings: readonly Reading[]; copies: readonly CopyGroup[]; linker: Linker }>,
): Incident {
  const { claims, context } = incident;
  const linked = { clusters: [{ claims, context }], judgements: [], standalone: [], copies };
  const pins = new Map([[claims[0]!, pinsOn(incident)] as const]);
  const [made] = reconcileIncidents(readings, linked, { ...linker, policy }, pins);
  return made === undefined ? incident : { ...incident, title: made.title, counts: made.counts };
}

/** What persons decided of it, as it stands in the incident itself. */
function pinsOn({ review, event, when, place, sideA, sideB, counts, grade, decisions }: Incident): PinnedIncident {
  const { state, decision } = review;
  const values = [
    pinOf(event, (pin): PinnedValue => ({ field: "event", pin })),
    pinOf(when, (pin): PinnedValue => ({ field: "date", pin })),
    pinOf(place, (pin): PinnedValue => ({ field: "place", pin })),
    pinOf(sideA, (pin): PinnedValue => ({ field: "side-a", pin, was: seatedBefore(sideA) })),
    pinOf(sideB, (pin): PinnedValue => ({ field: "side-b", pin, was: seatedBefore(sideB) })),
    ...counts.map(({ measure, of, estimate }) =>
      // the claims are the same, so the seats are
      pinOf(estimate, (pin): PinnedValue => ({ field: "count", measure, of, party: null, pin })),
    ),
  ];
  return {
    review: state === "suggested" || decision === null ? null : { state, decision: decision as ValueId },
    values: values.filter((value) => value !== null),
    grade: pinOf(grade, (pin) => pin),
    decisions,
  };
}

function pinOf<T, P>(value: Reconciled<T> | null, make: (pin: Sourced<T>) => P): P | null {
  return value?.chosen.provenance.by.kind === "person" ? make(value.chosen) : null;
}

/** Whom the rules seat there: where they seat nobody else, whom the person chose. */
function seatedBefore(side: Reconciled<Actor> | null): string | null {
  return side === null ? null : (suggestedByRule(side) ?? side.chosen).value.actorId;
}
