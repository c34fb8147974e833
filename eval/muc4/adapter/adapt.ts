/** A report's record in, its MUC-4 templates out. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { Template } from "../prediction.ts";
import { fillerOf } from "./filler.ts";
import { isMilitaryThing } from "./forces.ts";
import { type IncidentType, isOwnAttack, typeOf } from "./kind.ts";
import { distinct, perpetratorsOf, suspectsOf } from "./parties.ts";
import { type Filing, type Scene, sceneOf } from "./scene.ts";
import { isBygone, isInScope } from "./scope.ts";
import { countryOf, dateOf, daysOf, isLatin, locationOf, placesOf } from "./setting.ts";
import { humanTargets, isThing } from "./targets.ts";
import { weaponsOf } from "./weapons.ts";

/** The templates of a record of one report; none when it was not read. */
export function templatesOf({ readings, incidents }: CaseRecord, filing: Filing): Template[] {
  const reading = readings[0];
  const scene = reading === undefined ? null : sceneOf(reading, filing);
  if (reading === undefined || scene === null) return [];
  const { places, actors } = reading.resolved ?? { places: new Map(), actors: new Map() };
  const countries = [...places.values(), ...actors.values()].map(({ value }) => value.country ?? "").filter(isLatin);
  const groups = incidents.flatMap((incident) => {
    const claims = incident.claims
      .flatMap((id) => scene.claims.get(id) ?? [])
      .filter((claim) => !isBygone(claim, scene));
    return [...partByType(claims, scene)].map(([type, told]): Group => ({ type, claims: told }));
  });
  return joinTellings(groups, scene).flatMap(({ type, claims }) => {
    const template = templateOf(type, claims, countries, scene);
    return isInScope(template, claims, scene) ? [stripped(template)] : [];
  });
}

type Group = Readonly<{ type: IncidentType; claims: readonly ResolvedClaim[] }>;

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

/** What the scope is decided on and the template does not say. */
export type Draft = Template & Readonly<{ countryCode: string | null; hitsMilitaryOnly: boolean }>;

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

function templateOf(
  type: IncidentType,
  claims: readonly ResolvedClaim[],
  countries: readonly string[],
  scene: Scene,
): Draft {
  const mentionsOf = (role: "agent" | "target" | "victim" | "place") =>
    claims.flatMap(({ claim }) => (claim.roles[role] ?? []).flatMap((id) => scene.mention(id) ?? []));
  const humans = humanTargets(claims, scene);
  const civilians = humans.filter(({ isMilitary }) => !isMilitary);
  const hit = [...mentionsOf("target"), ...mentionsOf("victim"), ...(type === "BOMBING" ? mentionsOf("place") : [])];
  const [barracks, built] = [true, false].map((is) =>
    hit.filter((each) => isThing(each, scene) && isMilitaryThing(each) === is),
  );
  const things = distinct(built!.map(fillerOf));
  const { individuals, organizations: told } = perpetratorsOf(mentionsOf("agent"), scene);
  const organizations = told.length > 0 ? told : suspectsOf(claims, scene);
  const country = countryOf(claims, countries, scene);
  const single = (fillers: readonly string[]): string[][] => fillers.map((filler) => [filler]);
  return {
    type,
    stage: claims.every(({ claim }) => claim.modality === "attempted") ? "ATTEMPTED" : "ACCOMPLISHED",
    date: dateOf(claims, scene),
    location: locationOf(claims, country, scene),
    weapons: single(weaponsOf(claims, scene)),
    perpIndividuals: single(individuals),
    perpOrganizations: single(organizations),
    physTargets: single(things),
    humanTargets: civilians.map(({ person }) => person),
    countryCode: country,
    hitsMilitaryOnly:
      humans.length + barracks!.length > civilians.length && civilians.length === 0 && things.length === 0,
  };
}

function stripped({ countryCode: _, hitsMilitaryOnly: __, ...template }: Draft): Template {
  return template;
}
