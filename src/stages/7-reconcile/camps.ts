/** An incident's claims in, its parties out, those that stand together in one camp. */
import type { Actor } from "#model/world.ts";
import { type Sort, sortOf } from "#reference/actors/party-kind.ts";
import type { CaseFile, FiledClaim, RelateParties, SourcedActor } from "./case-file.ts";
import { isAffirmed } from "./case-file.ts";
import { armedGroupInStory } from "./named-in-story.ts";
import { areOwnPeople } from "./own-people.ts";
import { canBeSide, canFight, isAnonymous } from "./party-kind.ts";

/** Parties that stand together, with every mention of them in a claim, and how often each role is told of them. */
export type Camp = Readonly<{
  parties: ReadonlySet<string>;
  actors: readonly SourcedActor[];
  acts: number;
  suffers: number;
}>;
/** How often each pair of parties is told as doer and sufferer, in either direction. */
export type Oppositions = ReadonlyMap<string, number>;

type Party = Readonly<{ party: string; actors: readonly SourcedActor[]; acts: number; suffers: number }>;
type Growing = { parties: Set<string>; actors: SourcedActor[]; acts: number; suffers: number };

/** A denied deed says less of who stands against whom than one that is told. */
const DENIED_WEIGHT = 0.5;

function pairKey(left: string, right: string): string {
  return left < right ? `${left}\n${right}` : `${right}\n${left}`;
}

export function doersOf({ resolved }: FiledClaim): SourcedActor[] {
  return resolved.actors.filter(({ role, value }) => role === "agent" && canBeSide(value));
}

/**
 * [the ministry said that 50 of its servicemen were killed]: the speaker's own people are the speaker's party. A person who
 * was hit by name is one of the dead, no side.
 */
export function sufferersOf(filed: FiledClaim): SourcedActor[] {
  const { actors, speaker } = filed.resolved;
  return actors
    .filter(({ role }) => role === "target" || role === "victim")
    .map((actor) =>
      speaker !== null && areOwnPeople(filed, actor.mention) && canSpeakFor(speaker.value) ? speaker : actor,
    )
    .filter(({ value }) => canBeSide(value) && value.kind !== "person");
}

/** A party with a name; "the ministry" alone may be either side's. */
function canSpeakFor(speaker: Actor): boolean {
  return canFight(speaker) && !isAnonymous(speaker);
}

function areAllied(left: Actor, right: Actor, relate: RelateParties): boolean {
  return left.party === right.party || ["same", "allied"].includes(relate(left, right));
}

export function oppositionsOf({ claims, relate }: CaseFile): Oppositions {
  const counts = new Map<string, number>();
  for (const filed of claims) {
    for (const { value: doer } of doersOf(filed)) {
      for (const { value: sufferer } of sufferersOf(filed)) {
        if (areAllied(doer, sufferer, relate)) continue;
        const key = pairKey(doer.party, sufferer.party);
        counts.set(key, (counts.get(key) ?? 0) + (isAffirmed(filed) ? 1 : DENIED_WEIGHT));
      }
    }
  }
  return counts;
}

export function enmity(left: Camp, right: Camp, opposed: Oppositions): number {
  let sum = 0;
  for (const one of left.parties) for (const other of right.parties) sum += opposed.get(pairKey(one, other)) ?? 0;
  return sum;
}

/** Parties of the claims, the most often told first. */
function partiesIn({ claims }: CaseFile): Party[] {
  const doers = claims.flatMap(doersOf);
  const sufferers = claims.flatMap(sufferersOf);
  const acts = Map.groupBy(doers, ({ value }) => value.party);
  const suffers = Map.groupBy(sufferers, ({ value }) => value.party);
  return [...new Set([...acts.keys(), ...suffers.keys()])]
    .map((party) => {
      const [own, hurt] = [acts.get(party) ?? [], suffers.get(party) ?? []];
      return { party, actors: [...own, ...hurt], acts: own.length, suffers: hurt.length };
    })
    .sort((one, other) => other.actors.length - one.actors.length || (one.party < other.party ? -1 : 1));
}

/** Named parties first; then those only described, each with the camp that it may belong to. */
export function campsOf(file: CaseFile, opposed: Oppositions): Camp[] {
  const parties = partiesIn(file);
  const camps: Growing[] = [];
  const isOpposed = (camp: Growing, { party }: Party) =>
    [...camp.parties].some((member) => opposed.has(pairKey(member, party)));
  const anonymous = ({ actors }: Party) => actors.every(({ value }) => isAnonymous(value));
  for (const party of parties.filter((one) => !anonymous(one))) {
    const home = camps.find((camp) => !isOpposed(camp, party) && standsWith(camp, party, file.relate));
    settle(camps, home, party);
  }
  const described = parties.filter(anonymous);
  const named = described.some(isArmed) && !camps.some(isArmed) ? armedGroupInStory(file) : null;
  if (named !== null) camps.push({ parties: new Set([named.value.party]), actors: [named], acts: 0, suffers: 0 });
  const together = companions(file);
  for (const party of described) {
    const open = camps.filter((camp) => !isOpposed(camp, party));
    const beside = open.filter((camp) => canFight(party.actors[0]!.value) && isBeside(camp, party, together));
    const homes = beside.length > 0 ? beside : open.filter((camp) => mayBeOf(camp, party));
    settle(camps, likeliest(homes, party), party);
  }
  return camps;
}

/** Parties that one claim tells in one role ("pro-government forces … 100 militiamen"), as keys of pairs. */
function companions({ claims }: CaseFile): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const filed of claims) {
    for (const own of [doersOf(filed), sufferersOf(filed)]) {
      for (const one of own) for (const other of own) pairs.add(pairKey(one.value.party, other.value.party));
    }
  }
  return pairs;
}

function isBeside(camp: Growing, { party }: Party, together: ReadonlySet<string>): boolean {
  return camp.actors.some(({ value }) => canFight(value) && together.has(pairKey(value.party, party)));
}

function isArmed({ actors }: Pick<Party, "actors">): boolean {
  return actors.some(({ value }) => sortOf(value) === "armed");
}

function settle(camps: Growing[], home: Growing | undefined, { party, actors, acts, suffers }: Party): void {
  if (home === undefined) {
    camps.push({ parties: new Set([party]), actors: [...actors], acts, suffers });
    return;
  }
  home.parties.add(party);
  home.actors.push(...actors);
  home.acts += acts;
  home.suffers += suffers;
}

function standsWith(camp: Growing, { actors }: Party, relate: RelateParties): boolean {
  return camp.actors.some((member) => areAllied(member.value, actors[0]!.value, relate));
}

/** [soldiers] and an army of the same or no other country, [gunmen] and an armed group, [villagers] and [women]. */
function mayBeOf(camp: Growing, { actors }: Party): boolean {
  const { value } = actors[0]!;
  const sort: Sort = sortOf(value);
  return camp.actors.some(
    ({ value: member }) =>
      sort !== "other" &&
      sortOf(member) === sort &&
      (member.country === null || value.country === null || member.country === value.country),
  );
}

/** Of several camps that it may belong to, the one of which the same role is told most. */
function likeliest(homes: readonly Growing[], { acts, suffers }: Party): Growing | undefined {
  const fit = (camp: Growing) => Math.min(acts, 1) * camp.acts + Math.min(suffers, 1) * camp.suffers;
  return homes.reduce<Growing | undefined>(
    (best, camp) => (best === undefined || fit(camp) > fit(best) ? camp : best),
    undefined,
  );
}
