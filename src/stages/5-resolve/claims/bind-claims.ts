/** Claims and bound mentions in, resolved claims out: who, where and when each claim means. */
import type { Annotated, Mention } from "#model/annotated.ts";
import type { Claim, Resolved, ResolvedClaim } from "#model/claim.ts";
import type { Ground, Role } from "#model/codes.ts";
import { VIOLENT_EVENT_TYPES } from "#model/codes.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, DateRange, Place, PlacePrecision } from "#model/world.ts";
import { PLACE_PRECISIONS } from "#model/world.ts";
import type { ActorRegistry } from "#reference/actors/registry.ts";
import { PAID_BACK_PATTERN } from "#reference/lexicon/en/story-words.ts";
import { addDays } from "#text/calendar.ts";
import { rule, sourced } from "#text/sourced.ts";
import { actingState } from "./acting-state.ts";
import { countedDays, pairKey } from "./counted-days.ts";
import { entryDays } from "./dated-entries.ts";
import { ownDays } from "./own-days.ts";
import { pastBlocks } from "./past-section.ts";
import { BACKGROUND_DAYS, storyPeriod } from "./story-period.ts";
import { pathUp } from "./token-tree.ts";
import { undatedPast } from "./undated-past.ts";

const PARTY_ROLES: readonly Role[] = ["agent", "target", "victim", "instrument", "beneficiary"];

export type Bound = Omit<Resolved, "claims">;

type Binding = Readonly<{
  annotated: Annotated;
  bound: Bound;
  mentions: ReadonlyMap<ValueId, Mention>;
  registry: ActorRegistry;
}>;

/** Resolved claims, in the order of `claims`. Days and places pass between claims that one sentence tells together. */
export function bindClaims(
  annotated: Annotated,
  claims: readonly Claim[],
  bound: Bound,
  registry: ActorRegistry,
): ResolvedClaim[] {
  const mentions = new Map(annotated.mentions.map((mention) => [mention.id, mention] as const));
  const binding = { annotated, bound, mentions, registry };
  const own = claims.map((claim) => bindOne(binding, claim));
  const report = { annotated, mentions, dates: bound.dates };
  const counted = countedDays(report, own);
  const dated = own.map((one) => withDays(one, counted.days));
  const lent = Array.from({ length: INHERIT_STEPS }).reduce<ResolvedClaim[]>(
    (all) => inheritAll(annotated, all, counted.apart),
    dated,
  );
  const entries = entryDays(report, lent);
  const all = lent.map((one) => withDays(one, entries));
  const published = annotated.article.publishedAt?.value ?? null;
  const story = storyPeriod(annotated, all);
  const longestRun = all.some(({ claim, when }) => isOfDays(claim, when)) ? BACKGROUND_DAYS : LONGEST_RUN_DAYS;
  const past = pastBlocks(annotated);
  const before = undatedPast(report, all);
  const isPast = ({ claim }: ResolvedClaim): boolean =>
    before.has(claim.sentence) || past.has(annotated.sentences[claim.sentence]!.block) || isPaidBack(annotated, claim);
  return all.map((resolved) => {
    const ground = groundOf(resolved, { published, story, longestRun });
    return { ...resolved, ground: ground === "current" && isPast(resolved) ? "background" : ground };
  });
}

/** "revenge for the killing of a commander": of a deed before the one that is told. */
function isPaidBack({ article: { text } }: Annotated, { evidence, trigger }: Claim): boolean {
  return PAID_BACK_PATTERN.test(text.slice(evidence.start, Math.max(evidence.start, trigger.start)));
}

/** How many joined claims a day may pass through: "blew himself up on Monday, killing four and injuring nine". */
const INHERIT_STEPS = 2;

/** The days found for the claim, also when they are found to be open; its own where nothing was found. */
function withDays(resolved: ResolvedClaim, days: ReadonlyMap<ValueId, ResolvedClaim["when"]>): ResolvedClaim {
  const when = days.get(resolved.claim.id);
  return when === undefined ? resolved : { ...resolved, when };
}

function inheritAll(
  { tokens }: Annotated,
  claims: readonly ResolvedClaim[],
  apart: ReadonlySet<string>,
): ResolvedClaim[] {
  const bySentence = Map.groupBy(claims, ({ claim }) => claim.sentence);
  return claims.map((resolved) => {
    const joined = neighbours(bySentence.get(resolved.claim.sentence)!, resolved);
    // "clashes on Monday in which five were hurt": the event that a clause describes lends its day first
    const over = new Set(joined.length < 2 ? [] : pathUp(tokens, resolved.claim.token));
    const nearest = joined.toSorted(
      (one, other) => Number(over.has(other.claim.token)) - Number(over.has(one.claim.token)),
    );
    const sameDay = nearest.filter((other) => !apart.has(pairKey(resolved, other)));
    return inherit(resolved, joined, sameDay);
  });
}

/** The actor of a mention, or of the first mention of its chain. */
export function actorOf(bound: Bound, mention: Mention | undefined): Sourced<Actor> | null {
  if (mention === undefined) return null;
  return bound.actors.get(mention.id) ?? (mention.chain === null ? null : (bound.actors.get(mention.chain) ?? null));
}

function bindOne({ annotated, bound, mentions, registry }: Binding, claim: Claim): ResolvedClaim {
  const actors = PARTY_ROLES.flatMap((role) =>
    (claim.roles[role] ?? []).flatMap((id) => {
      const mention = mentions.get(id);
      const several = (mention?.together ?? []).flatMap((chain) => bound.actors.get(chain) ?? []);
      if (several.length > 0) return several.map((actor) => ({ ...actor, role, mention: id }));
      const actor =
        actorOf(bound, mention) ?? (mention === undefined ? null : actingState(claim, role, mention, registry));
      return actor === null ? [] : [{ ...actor, role, mention: id }];
    }),
  );
  const stated = [...(claim.roles.place ?? []), ...(claim.roles.target ?? [])].flatMap(
    (id) => bound.places.get(id) ?? [],
  );
  const places = [...stated, ...townsBefore(bound, claim)];
  return {
    claim,
    actors,
    speaker: speakerOf({ annotated, bound, mentions, registry }, claim),
    place: narrowestPlace(places),
    when: ownDays({ annotated, mentions, dates: bound.dates }, claim),
    ground: claim.ground,
  };
}

/** The innermost source that is a mention; its text is the words of the source, or of what a pronoun stands for. */
function speakerOf({ annotated, bound, mentions }: Binding, claim: Claim): ResolvedClaim["speaker"] {
  const attributions = new Map(annotated.attributions.map((attribution) => [attribution.id, attribution] as const));
  for (const id of claim.attribution.toReversed()) {
    const source = attributions.get(id)?.source;
    if (source === undefined || source === "outlet") continue;
    const mention = mentions.get(source);
    if (mention === undefined) continue;
    const named = mention.chain === null ? mention : (mentions.get(mention.chain) ?? mention);
    const actor = actorOf(bound, mention) ?? unknownSpeaker(named);
    return { ...actor, text: named.value };
  }
  return null;
}

/** "the Kabul bombing": a town before an event noun is no party, so it is where. */
function townsBefore(bound: Bound, claim: Claim): Sourced<Place>[] {
  return (claim.roles.agent ?? [])
    .filter((id) => !bound.actors.has(id))
    .flatMap((id) => bound.places.get(id) ?? [])
    .filter(({ value }) => value.precision === "exact");
}

function unknownSpeaker(mention: Mention): Sourced<Actor> {
  const slug = mention.value
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const actorId = `said:${slug || "unknown"}`;
  const actor: Actor = { actorId, name: mention.value, kind: "unknown", party: actorId, country: null };
  return sourced("s", actor, {
    spans: mention.provenance.spans,
    by: rule("resolve/actor/as-said"),
    from: [mention.id],
  });
}

function precisionRank(precision: PlacePrecision): number {
  return PLACE_PRECISIONS.indexOf(precision);
}

/** The most precise place. "Near the city of X" names X twice; the whole phrase, which says near, stands. */
function narrowestPlace(places: readonly Sourced<Place>[]): Sourced<Place> | null {
  return places.reduce<Sourced<Place> | null>((best, place) => {
    if (best === null) return place;
    const [one, other] = [best.value, place.value];
    if (one.placeId === other.placeId)
      return one.precision === "near" ? best : other.precision === "near" ? place : best;
    return precisionRank(other.precision) < precisionRank(one.precision) ? place : best;
  }, null);
}

/** Claims that one sentence joins with this one, nearest first. */
function neighbours(inSentence: readonly ResolvedClaim[], { claim }: ResolvedClaim): ResolvedClaim[] {
  const towards = new Set([...claim.toldWith, ...claim.relations.map((relation) => relation.claim)]);
  const from = ({ toldWith, relations }: Claim) =>
    toldWith.includes(claim.id) || relations.some((one) => one.claim === claim.id && one.relation !== "response");
  return inSentence.filter((other) => towards.has(other.claim.id) || from(other.claim));
}

/** A day or place that only a joined claim states is implied for this one. A response has its own day, or that of another response. */
function inherit(
  resolved: ResolvedClaim,
  joined: readonly ResolvedClaim[],
  sameDay: readonly ResolvedClaim[],
): ResolvedClaim {
  const responds = resolved.claim.relations.some(({ relation }) => relation === "response");
  const lends = ({ claim }: ResolvedClaim) => !(responds && VIOLENT_EVENT_TYPES.has(claim.event.value));
  const when =
    resolved.when ?? implied("d", sameDay.find((other) => lends(other) && other.when !== null)?.when ?? null);
  const place =
    resolved.place ?? implied("p", joined.find((other) => lends(other) && other.place !== null)?.place ?? null);
  return { ...resolved, when, place };
}

function implied<T>(kind: string, value: Sourced<T> | null): Sourced<T> | null {
  if (value === null) return null;
  const { spans } = value.provenance;
  return sourced(kind, value.value, {
    spans,
    by: rule("resolve/claim/same-sentence"),
    from: [value.id],
    certainty: "implied",
  });
}

/** What the day says of the ground; words that make it a forecast stand. */
function groundOf(
  { claim, when }: ResolvedClaim,
  {
    published,
    story,
    longestRun,
  }: Readonly<{ published: DateRange | null; story: DateRange | null; longestRun: number }>,
): Ground {
  if (claim.ground === "forecast" || when === null || published === null || story === null) return claim.ground;
  if (when.value.earliest > published.latest) return "forecast";
  const { earliest, latest } = when.value;
  // "100,000 have died since the war broke out in 2013": a sum of years is not what happened now
  const isLongSum = latest >= published.earliest && earliest < addDays(story.earliest, -longestRun);
  return isLongSum || latest < addDays(story.earliest, -BACKGROUND_DAYS) ? "background" : claim.ground;
}

/** Days that go on for longer are no event of now; beside an event that is told by its days, those that go on for more than a month. */
const LONGEST_RUN_DAYS = 366;

/** "on Sunday", "over the weekend": violence of a week at most. */
function isOfDays({ event, modality }: Claim, when: ResolvedClaim["when"]): boolean {
  if (when === null || modality !== "actual" || !VIOLENT_EVENT_TYPES.has(event.value)) return false;
  return addDays(when.value.earliest, LONGEST_EVENT_DAYS) >= when.value.latest;
}

const LONGEST_EVENT_DAYS = 7;
