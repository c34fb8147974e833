/** Clusters of violent claims in; the same with what came before, during, after and in response, and what stands alone. */
import type { ContextRelation, ResolvedClaim } from "#model/claim.ts";
import type { Cluster, Context } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import type { RelateParties } from "./feature.ts";
import { isLinkable } from "./link-node.ts";
import { ANSWERS, relationInTime } from "./relation-in-time.ts";
import { isToldAsEarlier, scopeOf } from "./story-cues.ts";

type Known = Readonly<{
  resolved: ResolvedClaim;
  doc: DocumentId;
  written: string | null;
  order: number;
  /** a sum over years, by its words */
  sum: boolean;
  /** its own words say that it came before what is told */
  earlier: boolean;
}>;
/** The part of a cluster that one report tells, with what every context claim is compared to. */
type Telling = Readonly<{
  cluster: number;
  members: readonly Known[];
  parties: readonly Actor[];
  background: boolean;
}>;
type Place = Readonly<{ cluster: number; relation: ContextRelation }>;

/** Context joins a background incident only when nothing current is near. */
const BACKGROUND_DISTANCE = 100;
/** What is told before counts as nearer than what is told after, at equal distance. */
const TOLD_LATER = 0.5;
/** An answer by others stands at most this many claims after what it answers. */
const ANSWER_DISTANCE = 3;
/** What lasts longer than this up to the day of the report is a sum, not an event. */
const SUM_DAYS = 14;

export type Attached = Readonly<{ clusters: readonly Cluster[]; standalone: readonly ValueId[] }>;

/**
 * A cluster's claims. `settled` are its parties where it is known already that it tells an incident: then those of its claims
 * are enough that are in the readings given.
 */
export type ToldCluster = Readonly<{ claims: readonly ValueId[]; settled: readonly Actor[] | null }>;

/**
 * `placed` are the claims that are in no cluster, in reading order, with the index of the cluster that they are the context of;
 * null where they stand alone. `parties` are by cluster; null for what tells nothing that happened.
 */
export type PlacedContext = Readonly<{
  placed: readonly Readonly<{ doc: DocumentId; claim: ValueId; place: Place | null }>[];
  parties: readonly (readonly Actor[] | null)[];
}>;

/** Clusters that tell nothing that happened are dissolved: a denial alone, or an attempt, is no incident. Lists are in reading order. */
export function attachContext(
  readings: readonly Reading[],
  clusters: readonly (readonly ValueId[])[],
  relate: RelateParties,
): Attached {
  const told = clusters.map((claims) => ({ claims, settled: null }));
  const { placed, parties } = placeContext(readings, told, relate);
  const contexts: Context[][] = clusters.map(() => []);
  const standalone: ValueId[] = [];
  for (const { claim, place } of placed) {
    if (place === null) standalone.push(claim);
    else contexts[place.cluster]!.push({ claim, relation: place.relation });
  }
  const kept = clusters.map((claims, index) => ({ claims, context: contexts[index]! }));
  return { clusters: kept.filter((_, index) => parties[index] !== null), standalone };
}

/** Where a claim belongs depends on its report and on the incidents that this report tells. */
export function placeContext(
  readings: readonly Reading[],
  clusters: readonly ToldCluster[],
  relate: RelateParties,
): PlacedContext {
  const known = indexClaims(readings);
  const members = clusters.map(({ claims }) => claims.flatMap((id) => known.get(id) ?? []));
  const parties = clusters.map(({ settled }, index) => settled ?? partiesIfTold(members[index]!));
  const kept = [...clusters.keys()].filter((index) => parties[index] !== null);
  const clusterOf = new Map(
    kept.flatMap((index) => members[index]!.map(({ resolved }) => [resolved.claim.id, index] as const)),
  );
  const tellings = Map.groupBy(
    kept.flatMap((index) => tellingsOf(index, members[index]!, parties[index]!)),
    ({ doc }) => doc,
  );
  const bySentence = Map.groupBy(known.values(), sentenceOf);
  const placed = [...known.values()]
    .filter(({ resolved }) => !clusterOf.has(resolved.claim.id))
    .map((one) => ({
      doc: one.doc,
      claim: one.resolved.claim.id,
      place:
        explicitPlace(one, clusterOf) ??
        besidePlace(one, bySentence.get(sentenceOf(one)) ?? [], clusterOf) ??
        impliedPlace(one, tellings.get(one.doc) ?? [], relate),
    }));
  return { placed, parties };
}

function partiesIfTold(members: readonly Known[]): readonly Actor[] | null {
  return tellsIncident(members) ? partiesOf(members) : null;
}

function sentenceOf({ doc, resolved }: Known): string {
  return `${doc} ${resolved.claim.sentence}`;
}

function happened({ claim }: ResolvedClaim): boolean {
  return claim.polarity === "affirmed" && claim.modality === "actual";
}

/** Some claim tells it, and says who, where, when or how many: "the violence" that is only pointed back to is no incident. */
function tellsIncident(claims: readonly Known[]): boolean {
  const affirmed = claims.filter((one) => happened(one.resolved));
  if (affirmed.every(isRunningSum)) return false;
  return affirmed.some(
    ({ resolved: { claim, place, when } }) =>
      claim.figures.length > 0 || (!claim.refersTo && (place !== null || when !== null || tellsWho(claim.roles))),
  );
}

/** [more than 80 have been killed this year]: a long time that ends when the report was written, so a sum of many events. */
function isRunningSum({ resolved: { when }, written, sum }: Known): boolean {
  if (sum) return true;
  if (when === null || written === null) return false;
  const { earliest, latest } = when.value;
  return dayNumber(latest) - dayNumber(earliest) > SUM_DAYS && dayNumber(latest) >= dayNumber(written) - 1;
}

function tellsWho({ agent, target, victim }: ResolvedClaim["claim"]["roles"]): boolean {
  return agent !== undefined || target !== undefined || victim !== undefined;
}

function indexClaims(readings: readonly Reading[]): ReadonlyMap<ValueId, Known> {
  const known = new Map<ValueId, Known>();
  for (const { resolved, article, annotated } of readings) {
    const written = article.publishedAt?.value.earliest ?? null;
    for (const one of resolved?.claims ?? [])
      known.set(one.claim.id, {
        resolved: one,
        doc: article.doc,
        written,
        order: known.size,
        sum: scopeOf(article, one.claim) === "sum",
        earlier: annotated !== null && isToldAsEarlier(annotated, one.claim),
      });
  }
  return known;
}

function tellingsOf(
  cluster: number,
  all: readonly Known[],
  parties: readonly Actor[],
): readonly (Telling & Readonly<{ doc: DocumentId }>)[] {
  const byDoc = Map.groupBy(all, ({ doc }) => doc);
  return [...byDoc].map(([doc, members]) => ({ doc, ...makeTelling(cluster, members, parties) }));
}

/** Each party once, by all reports of the incident: what one calls "soldiers" another names. */
function partiesOf(claims: readonly Known[]): Actor[] {
  const actors = claims.flatMap(({ resolved }) => resolved.actors.map(({ value }) => value));
  return [...new Map(actors.map((actor) => [actor.actorId, actor] as const)).values()];
}

function makeTelling(cluster: number, members: readonly Known[], parties: readonly Actor[]): Telling {
  return {
    cluster,
    members,
    parties,
    background: members.every(({ resolved }) => resolved.ground === "background"),
  };
}

/** What the sentence itself says: "before the strike began, they called", "condemned the attack". */
function explicitPlace({ resolved }: Known, clusterOf: ReadonlyMap<ValueId, number>): Place | null {
  for (const { claim, relation } of resolved.claim.relations) {
    const cluster = clusterOf.get(claim);
    if (cluster !== undefined) return { cluster, relation };
  }
  return null;
}

/** [condemned the attack and urged restraint]: an answer is to what the other answer of its sentence is to. */
function besidePlace(one: Known, beside: readonly Known[], clusterOf: ReadonlyMap<ValueId, number>): Place | null {
  if (!ANSWERS.has(one.resolved.claim.event.value) || one.earlier) return null;
  for (const other of beside) {
    const place = ANSWERS.has(other.resolved.claim.event.value) ? explicitPlace(other, clusterOf) : null;
    if (place?.relation === "response") return place;
  }
  return null;
}

/** The incident of the same report that shares a party and the days; the one told nearest before it when several do. */
function impliedPlace(one: Known, tellings: readonly Telling[], relate: RelateParties): Place | null {
  if (isLinkable(one.resolved) && happened(one.resolved)) return null;
  let best: (Place & { distance: number }) | null = null;
  for (const { cluster, members, parties, background } of tellings) {
    const nearest = distanceTo(one, members);
    if (!sharesParty(one, parties, relate) && !isNear(one, nearest)) continue;
    const relation = relationInTime(
      one.resolved,
      members.map(({ resolved }) => resolved),
      one.earlier,
    );
    if (relation === null) continue;
    const distance = nearest + (background ? BACKGROUND_DISTANCE : 0);
    if (best === null || distance < best.distance) best = { cluster, relation, distance };
  }
  return best;
}

/** Claims between it and the nearest of the members, in reading order. */
function distanceTo({ order }: Known, members: readonly Known[]): number {
  return Math.min(...members.map((member) => Math.abs(member.order - order) + (member.order > order ? TOLD_LATER : 0)));
}

/**
 * [The group called for an inquiry], right after the deed: an answer, though whoever gives it took no part.
 * [Envoys had met both sides]: what came before it is told as near.
 */
function isNear({ resolved, earlier }: Known, nearest: number): boolean {
  return (earlier || ANSWERS.has(resolved.claim.event.value)) && nearest <= ANSWER_DISTANCE;
}

function sharesParty({ resolved }: Known, others: readonly Actor[], relate: RelateParties): boolean {
  const { actors, speaker } = resolved;
  const own = [...actors.map(({ value }) => value), ...(speaker === null ? [] : [speaker.value])];
  return own.some((party) => others.some((other) => ["same", "allied"].includes(relate(party, other))));
}
