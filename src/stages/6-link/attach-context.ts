/** Clusters of violent claims in; the same with what came before, during, after and in response, and what stands alone. */
import type { ContextRelation, ResolvedClaim } from "#model/claim.ts";
import { type EventType, VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Cluster, Context } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor, DateRange } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import type { RelateParties } from "./feature.ts";
import { isLinkable } from "./link-node.ts";

type Known = Readonly<{ resolved: ResolvedClaim; doc: DocumentId; reading: Reading; order: number }>;

/** Event types that by their nature come after what they are about. */
const ANSWERS: ReadonlySet<EventType> = new Set(["ACCUSE", "REJECT", "REQUEST", "SANCTION", "PROTEST", "AID"]);

/** Context this long before or after an incident's days is not its context. */
const BEFORE_DAYS = 30;
const AFTER_DAYS = 30;

export type Attached = Readonly<{ kept: readonly Cluster[]; standalone: readonly ValueId[] }>;

/** Clusters without one affirmed claim are dissolved: a denial alone, or an attempt, is no incident. Lists are in reading order. */
export function attachContext(
  readings: readonly Reading[],
  clusters: readonly (readonly ValueId[])[],
  relate: RelateParties,
): Attached {
  const known = indexClaims(readings);
  const kept = clusters.filter((cluster) => cluster.some((id) => happened(known.get(id)!.resolved)));
  const clusterOf = new Map(kept.flatMap((cluster, index) => cluster.map((id) => [id, index] as const)));
  const contexts: Context[][] = kept.map(() => []);
  const standalone: ValueId[] = [];
  for (const one of known.values()) {
    const { claim } = one.resolved;
    if (clusterOf.has(claim.id)) continue;
    const place = explicitPlace(one, known, clusterOf) ?? impliedPlace(one, kept, known, relate);
    if (place === null) standalone.push(claim.id);
    else contexts[place.cluster]!.push({ claim: claim.id, relation: place.relation });
  }
  return { kept: kept.map((claims, index) => ({ claims, context: contexts[index]! })), standalone };
}

function happened({ claim }: ResolvedClaim): boolean {
  return claim.polarity === "affirmed" && claim.modality === "actual";
}

function indexClaims(readings: readonly Reading[]): ReadonlyMap<ValueId, Known> {
  const known = new Map<ValueId, Known>();
  for (const reading of readings) {
    for (const resolved of reading.resolved?.claims ?? []) {
      known.set(resolved.claim.id, { resolved, doc: reading.article.doc, reading, order: known.size });
    }
  }
  return known;
}

type Place = Readonly<{ cluster: number; relation: ContextRelation }>;

/** What the sentence itself says: "before the strike began, they called", "condemned the attack". */
function explicitPlace(
  { resolved }: Known,
  known: ReadonlyMap<ValueId, Known>,
  clusterOf: ReadonlyMap<ValueId, number>,
): Place | null {
  for (const { claim: id, relation } of resolved.claim.relations) {
    const cluster = clusterOf.get(id);
    if (cluster !== undefined && known.has(id)) return { cluster, relation };
  }
  return null;
}

/** The incident of the same report that shares a party and the days; the one told nearest before it when several do. */
function impliedPlace(
  one: Known,
  clusters: readonly (readonly ValueId[])[],
  known: ReadonlyMap<ValueId, Known>,
  relate: RelateParties,
): Place | null {
  if (isLinkable(one.resolved) && happened(one.resolved)) return null;
  let best: (Place & { distance: number }) | null = null;
  clusters.forEach((cluster, index) => {
    const members = cluster.map((id) => known.get(id)!).filter(({ doc }) => doc === one.doc);
    if (members.length === 0 || !sharesParty(one, members, relate)) return;
    const relation = relationInTime(
      one.resolved,
      members.map(({ resolved }) => resolved),
    );
    if (relation === null) return;
    const distance = Math.min(
      ...members.map(({ order }) => Math.abs(order - one.order) + (order > one.order ? 0.5 : 0)),
    );
    const background = members.every(({ resolved }) => resolved.ground === "background") ? 100 : 0;
    if (best === null || distance + background < best.distance)
      best = { cluster: index, relation, distance: distance + background };
  });
  return best;
}

function partiesOf({ actors, speaker }: ResolvedClaim): Actor[] {
  return [...actors.map(({ value }) => value), ...(speaker === null ? [] : [speaker.value])];
}

function sharesParty(one: Known, members: readonly Known[], relate: RelateParties): boolean {
  const others = members.flatMap(({ resolved }) => resolved.actors.map(({ value }) => value));
  return partiesOf(one.resolved).some((party) =>
    others.some((other) => party.party === other.party || ["same", "allied"].includes(relate(party, other))),
  );
}

function span(ranges: readonly DateRange[]): DateRange | null {
  if (ranges.length === 0) return null;
  const earliest = ranges.map((range) => range.earliest).reduce((one, other) => (one < other ? one : other));
  const latest = ranges.map((range) => range.latest).reduce((one, other) => (one > other ? one : other));
  return { earliest, latest, edtf: "" };
}

/** Before, during, after or response by the days, else by the kind of event and its tense; null when too far away or only possible. */
function relationInTime(
  { claim, when, ground }: ResolvedClaim,
  members: readonly ResolvedClaim[],
): ContextRelation | null {
  const days = span(members.flatMap((member) => member.when?.value ?? []));
  const background = members.every((member) => member.ground === "background");
  if (ground === "forecast" || claim.modality === "planned" || claim.modality === "possible")
    return background ? null : "after";
  if ((ground === "background") !== background) return null;
  if (when !== null && days !== null) {
    const own = when.value;
    if (
      dayNumber(days.earliest) - dayNumber(own.latest) > BEFORE_DAYS ||
      dayNumber(own.earliest) - dayNumber(days.latest) > AFTER_DAYS
    )
      return null;
    if (ANSWERS.has(claim.event.value)) return own.latest >= days.earliest ? "response" : "before";
    if (own.latest < days.earliest || (own.earliest < days.earliest && own.latest <= days.latest)) return "before";
    if (own.earliest > days.latest) return "after";
    return VIOLENT_EVENT_TYPES.has(claim.event.value)
      ? "during"
      : claim.event.value === "MOBILIZE" || claim.event.value === "THREATEN"
        ? "before"
        : "during";
  }
  if (ANSWERS.has(claim.event.value)) return "response";
  return claim.event.value === "MOBILIZE" || claim.event.value === "THREATEN" ? "before" : "during";
}
