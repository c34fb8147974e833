/** A report's claims in, those that MUC-4 tells in one template together out. */
import type { ResolvedClaim } from "#model/claim.ts";
import { type IncidentType, isOwnAttack, typeOf } from "./kind.ts";
import type { Scene } from "./scene.ts";
import { isBygone } from "./scope.ts";
import { daysOf, placesOf } from "./setting.ts";
import { humanTargets } from "./targets.ts";

export type Group = Readonly<{ type: IncidentType; claims: readonly ResolvedClaim[] }>;

/** What stands so many sentences apart may be told of one bombing: its dead in the next sentence. */
const NEXT = 1;

/**
 * In text order. The program's own incidents are not used: they follow another rule of what is one incident, and claims
 * of what they take for background are in none.
 */
export function groupsOf(scene: Scene): Group[] {
  const claims = [...scene.claims.values()]
    .filter((claim) => !isBygone(claim, scene))
    .toSorted((one, other) => one.claim.sentence - other.claim.sentence);
  const tellings = passagesOf(claims)
    .flatMap((passage) => [...partByType(passage, scene)])
    .flatMap(([type, told]) => bySentence(told).map((each): Group => ({ type, claims: each })))
    .toSorted((one, other) => one.claims[0]!.claim.sentence - other.claims[0]!.claim.sentence);
  return joinTellings(tellings, scene);
}

/** Claims of sentences that follow one another. */
function passagesOf(claims: readonly ResolvedClaim[]): ResolvedClaim[][] {
  const passages: ResolvedClaim[][] = [];
  for (const claim of claims) {
    const last = passages.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && claim.claim.sentence - before.claim.sentence <= NEXT)
      last.push(claim);
    else passages.push([claim]);
  }
  return passages;
}

function bySentence(claims: readonly ResolvedClaim[]): ResolvedClaim[][] {
  return [...Map.groupBy(claims, ({ claim }) => claim.sentence).values()];
}

/**
 * MUC-4 has one template for all incidents of one type, day and place, and what a report tells without a day or place of
 * its own is mostly the incident that it is about.
 */
function joinTellings(groups: readonly Group[], scene: Scene): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const at = joined.findIndex((each) => isSameTelling(each, group, scene));
    const main = joined[at];
    if (main === undefined) joined.push(group);
    else joined[at] = { type: main.type, claims: [...main.claims, ...group.claims] };
  }
  return joined;
}

function isSameTelling(one: Group, other: Group, scene: Scene): boolean {
  return (
    one.type === other.type &&
    !isOfOthers(one, other, scene) &&
    isShared(one, other, daysOf) &&
    isShared(one, other, (claims) => placesOf(claims, scene))
  );
}

/** Both name people, and none of the one is of the other. */
function isOfOthers(one: Group, other: Group, scene: Scene): boolean {
  const [names, others] = [surnamesOf(one, scene), surnamesOf(other, scene)];
  return names.size > 0 && others.size > 0 && names.isDisjointFrom(others);
}

function surnamesOf({ claims }: Group, scene: Scene): ReadonlySet<string> {
  const names = humanTargets(claims, scene).flatMap(({ person }) => person.names ?? []);
  return new Set(names.map((name) => name.toLowerCase().replace(/^.* /, "")));
}

/** Also where one of them says nothing. */
function isShared(
  one: Group,
  other: Group,
  valuesOf: (claims: readonly ResolvedClaim[]) => ReadonlySet<string>,
): boolean {
  const [values, others] = [valuesOf(one.claims), valuesOf(other.claims)];
  return values.size === 0 || others.size === 0 || !values.isDisjointFrom(others);
}

/** One template a type. Claims of harm belong to the bombing or fire told with them, unless they tell an attack of their own. */
function partByType(claims: readonly ResolvedClaim[], scene: Scene): Map<IncidentType, ResolvedClaim[]> {
  const groups = new Map<IncidentType, ResolvedClaim[]>();
  for (const claim of claims) {
    const type = claim.claim.polarity === "negated" ? null : typeOf(claim, scene);
    if (type !== null) groups.set(type, [...(groups.get(type) ?? []), claim]);
  }
  const attacks = groups.get("ATTACK");
  const main = (["BOMBING", "ARSON", "ROBBERY"] as const).find((type) => groups.has(type));
  if (attacks === undefined || main === undefined) return groups;
  const [own, told] = [true, false].map((is) => attacks.filter((claim) => isOwnAttack(claim, scene) === is));
  groups.set(main, [...(groups.get(main) ?? []), ...(told ?? [])]);
  if (own?.length) groups.set("ATTACK", own);
  else groups.delete("ATTACK");
  return groups;
}
