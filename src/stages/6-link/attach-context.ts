/** Clusters of violent claims in; the same with what came before, during, after and in response, and what stands alone. */
import type { Annotated, Token } from "#model/annotated.ts";
import type { ContextRelation, ResolvedClaim } from "#model/claim.ts";
import { type EventType, type Measure, VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Cluster, Context } from "#model/incident.ts";
import type { Reading } from "#model/reading.ts";
import type { DocumentId, ValueId } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { dayNumber } from "#text/calendar.ts";
import type { RelateParties } from "./feature.ts";
import { isLinkable } from "./link-node.ts";
import { ANSWERS, relationInTime, type Telling as Told } from "./relation-in-time.ts";
import { isToldAsEarlier, meanwhileOf, scopeOf } from "./story-cues.ts";

type Known = Readonly<{
  resolved: ResolvedClaim;
  doc: DocumentId;
  written: string | null;
  order: number;
  /** a sum over years, by its words */
  sum: boolean;
  /** its own words say that it came before what is told */
  earlier: boolean;
  /** a verb of a clause of its own tells it */
  verbal: boolean;
  /** another claim says that it came as this went on: [the strike came as troops fought] */
  amid: boolean;
  /** it says who somebody is: [men who threatened the soldiers], [individuals threatening the force] */
  describes: boolean;
}>;
/** The part of a cluster that one report tells, with what every context claim is compared to. `arrest`: it tells no more than who was arrested. */
type Telling = Readonly<{
  cluster: number;
  members: readonly Known[];
  parties: readonly Actor[];
  background: boolean;
  arrest: boolean;
}>;
type Place = Readonly<{ cluster: number; relation: ContextRelation }>;

/** Context joins a background incident only when nothing current is near. */
const BACKGROUND_DISTANCE = 100;
/** What is told before counts as nearer than what is told after, at equal distance. */
const TOLD_LATER = 0.5;
/** A deed without day and place is often a part of another, and farther from what is told around. */
const UNSET_DISTANCE = 2;
/** What shares no party with a deed stands at most this many claims from it, where the report tells several. */
const NEAR_DISTANCE = 3;
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
 * null where they stand alone; and arrests that answer another incident than their own. `parties` are by cluster; null for what tells nothing that happened.
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

/**
 * Where a claim belongs depends on its report and on the incidents that this report tells. An arrest is an incident of its own, and
 * answers another: the last of `placed` are those.
 */
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
  const arrests = [...known.values()]
    .filter(({ resolved }) => clusterOf.has(resolved.claim.id) && isArrest(resolved))
    .flatMap((one) => {
      const place = answeredBy(one, tellings.get(one.doc) ?? [], clusterOf);
      return place === null ? [] : { doc: one.doc, claim: one.resolved.claim.id, place };
    });
  return { placed: [...placed, ...arrests], parties };
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
    ({ resolved: { claim, place, when }, amid }) =>
      claim.figures.length > 0 ||
      (!claim.refersTo && !amid && (place !== null || when !== null || tellsWho(claim.roles))),
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
    const all = (resolved?.claims ?? []).map(({ claim }) => claim);
    const meanwhile = new Set(annotated === null ? [] : all.flatMap((claim) => meanwhileOf(annotated, claim, all)));
    for (const one of resolved?.claims ?? [])
      known.set(one.claim.id, {
        resolved: one,
        doc: article.doc,
        written,
        order: known.size,
        sum: scopeOf(article, one.claim) === "sum",
        earlier: annotated !== null && isEarlier(annotated, one.claim),
        amid: meanwhile.has(one.claim.id),
        describes: annotated?.tokens[one.claim.token]?.deprel.startsWith("acl") === true,
        verbal: annotated !== null && isOwnClause(annotated.tokens[one.claim.token]),
      });
  }
  return known;
}

const COMES_AFTER: ReadonlySet<EventType> = new Set([...ANSWERS, "RETREAT", "AGREE", "CONCEDE"]);

/** [said that it had carried the wounded]: told in the past of the past for the saying's sake, where it comes after by its nature. */
function isEarlier(annotated: Annotated, claim: ResolvedClaim["claim"]): boolean {
  const isSaid = annotated.tokens[claim.token]?.deprel === "ccomp" && COMES_AFTER.has(claim.event.value);
  return !isSaid && isToldAsEarlier(annotated, claim);
}

/** In the past: not [warns the drivers]. */
function isOwnClause(token: Token | undefined): boolean {
  return token?.upos === "VERB" && token.tag !== "VBZ" && token.tag !== "VBG";
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
    arrest: members.some(({ resolved }) => isArrest(resolved)) && !members.some(tellsHarm),
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

/** [Police arrested six men], told after a deed of the same report that is no arrest: the deed that its sentence names, else the nearest before. */
function answeredBy(one: Known, tellings: readonly Telling[], clusterOf: ReadonlyMap<ValueId, number>): Place | null {
  const own = clusterOf.get(one.resolved.claim.id);
  if (one.resolved.claim.roles.agent === undefined && one.resolved.when === null) return null;
  const deeds = tellings.filter(
    ({ cluster, arrest, members }) => cluster !== own && !arrest && members[0]!.order < one.order,
  );
  const named = explicitPlace(one, clusterOf);
  if (named !== null) return deeds.some(({ cluster }) => cluster === named.cluster) ? named : null;
  let best: (Place & { distance: number }) | null = null;
  for (const { cluster, members, background } of deeds) {
    const told = members.map(({ resolved }) => resolved);
    const relation = one.earlier || background ? null : relationInTime(one.resolved, told, "onward");
    const distance = distanceTo(one, members);
    if (relation === null || relation === "before" || distance > ARREST_DISTANCE) continue;
    if (best === null || distance < best.distance) best = { cluster, relation: "response", distance };
  }
  return best;
}

/** Arrests are told near what they answer; farther on they may be of anything. */
const ARREST_DISTANCE = 8;

function isSet({ resolved: { when, place } }: Known): boolean {
  return when !== null || place !== null;
}

function tellsHarm({ resolved: { claim } }: Known): boolean {
  return claim.figures.some(({ measure }) => HARMED.has(measure));
}

const HARMED: ReadonlySet<Measure> = new Set(["killed", "injured", "casualties"]);

/** People are taken by those who may: a kidnapping is none. */
function isArrest({ claim }: ResolvedClaim): boolean {
  return claim.event.value === "COERCE" && claim.mode?.value === "detain";
}

/** The incident of the same report that shares a party and the days; the one told nearest before it when several do. */
function impliedPlace(one: Known, tellings: readonly Telling[], relate: RelateParties): Place | null {
  if (one.describes || one.sum || (isLinkable(one.resolved) && happened(one.resolved) && !one.amid)) return null;
  const deeds = tellings.filter(({ arrest, background }) => !arrest && !background);
  let best: (Place & { distance: number }) | null = null;
  const among = deeds.length > 0 ? tellings.filter(({ arrest }) => !arrest) : tellings;
  for (const { cluster, members, parties, background } of among) {
    const nearest = distanceTo(one, members) + (members.some(isSet) ? 0 : UNSET_DISTANCE);
    const isOnly = deeds.length === 1 && deeds[0]!.cluster === cluster;
    const isTold = mayBeTold(one) && (isOnly || nearest <= NEAR_DISTANCE);
    if (!isTold && !sharesParty(one, parties, relate)) continue;
    const told = members.map(({ resolved }) => resolved);
    const relation = relationInTime(one.resolved, told, tellingOf(one, members));
    if (relation === null) continue;
    const distance = nearest + (background ? BACKGROUND_DISTANCE : 0);
    if (best === null || distance < best.distance) best = { cluster, relation, distance };
  }
  return best;
}

/**
 * [The group called for an inquiry], [The governor imposed a curfew]: answers the deed, though whoever does it took no part. [Envoys
 * had met both sides]: what came before it is told as near.
 */
function mayBeTold({ resolved: { claim, actors }, earlier, verbal }: Known): boolean {
  const event = claim.event.value;
  if (VIOLENT_EVENT_TYPES.has(event)) return false;
  // [An apology is no inquiry]: what something is not, nobody did
  if (claim.polarity === "negated" && !verbal) return false;
  if (earlier || ANSWERS.has(event)) return true;
  return (
    verbal && MAY_FOLLOW.has(event) && actors.some(({ role, value }) => role === "agent" && value.kind !== "unknown")
  );
}

/** What parties do about a deed in which they took no part. */
const MAY_FOLLOW: ReadonlySet<EventType> = new Set(["MOBILIZE", "THREATEN", "CONSULT"]);

function tellingOf({ earlier, verbal, order }: Known, members: readonly Known[]): Told {
  if (earlier) return "earlier";
  return verbal && members[0]!.order < order ? "onward" : "open";
}

/** Claims between it and the nearest of the members, in reading order. */
function distanceTo({ order }: Known, members: readonly Known[]): number {
  return Math.min(...members.map((member) => Math.abs(member.order - order) + (member.order > order ? TOLD_LATER : 0)));
}

function sharesParty({ resolved }: Known, others: readonly Actor[], relate: RelateParties): boolean {
  const { actors, speaker } = resolved;
  const own = [...actors.map(({ value }) => value), ...(speaker === null ? [] : [speaker.value])];
  return own.some((party) => others.some((other) => ["same", "allied"].includes(relate(party, other))));
}
