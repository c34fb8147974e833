/** Who fought whom: the parties of an incident's claims in, two sides without direction out. */
import type { CountedSide } from "#model/incident.ts";
import type { Sourced } from "#model/sourced.ts";
import type { ValueId } from "#model/span.ts";
import type { Actor, ActorKind } from "#model/world.ts";
import type { CaseFile, FiledClaim, RelateParties } from "./case-file.ts";
import { isAffirmed } from "./case-file.ts";

type SourcedActor = Sourced<Actor>;
/** Parties that stand together, with every mention of them in a claim. */
type Camp = Readonly<{ parties: ReadonlySet<string>; actors: readonly SourcedActor[] }>;

export type Sides = Readonly<{
  a: Camp | null;
  b: Camp | null;
  /** seat of a party, null when it stands on neither side */
  seatOf: (party: string) => "side-a" | "side-b" | null;
}>;

/** States stand first, as in UCDP, where side A of a state-based conflict is the government. */
const KIND_ORDER: Readonly<Record<ActorKind, number>> = {
  "state-forces": 0,
  government: 0,
  "external-forces": 0,
  international: 1,
  rebel: 2,
  militia: 2,
  communal: 2,
  person: 3,
  unknown: 4,
  civilian: 5,
  media: 6,
  monitor: 6,
};

const ACTING = new Set(["agent"]);
const SUFFERING = new Set(["target", "victim"]);

function actorsOf({ resolved }: FiledClaim, roles: ReadonlySet<string>): SourcedActor[] {
  return resolved.actors.filter(({ role }) => roles.has(role));
}

function allied(left: Actor, right: Actor, relate: RelateParties): boolean {
  return left.party === right.party || relate(left, right) === "same" || relate(left, right) === "allied";
}

/** How often each pair of parties is told as doer and sufferer; keys in alphabetical order. */
function oppositions(file: CaseFile): Map<string, number> {
  const counts = new Map<string, number>();
  for (const filed of file.claims) {
    for (const doer of actorsOf(filed, ACTING)) {
      for (const sufferer of actorsOf(filed, SUFFERING)) {
        if (doer.value.party === sufferer.value.party || allied(doer.value, sufferer.value, file.relate)) continue;
        const key = [doer.value.party, sufferer.value.party].sort().join("\n");
        counts.set(key, (counts.get(key) ?? 0) + (isAffirmed(filed) ? 1 : 0.5));
      }
    }
  }
  return counts;
}

function makeCamps(file: CaseFile, opposed: ReadonlyMap<string, number>): Camp[] {
  const byParty = Map.groupBy(
    file.claims.flatMap((filed) => [...actorsOf(filed, ACTING), ...actorsOf(filed, SUFFERING)]),
    ({ value }) => value.party,
  );
  const camps: { parties: Set<string>; actors: SourcedActor[] }[] = [];
  const ordered = [...byParty].sort(
    ([left, one], [right, other]) => other.length - one.length || (left < right ? -1 : 1),
  );
  for (const [party, actors] of ordered) {
    const home = camps.find(
      (camp) =>
        camp.actors.some((member) => allied(member.value, actors[0]!.value, file.relate)) &&
        ![...camp.parties].some((member) => opposed.has([member, party].sort().join("\n"))),
    );
    if (home === undefined) camps.push({ parties: new Set([party]), actors: [...actors] });
    else {
      home.parties.add(party);
      home.actors.push(...actors);
    }
  }
  return camps;
}

function enmity(left: Camp, right: Camp, opposed: ReadonlyMap<string, number>): number {
  return [...left.parties]
    .flatMap((one) => [...right.parties].map((other) => opposed.get([one, other].sort().join("\n")) ?? 0))
    .reduce((sum, count) => sum + count, 0);
}

/** Weight of a camp that is named over one that is only described ("gunmen"), when both are equally often told. */
function weight(camp: Camp): number {
  const described = camp.actors.every(({ value }) => value.actorId.startsWith("said:"));
  const civilian = camp.actors.every(({ value }) => value.kind === "civilian");
  return civilian ? -0.5 : described ? 0 : 0.5;
}

function leadingPair(camps: readonly Camp[], opposed: ReadonlyMap<string, number>): [Camp | null, Camp | null] {
  let best: [Camp, Camp] | null = null;
  let most = 0;
  camps.forEach((left, at) => {
    for (const right of camps.slice(at + 1)) {
      const count = enmity(left, right, opposed);
      const score = count === 0 ? 0 : count + weight(left) + weight(right);
      if (score > most) [best, most] = [[left, right], score];
    }
  });
  return best ?? [camps.find((camp) => weight(camp) >= 0) ?? camps[0] ?? null, null];
}

/** The actor that names a camp: known before described, armed before political, then the most often told. */
export function leadActor(camp: Camp): SourcedActor {
  const counts = new Map<string, number>();
  for (const { value } of camp.actors) counts.set(value.actorId, (counts.get(value.actorId) ?? 0) + 1);
  const rank = ({ value }: SourcedActor) =>
    [value.actorId.startsWith("said:") ? 1 : 0, -(counts.get(value.actorId) ?? 0), KIND_ORDER[value.kind]] as const;
  return camp.actors.reduce((best, actor) => (compare(rank(actor), rank(best), actor, best) < 0 ? actor : best));
}

function compare(left: readonly number[], right: readonly number[], one: SourcedActor, other: SourcedActor): number {
  for (const [at, value] of left.entries()) if (value !== right[at]) return value - right[at]!;
  return one.value.actorId < other.value.actorId ? -1 : one.value.actorId > other.value.actorId ? 1 : 0;
}

/** Sides of the incident. Parties outside the leading pair join the side whose enemy they share. */
export function findSides(file: CaseFile): Sides {
  const opposed = oppositions(file);
  const camps = makeCamps(file, opposed);
  const pair = leadingPair(camps, opposed);
  const [first, second] = pair.filter((camp) => camp !== null).sort((one, other) => seatOrder(one, other));
  const joined = (own: Camp | undefined, enemy: Camp | undefined): Camp | null => {
    if (own === undefined) return null;
    const friends =
      enemy === undefined
        ? []
        : camps.filter(
            (camp) =>
              camp !== own &&
              camp !== enemy &&
              enmity(camp, enemy, opposed) > enmity(camp, own, opposed) &&
              !isCivilian(camp),
          );
    return {
      parties: new Set([own, ...friends].flatMap(({ parties }) => [...parties])),
      actors: [own, ...friends].flatMap(({ actors }) => actors),
    };
  };
  const a = joined(first, second);
  const b = joined(second, first);
  return { a, b, seatOf: (party) => (a?.parties.has(party) ? "side-a" : b?.parties.has(party) ? "side-b" : null) };
}

function isCivilian({ actors }: Camp): boolean {
  return actors.every(({ value }) => value.kind === "civilian");
}

function seatOrder(one: Camp, other: Camp): number {
  const [left, right] = [leadActor(one), leadActor(other)];
  return (
    KIND_ORDER[left.value.kind] - KIND_ORDER[right.value.kind] || (left.value.actorId < right.value.actorId ? -1 : 1)
  );
}

/** Where a figure's people are counted: civilians by status, else their side, else the side that the doer is not on. */
export function countedSide(filed: FiledClaim, of: ValueId | null, civilian: boolean, sides: Sides): CountedSide {
  if (civilian) return "civilians";
  const counted = of === null ? undefined : filed.resolved.actors.find(({ mention }) => mention === of);
  if (counted?.value.kind === "civilian") return "civilians";
  const seat = counted === undefined ? null : sides.seatOf(counted.value.party);
  if (seat !== null) return seat;
  const doers = new Set(actorsOf(filed, ACTING).map(({ value }) => sides.seatOf(value.party)));
  if (doers.size !== 1 || sides.b === null || isCivilian(sides.b)) return "unknown";
  const [doer] = doers;
  return doer === "side-a" ? "side-b" : doer === "side-b" ? "side-a" : "unknown";
}
