/** Two towns, told by different speakers, that are too far apart to be the same spot told by its neighbours. */
import type { Contradiction } from "#model/incident.ts";
import type { Place } from "#model/world.ts";
import { distanceKm } from "#text/geometry.ts";
import type { CaseFile } from "../case-file.ts";
import { isAffirmed } from "../case-file.ts";
import { contradiction, fromSeveralOrigins, type Said } from "./said.ts";

/** Reporters name the nearest town they know: within this distance two names are one place. */
const NEIGHBOURS_KM = 25;

export function placeContradictions({ claims }: CaseFile): Contradiction[] {
  const placed = claims.filter(isAffirmed).flatMap((filed) => {
    const { place, claim } = filed.resolved;
    const told = place !== null && claim.roles.place !== undefined && isTown(place.value) ? place : null;
    return told === null ? [] : [{ filed, place: told.value, span: told.provenance.spans[0] ?? claim.evidence }];
  });
  const clashing = placed.filter(({ place }) => placed.some((other) => distanceKm(place, other.place) > NEIGHBOURS_KM));
  const said = new Map<string, Said[]>(Map.groupBy(clashing, ({ place }) => place.name));
  if (!fromSeveralOrigins([...said.values()])) return [];
  return contradiction("place", said, { reason: "it is told of towns that are far from each other" });
}

function isTown({ precision }: Place): boolean {
  return precision === "exact" || precision === "near";
}
