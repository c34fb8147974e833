/** Who fought whom: the parties of an incident's claims in, two sides without direction out. */

import { sortOf } from "#reference/actors/party-kind.ts";
import { type Camp, campsOf, enmity, type Oppositions, oppositionsOf } from "./camps.ts";
import type { CaseFile, SourcedActor } from "./case-file.ts";
import { canFight, isAnonymous, KIND_ORDER } from "./party-kind.ts";

export type Sides = Readonly<{
  a: Camp | null;
  b: Camp | null;
  /** seat of a party, null when it stands on neither side */
  seatOf: (party: string) => "side-a" | "side-b" | null;
}>;

/** A state and an armed group in one incident stand against each other, though no claim says who hit whom; so do doer and sufferer. */
const STATE_AGAINST_ARMED = 0.6;
const DOER_AGAINST_SUFFERER = 0.2;
/** Civilians are a side where no fighters were hit, or they far more often. */
const CIVILIANS = -1;

/** Weight of a camp that is named over one that is only described ("gunmen"), when both are equally often told. */
function weight(camp: Camp): number {
  if (isCivilian(camp)) return CIVILIANS;
  return camp.actors.every(({ value }) => isAnonymous(value)) ? 0 : 0.5;
}

export function isCivilian({ actors }: Camp): boolean {
  return actors.every(({ value }) => sortOf(value) === "people");
}

function impliedEnmity(left: Camp, right: Camp): number {
  const sorts = new Set([...left.actors, ...right.actors].map(({ value }) => sortOf(value)));
  if (sorts.has("state") && sorts.has("armed")) return STATE_AGAINST_ARMED;
  const crossed = (left.acts > 0 && right.suffers > 0) || (right.acts > 0 && left.suffers > 0);
  return crossed ? DOER_AGAINST_SUFFERER : 0;
}

function leadingPair(camps: readonly Camp[], opposed: Oppositions): readonly Camp[] {
  let best: readonly Camp[] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const [at, left] of camps.entries()) {
    for (const right of camps.slice(at + 1)) {
      const against = enmity(left, right, opposed) || impliedEnmity(left, right);
      const score = against + weight(left) + weight(right);
      if (against > 0 && score > most) [best, most] = [[left, right], score];
    }
  }
  const alone = camps.find((camp) => weight(camp) >= 0) ?? camps[0];
  return best ?? (alone === undefined ? [] : [alone]);
}

/** The actor that names a camp: known before described, then the most often told, then armed before political. */
export function leadActor(camp: Camp): SourcedActor {
  const counts = new Map<string, number>();
  for (const { value } of camp.actors) counts.set(value.actorId, (counts.get(value.actorId) ?? 0) + 1);
  const rank = ({ value }: SourcedActor) =>
    [
      value.actorId.startsWith("said:") ? 1 : 0,
      isAnonymous(value) ? 1 : 0,
      -(counts.get(value.actorId) ?? 0),
      KIND_ORDER[value.kind],
    ] as const;
  return camp.actors.reduce((best, actor) => (compare(rank(actor), rank(best), actor, best) < 0 ? actor : best));
}

function compare(left: readonly number[], right: readonly number[], one: SourcedActor, other: SourcedActor): number {
  for (const [at, value] of left.entries()) if (value !== right[at]) return value - right[at]!;
  return one.value.actorId < other.value.actorId ? -1 : one.value.actorId > other.value.actorId ? 1 : 0;
}

/** Sides of the incident. Parties outside the leading pair join the side whose enemy they share. */
export function findSides(file: CaseFile): Sides {
  const opposed = oppositionsOf(file);
  const camps = campsOf(file, opposed);
  const [first, second] = leadingPair(camps, opposed).toSorted(seatOrder);
  const a = withFriends(first, second, { camps, opposed });
  const b = withFriends(second, first, { camps, opposed });
  return { a, b, seatOf: (party) => (a?.parties.has(party) ? "side-a" : b?.parties.has(party) ? "side-b" : null) };
}

function withFriends(
  own: Camp | undefined,
  enemy: Camp | undefined,
  { camps, opposed }: Readonly<{ camps: readonly Camp[]; opposed: Oppositions }>,
): Camp | null {
  if (own === undefined) return null;
  const isFriend = (camp: Camp) =>
    enemy !== undefined &&
    isFighting(own) &&
    camp !== own &&
    camp !== enemy &&
    isFighting(camp) &&
    enmity(camp, enemy, opposed) > enmity(camp, own, opposed);
  const all = [own, ...camps.filter(isFriend)];
  return {
    parties: new Set(all.flatMap(({ parties }) => [...parties])),
    actors: all.flatMap(({ actors }) => actors),
    acts: all.reduce((sum, { acts }) => sum + acts, 0),
    suffers: all.reduce((sum, { suffers }) => sum + suffers, 0),
  };
}

/** Those who are hit beside fighters (the staff of a clinic) are not on their side. */
function isFighting({ actors, acts }: Camp): boolean {
  return (
    actors.some(({ value }) => canFight(value)) || (acts > 0 && actors.some(({ value }) => sortOf(value) === "other"))
  );
}

function seatOrder(one: Camp, other: Camp): number {
  const [left, right] = [leadActor(one), leadActor(other)];
  return (
    KIND_ORDER[left.value.kind] - KIND_ORDER[right.value.kind] || (left.value.actorId < right.value.actorId ? -1 : 1)
  );
}
