/** Clusters of claims in, incidents out: one policy per field, every value with the claims that it was made of. */

import type { EventType } from "#model/codes.ts";
import type { Copy } from "#model/copies.ts";
import type { PinnedIncident } from "#model/decision.ts";
import type { Context, CountPolicyName, Incident, Linked, Reconciled } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";
import { valueId } from "#text/ids.ts";
import { accountsOf, originsOf } from "./accounts.ts";
import { type CaseFile, fileClaims, isAffirmed, makeCaseFile, type RelateParties } from "./case-file.ts";
import { contradictionsOf } from "./contradictions.ts";
import { countsOf } from "./counts.ts";
import { filedFigures } from "./filed-figures.ts";
import { withFurtherDead } from "./further-dead.ts";
import { gradeOf } from "./grade.ts";
import { pinned, pinnedCounts, pinnedField, pinnedSides } from "./pinned.ts";
import { reconciled } from "./reconciled.ts";
import { reconcileDate, reconcilePlace } from "./setting.ts";
import { findSides, leadActor, type Sides } from "./sides.ts";
import { titleOf } from "./title.ts";
import { makeVoiceOf, type Voices, voicesIn } from "./voices.ts";

/** What is known of parties before any report, and how tolls are held together. */
type ReconcileTools = Readonly<{ relate: RelateParties; registry: ActorRegistry; policy?: CountPolicyName }>;

/** What persons decided, by the first claim of the cluster. */
export type Pins = ReadonlyMap<ValueId, PinnedIncident>;

/**
 * Incidents, tolls by the policy: current ones first, by day, then by id. What a person decided outranks it.
 *
 * @param readings  all of the record; where `voices` are given, those of the clusters are enough
 */
export function reconcileIncidents(
  readings: readonly Reading[],
  linked: Pick<Linked, "clusters" | "copies">,
  { relate, registry, policy = "range" }: ReconcileTools,
  pins: Pins = new Map(),
  voices: Voices = voicesIn(readings, linked.copies, registry),
): Incident[] {
  const index = fileClaims(readings, makeVoiceOf(voices, registry));
  const copies = new Map(linked.copies.flatMap((group) => group.copies.map((copy) => [copy.doc, copy] as const)));
  return linked.clusters
    .map((cluster) => makeCaseFile(cluster, index, relate))
    .filter(({ claims }) => claims.length > 0)
    .map((file) => makeIncident(file, { copies, policy }, pins.get(file.cluster.claims[0]!)))
    .sort(compareIncidents);
}

/** Of the cluster's claims: an incident that holds others is another one. */
export function incidentId(claims: readonly ValueId[]): ValueId {
  return valueId("i", claims.toSorted());
}

/** The order of the record. */
export function compareIncidents(one: Incident, other: Incident): number {
  if (one.ground !== other.ground) return one.ground === "current" ? -1 : 1;
  const [left, right] = [one.when?.chosen.value.earliest ?? "9999", other.when?.chosen.value.earliest ?? "9999"];
  if (left !== right) return left < right ? -1 : 1;
  return other.claims.length - one.claims.length || (one.id < other.id ? -1 : 1);
}

function makeIncident(
  file: CaseFile,
  { copies, policy }: Readonly<{ copies: ReadonlyMap<DocumentId, Copy>; policy: CountPolicyName }>,
  pins: PinnedIncident | undefined,
): Incident {
  const sides = findSides(file);
  const figures = withFurtherDead(filedFigures(file, sides));
  const counts = pinnedCounts(countsOf(figures, policy), pins, sides.seatOf);
  const place = pinnedField(reconcilePlace(file), pins, "place");
  const seats = pinnedSides({ a: sideOf(file, sides, "a"), b: sideOf(file, sides, "b") }, pins);
  const parties = [seats.a, seats.b].flatMap((side) => side?.chosen.value ?? []);
  const contradictions = contradictionsOf(file, sides, figures);
  const { reason, ...grade } = gradeOf(file, { figures, contradictions });
  const claims = file.cluster.claims;
  const docs = [...new Set(file.claims.map(({ doc }) => doc))].sort();
  return {
    id: incidentId(claims),
    title: titleOf(file, sides, { place, counts, parties }),
    ground: file.claims.every(({ resolved }) => resolved.ground === "background") ? "background" : "current",
    event: pinnedField(eventOf(file), pins, "event")!,
    sideA: seats.a,
    sideB: seats.b,
    when: pinnedField(reconcileDate(file), pins, "date"),
    place,
    counts,
    accounts: accountsOf(file, figures),
    origins: originsOf(file),
    copies: docs.flatMap((doc) => copies.get(doc) ?? []),
    contradictions,
    context: file.cluster.context satisfies readonly Context[],
    claims,
    docs,
    review: pins?.review ?? { state: "suggested", decision: null },
    grade: { ...pinned(grade, pins?.grade ?? null), reason },
    decisions: pins?.decisions ?? [],
  };
}

/** ASSAULT outranks COERCE: those arrested after an attack do not make it an arrest. */
function eventOf({ claims }: CaseFile): Reconciled<EventType> {
  const affirmed = claims.filter(isAffirmed);
  const events = (affirmed.length > 0 ? affirmed : claims).map(({ resolved, origin }) => ({
    event: resolved.claim.event,
    origin,
  }));
  const value: EventType = events.some(({ event }) => event.value === "ASSAULT") ? "ASSAULT" : events[0]!.event.value;
  const supporting = events.filter(({ event }) => event.value === value);
  return reconciled("v", value, {
    supporting: supporting.map(({ event }) => event),
    others: [],
    origins: new Set(supporting.map(({ origin }) => origin)).size,
    ruleId: "reconcile/event/gravest",
  });
}

function sideOf({ claims }: CaseFile, sides: Sides, seat: "a" | "b"): Reconciled<Actor> | null {
  const camp = sides[seat];
  if (camp === null) return null;
  const lead = leadActor(camp);
  const ids = new Set(camp.actors.map(({ id }) => id));
  const origins = new Set(
    claims.filter(({ resolved }) => resolved.actors.some(({ id }) => ids.has(id))).map(({ origin }) => origin),
  );
  const names = new Map(
    camp.actors
      .filter(({ value }) => value.actorId !== lead.value.actorId)
      .map((actor) => [actor.value.actorId, actor] as const),
  );
  const side = reconciled("s", lead.value, {
    supporting: camp.actors.filter(({ value }) => value.actorId === lead.value.actorId),
    others: [...names.values()],
    origins: origins.size,
    ruleId: "reconcile/side/lead-actor",
  });
  return { ...side, agreement: origins.size > 1 ? "agreeing" : "single" };
}
