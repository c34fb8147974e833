/** Different parties are said, by different speakers, to have done the same harm. */
import type { Contradiction } from "#model/incident.ts";
import type { Span } from "#model/span.ts";
import type { Actor } from "#model/world.ts";
import { sortOf } from "#reference/actors/party-kind.ts";
import { BLAMING_PATTERN } from "#reference/lexicon/en/blame-words.ts";
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
  const clashing = blamed.filter((one) => blamed.some((other) => exclude(one, other, file)));
  const said = Map.groupBy(clashing, ({ actor }) => actor.name);
  return contradiction("responsibility", said, { reason: "different parties are said to have done it" });
}

/** Gunmen may be anybody's men; rebels are not the army's, nor soldiers the rebels'. */
function mayBlame(actor: Actor): boolean {
  return canFight(actor) && (!isAnonymous(actor) || actor.kind === "rebel" || actor.kind === "state-forces");
}

function doersIn(filed: FiledClaim, sides: Sides): Blamed[] {
  const { actors, claim } = filed.resolved;
  const sufferers = actors.filter(({ role }) => role === "target" || role === "victim");
  const harmed = new Set(sufferers.map(({ value }) => sides.seatOf(value.party) ?? "people"));
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

/** Different speakers, different parties: each blames the other, or both tell of the same harm. */
function exclude(one: Blamed, other: Blamed, { relate }: CaseFile): boolean {
  if (one.origin === other.origin || mayBeOne(one.actor, other.actor, relate)) return false;
  if (one.origin === other.actor.party && other.origin === one.actor.party) return true;
  if (one.harmed === null || other.harmed === null) return one.harmed === other.harmed;
  if ([...one.harmed].some((harmed) => other.harmed?.has(harmed))) return true;
  return !fightEachOther(one, other) && (isWholeDeed(one, other) || isWholeDeed(other, one));
}

/** One party, or one that is only described and may be the other's men. */
function mayBeOne(one: Actor, other: Actor, relate: RelateParties): boolean {
  if (one.party === other.party || ["same", "allied"].includes(relate(one, other))) return true;
  return (isAnonymous(one) || isAnonymous(other)) && sortOf(one) === sortOf(other);
}

/** What the one did, the other suffered: two deeds, and no dispute of one. */
function fightEachOther(one: Blamed, other: Blamed): boolean {
  return (
    (one.seat !== null && other.harmed?.has(one.seat) === true) ||
    (other.seat !== null && one.harmed?.has(other.seat) === true)
  );
}

/** [the attack was carried out by X], [X was behind the attack that killed hundreds]: nobody is told whom it hit, and it is the deed of the other claim. */
function isWholeDeed(one: Blamed, other: Blamed): boolean {
  if (one.harmed?.size !== 0) return false;
  return one.filed.resolved.claim.refersTo || [...one.toll].some((number) => other.toll.has(number));
}
