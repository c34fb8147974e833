/** Two towns, provinces or seas, told by different speakers, that are too far apart to be the same spot told by its neighbours. */
import type { Contradiction } from "#model/incident.ts";
import type { Place } from "#model/world.ts";
import { distanceKm } from "#text/geometry.ts";
import type { CaseFile } from "../case-file.ts";
import { isAffirmed } from "../case-file.ts";
import { contradiction, fromSeveralOrigins, type Said } from "./said.ts";

/** Reporters name the nearest town they know: within this distance two names are one place. */
const NEIGHBOURS_KM = 25;
/** From the middle of a province to the towns along its border, and from that of a sea to its coasts. */
const [PROVINCE_KM, SEA_KM] = [150, 500];

export function placeContradictions({ claims }: CaseFile): Contradiction[] {
  const placed = claims.filter(isAffirmed).flatMap((filed) => {
    const { place, claim } = filed.resolved;
    const told = place !== null && claim.roles.place !== undefined && isNarrow(place.value) ? place : null;
    return told === null ? [] : [{ filed, place: told.value, span: told.provenance.spans[0] ?? claim.evidence }];
  });
  const clashing = placed.filter(({ place }) => placed.some((other) => areApart(place, other.place)));
  const said = new Map<string, Said[]>(Map.groupBy(clashing, ({ place }) => place.name));
  if (!fromSeveralOrigins([...said.values()])) return [];
  return contradiction("place", said, { reason: "it is told of places that are far from each other" });
}

function isNarrow(place: Place): boolean {
  return isTown(place) || isProvince(place) || place.precision === "sea-or-air";
}

function isTown({ precision }: Place): boolean {
  return precision === "exact" || precision === "near";
}

function isProvince({ precision, admin1 }: Place): boolean {
  return precision === "admin1" && admin1 !== null;
}

/** Neither in the other, nor its neighbour as far as a point and the middle of a province or sea can tell. */
function areApart(one: Place, other: Place): boolean {
  const apart = distanceKm(one, other);
  if (isTown(one) && isTown(other)) return apart > NEIGHBOURS_KM;
  if (one.precision === "sea-or-air" || other.precision === "sea-or-air") return apart > SEA_KM;
  if (one.country === other.country && one.admin1 === other.admin1) return false;
  return (isProvince(one) && isProvince(other)) || apart > PROVINCE_KM;
}
