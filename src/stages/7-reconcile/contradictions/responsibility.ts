/** Different parties are said, by different speakers, to have done the same harm. */
import type { Contradiction } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import { BLAMING_PATTERN, DISOWNING_PATTERN } from "#reference/lexicon/en/blame-words.ts";
import type { CaseFile, FiledClaim, RelateParties } from "../case-file.ts";
import { isAffirmed, quote } from "../case-file.ts";
import { estimateText } from "../estimate-text.ts";
import { canFight, isAnonymous } from "../party-kind.ts";
import type { Sides } from "../sides.ts";
import { contradiction } from "./said.ts";

/**
 * `harmed`: the seats of those who suffered, `people` for those on no side; empty where none are told; null when an accusation speaks of
 * the deed as a whole. `seat`: where the doer stands. `toll`: the numbers that the claim gives.
 */
type Blamed = Readonly<{
  filed: FiledClaim;
  actor: Actor;
  origin: string;
  span: Span;
  seat: string | null;
  harmed: ReadonlySet<string> | null;
  toll: ReadonlySet<string>;
}>;

export function responsibilityContradictions(file: CaseFile, sides: Sides): Contradiction[] {
  const blamed = [
    ...file.claims.filter(isAffirmed).flatMap((filed) => doersIn(filed, sides)),
    ...file.context.filter(isAffirmed).flatMap((filed) => accusedIn(filed, sides)),
  ];
  const disowned = file.claims.filter(isDisowning).flatMap((filed) => disownersIn(filed, sides));
  const clashing = blamed.filter(
    (one) =>
      blamed.some((other) => exclude(one, other, file) && !isFight(one, other, blamed)) ||
      disowned.some((other) => isRefuted(one, other, file)),
  );
  const refuting = disowned.flatMap((one) => {
    const refuted = blamed.find((other) => isRefuted(other, one, file));
    return refuted === undefined ? [] : [{ ...one, actor: refuted.actor }];
  });
  const said = new Map([
    ...Map.groupBy(clashing, ({ actor }) => actor.name),
    ...Map.groupBy(refuting, ({ actor }) => `not ${actor.name}`),
  ]);
  return contradiction("responsibility", said, { reason: "different parties are said to have done it" });
}

/** Gunmen may be anybody's men; rebels are not the army's, nor soldiers the rebels', nor traffickers either's. */
function mayBlame(actor: Actor): boolean {
  const isKnown = !isAnonymous(actor) || actor.kind === "rebel" || actor.kind === "state-forces";
  return (canFight(actor) && isKnown) || isOfTrade(actor);
}

/** [drug traffickers], [herdsmen]: nobody's men, but told by what they do. */
function isOfTrade(actor: Actor): boolean {
  return isAnonymous(actor) && TRADE_PATTERN.test(actor.name);
}

function doersIn(filed: FiledClaim, sides: Sides): Blamed[] {
  const { actors, claim } = filed.resolved;
  const sufferers = actors.filter(({ role }) => role === "target" || role === "victim");
  const harmed = new Set([
    ...sufferers.map(({ value }) => sides.seatOf(value.party) ?? "people"),
    ...(sufferers.some(({ value }) => sortOf(value) === "people") ? ["people"] : []),
    ...thingsHit(filed),
  ]);
  const toll = new Set(claim.figures.map(({ measure, value }) => `${measure} ${estimateText(value)}`));
  return actors
    .filter(({ role, value }) => role === "agent" && mayBlame(value))
    .map(({ value, provenance }) => ({
      filed,
      actor: value,
      origin: filed.origin,
      span: provenance.spans[0] ?? claim.evidence,
      seat: sides.seatOf(value.party),
      harmed,
      toll,
    }));
}

/** [hit the hospital], [a rocket hit it]: what was hit and is no party, by its noun. */
function thingsHit({ resolved: { claim, actors }, mention, reading }: FiledClaim): string[] {
  const tokens = reading.annotated?.tokens ?? [];
  const bound = new Set(actors.map((actor) => actor.mention));
  return (claim.roles.target ?? [])
    .filter((id) => !bound.has(id))
    .flatMap((id) => mention(id) ?? [])
    .map((one) => {
      const isPronoun = tokens[one.head]?.upos === "PRON" && one.chain !== null;
      const named = reading.annotated?.mentions.find(
        ({ chain, head }) => isPronoun && chain === one.chain && tokens[head]?.upos !== "PRON",
      );
      return `thing ${tokens[(named ?? one).head]?.lemma.toLowerCase() ?? ""}`;
    });
}

/** [The army accused the M23]: whoever is accused in what answers the incident is said to have done it. */
function accusedIn(filed: FiledClaim, sides: Sides): Blamed[] {
  const { actors, claim } = filed.resolved;
  if (claim.event.value !== "ACCUSE" || !BLAMING_PATTERN.test(quote(filed, claim.trigger))) return [];
  const accuser = actors.find(({ role }) => role === "agent")?.value.party;
  return actors
    .filter(({ role, value }) => role === "target" && mayBlame(value))
    .map(({ value, provenance }) => ({
      filed,
      actor: value,
      origin: accuser ?? filed.origin,
      span: provenance.spans[0] ?? claim.evidence,
      seat: sides.seatOf(value.party),
      harmed: null,
      toll: new Set<string>(),
    }));
}

/** [The FARC said that it had nothing to do with the bomb]: of its own part only, so that the deed itself is not denied. */
export function isDisowning(filed: FiledClaim): boolean {
  const { claim, speaker } = filed.resolved;
  if (claim.polarity !== "negated" || claim.modality !== "actual" || claim.roles.agent === undefined) return false;
  return (speaker !== null || claim.refersTo) && DISOWNING_PATTERN.test(quote(filed, claim.evidence));
}

/** Its agents; where they are only described ("its fighters"), the speaker. */
function disownersIn(filed: FiledClaim, sides: Sides): Blamed[] {
  const { speaker, claim } = filed.resolved;
  const named = doersIn(filed, sides).filter(({ actor }) => !isAnonymous(actor));
  if (named.length > 0 || speaker === null || speaker.value.party.startsWith("said:")) return named;
  const { value } = speaker;
  const span = speaker.provenance.spans[0] ?? claim.evidence;
  const seat = sides.seatOf(value.party);
  return [{ filed, actor: value, origin: filed.origin, span, seat, harmed: null, toll: new Set<string>() }];
}

/** Somebody else says that it was the one who disowns it. */
function isRefuted(blamed: Blamed, disowned: Blamed, { relate }: CaseFile): boolean {
  if (blamed.origin === disowned.origin) return false;
  return blamed.actor.party === disowned.actor.party || relate(blamed.actor, disowned.actor) === "same";
}

/** Different speakers, different parties: each blames the other, or both tell of the same harm. */
function exclude(one: Blamed, other: Blamed, file: CaseFile): boolean {
  const { relate } = file;
  if (one.origin === other.origin || mayBeOne(one.actor, other.actor, relate)) return false;
  if ((isBare(one) || isBare(other)) && sortOf(one.actor) === sortOf(other.actor)) return false;
  if (one.origin === other.actor.party && other.origin === one.actor.party) return true;
  if (one.harmed === null || other.harmed === null)
    return one.harmed === other.harmed || isMeantByAccuser(one, other, file);
  if ([...one.harmed].some((harmed) => other.harmed?.has(harmed))) return true;
  return !fightEachOther(one, other) && (isWholeDeed(one, other) || isWholeDeed(other, one));
}

/** [police], [soldiers]: whose they are the words do not say, and may have been guessed wrong. */
function isBare({ filed, actor }: Blamed): boolean {
  const told = filed.resolved.actors.find(({ value }) => value === actor);
  const words = told === undefined ? undefined : filed.mention(told.mention)?.value;
  return words !== undefined && BARE_PATTERN.test(words);
}

const BARE_PATTERN = /^(?:the )?(?:police|soldiers|troops|army|military|security forces|officers)$/i;

/** [traffickers] and [the ELN], [herdsmen] and [bandits]; but whom one side calls bandits may be the other's rebels. */
function areOfOtherTrades(one: Actor, other: Actor): boolean {
  const [left, right] = [tradeOf(one), tradeOf(other)];
  if (left !== null && right !== null) return left !== right;
  const [trade, party] = left !== null ? [left, other] : [right, one];
  if (sortOf(party) === "state") return true;
  return trade !== "bandit" && (!isAnonymous(party) || party.kind === "rebel");
}

/** In the singular; null for a party of another sort. Names that one side gives the other's fighters stand for one. */
function tradeOf(actor: Actor): string | null {
  const word = isAnonymous(actor) ? TRADE_PATTERN.exec(actor.name)?.[0].toLowerCase() : undefined;
  if (word === undefined) return null;
  const single = word.replace(/men$/, "man").replace(/s$/, "");
  return /^(?:bandit|criminal|robber|outlaw)$/.test(single) ? "bandit" : /^herd/.test(single) ? "herder" : single;
}

/** The last word of a description. */
const TRADE_PATTERN =
  /\b(?:bandits?|criminals?|robbers?|outlaws?|(?:cattle )?rustlers?|traffickers?|smugglers?|poachers?|cartels?|gangs?|gangsters?|herders?|herdsm[ae]n|settlers?|vigilantes?|pirates?)$/i;

/** One party, or one that is only described and may be the other's men. */
function mayBeOne(one: Actor, other: Actor, relate: RelateParties): boolean {
  if (one.party === other.party || ["same", "allied"].includes(relate(one, other))) return true;
  if (isOfTrade(one) || isOfTrade(other)) return !areOfOtherTrades(one, other);
  return (isAnonymous(one) || isAnonymous(other)) && sortOf(one) === sortOf(other);
}

/** An accusation of the deed as a whole, and somebody else who is said to have hurt people who do not fight, or to have done it. */
function isMeantByAccuser(one: Blamed, other: Blamed, { claims }: CaseFile): boolean {
  const [accused, doer] = one.harmed === null ? [one, other] : [other, one];
  if (accusesOfMore(accused.filed) && !claims.some((claim) => isAccusedOf(claim, accused))) return false;
  const { refersTo } = doer.filed.resolved.claim;
  return doer.harmed !== null && (doer.harmed.has("people") || (doer.harmed.size === 0 && refersTo));
}

/** [accused soldiers of staging the attack]: the deed itself, in the same sentence. */
function isAccusedOf(claim: FiledClaim, { filed, actor }: Blamed): boolean {
  const sameSentence = claim.doc === filed.doc && claim.resolved.claim.sentence === filed.resolved.claim.sentence;
  const isAgent = claim.resolved.actors.some(({ role, value }) => role === "agent" && value.party === actor.party);
  return sameSentence && isAgent;
}

/** [accused Ankara of arming the rebels], [blamed it for the delay]: of something else than the deed that was told. */
function accusesOfMore(filed: FiledClaim): boolean {
  const { evidence, trigger } = filed.resolved.claim;
  return MORE_PATTERN.test(quote(filed, { ...evidence, start: trigger.end }));
}

const MORE_PATTERN = /\bof \w+ing\b|\bfor\b/;

/** What the one did, the other suffered: two deeds, and no dispute of one. */
function fightEachOther(one: Blamed, other: Blamed): boolean {
  return (
    (one.seat !== null && other.harmed?.has(one.seat) === true) ||
    (other.seat !== null && one.harmed?.has(other.seat) === true)
  );
}

/** [those who conducted the attack], [condemned the air strikes]: neither says whom it hit, and elsewhere the one is told to have hit the other. */
function isFight(one: Blamed, other: Blamed, blamed: readonly Blamed[]): boolean {
  if (saysWhom(one) || saysWhom(other) || (one.harmed === null && other.harmed === null)) return false;
  if (one.seat === null || other.seat === null) return false;
  const hit = (doer: string | null, harmed: string) =>
    blamed.some((told) => told.seat === doer && told.harmed?.has(harmed) === true);
  return hit(one.seat, other.seat) || hit(other.seat, one.seat);
}

function saysWhom({ harmed }: Blamed): boolean {
  return harmed !== null && harmed.size > 0;
}

/** [the attack was carried out by X], [X was behind the attack that killed hundreds]: nobody is told whom it hit, and it is the deed of the other claim. */
function isWholeDeed(one: Blamed, other: Blamed): boolean {
  if (one.harmed?.size !== 0) return false;
  return one.filed.resolved.claim.refersTo || [...one.toll].some((number) => other.toll.has(number));
}
