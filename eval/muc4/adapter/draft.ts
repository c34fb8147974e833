/** A report's record in, drafts of its MUC-4 templates out: what the claims themselves say, nothing left out. */
import type { ResolvedClaim } from "#model/claim.ts";
import type { CaseRecord } from "#model/reading.ts";
import type { Template } from "../prediction.ts";
import { fillerOf } from "./filler.ts";
import { isMilitaryThing } from "./forces.ts";
import { groupsOf } from "./groups.ts";
import type { IncidentType } from "./kind.ts";
import { distinct, perpetratorsOf, suspectsOf } from "./parties.ts";
import { type Filing, type Scene, sceneOf } from "./scene.ts";
import { countryOf, dateOf, isLatin, locationOf } from "./setting.ts";
import { humanTargets, isThing } from "./targets.ts";
import { weaponsOf } from "./weapons.ts";

/** A template with what the task asks of it and it does not say. */
export type Draft = Readonly<{
  template: Template;
  claims: readonly ResolvedClaim[];
  countryCode: string | null;
  hitsMilitaryOnly: boolean;
}>;
export type Drafts = Readonly<{ scene: Scene; drafts: readonly Draft[] }>;

/** Null for a report that was not read. */
export function draftsOf({ readings }: CaseRecord, filing: Filing): Drafts | null {
  const reading = readings[0];
  const scene = reading === undefined ? null : sceneOf(reading, filing);
  if (reading === undefined || scene === null) return null;
  const { places, actors } = reading.resolved ?? { places: new Map(), actors: new Map() };
  const countries = [...places.values(), ...actors.values()].map(({ value }) => value.country ?? "").filter(isLatin);
  return { scene, drafts: groupsOf(scene).map(({ type, claims }) => draftOf(type, claims, countries, scene)) };
}

function draftOf(
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
  const template: Template = {
    type,
    stage: claims.every(({ claim }) => claim.modality === "attempted") ? "ATTEMPTED" : "ACCOMPLISHED",
    date: dateOf(claims, scene),
    location: locationOf(claims, country, scene),
    weapons: single(weaponsOf(claims, scene)),
    perpIndividuals: single(individuals),
    perpOrganizations: single(organizations),
    physTargets: single(things),
    humanTargets: civilians.map(({ person }) => person),
  };
  return {
    template,
    claims,
    countryCode: country,
    hitsMilitaryOnly:
      humans.length + barracks!.length > civilians.length && civilians.length === 0 && things.length === 0,
  };
}
